using System.Globalization;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Wire;

/// <summary>The wire knows no countries. The tests run without ICU, so the cultures are made by hand.</summary>
public sealed class CultureTests
{
    /// <summary>As in the Netherlands: 1.234,5 and 31-5-2027.</summary>
    private static readonly CultureInfo Dutch = Make(",", ".", "-", "-", ".");

    /// <summary>Nothing as on the wire: another sign, another separator everywhere.</summary>
    private static readonly CultureInfo Odd = Make("٫", "٬", "−", "/", "h");

    public static TheoryData<WireCase, bool> Cases
    {
        get
        {
            var data = new TheoryData<WireCase, bool>();
            foreach (WireCase wire in WireCases.All)
            {
                data.Add(wire, true);
                data.Add(wire, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_action_sends_and_reads_the_same_everywhere(WireCase wire, bool dutch)
    {
        CultureInfo.CurrentCulture = dutch ? Dutch : Odd;
        StubHandler handler = StubHandler.Json(wire.Status, wire.Answer);
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        ActionResult result = await piggy.Actions.RunAsync(wire.Slug, wire.Input);

        SentRequest sent = Assert.Single(handler.Sent);
        Assert.EndsWith(wire.Path, sent.Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(wire.Body ?? "", sent.Body ?? "");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wire.Data), JsonNode.Parse(result.ToJson())!["data"]), result.ToJson());
    }

    [Fact]
    public void Numbers_in_messages_and_values_are_written_the_same_everywhere()
    {
        CultureInfo.CurrentCulture = Odd;
        PiggyAction action = PiggyActions.Registry.Single(candidate => candidate.Descriptor.Slug == "PIGGY_CREATE_VOUCHERS_BATCH");
        FieldError field = Assert.Single(action.Validate("""{"promotion_uuid":"5a1d9e77-94a2-4a8f-a4f7-2f6a3d8e9b04","quantity":-1}"""u8));
        Assert.Equal("/quantity", field.Pointer);
        Assert.DoesNotContain('−', field.Message);
        Assert.Equal("-1234.5", ((PiggyJson)(-1234.5m)).Element.GetRawText());
        Assert.Equal("Rejected -3 : no", new ActionError { Kind = ActionErrorKind.Rejected, Message = "no", Outcome = ActionOutcome.NotApplied, Code = -3 }.ToString());
    }

    private static CultureInfo Make(string point, string group, string minus, string day, string time)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = day;
        culture.DateTimeFormat.TimeSeparator = time;
        culture.DateTimeFormat.ShortDatePattern = "d/M/yyyy";
        return culture;
    }
}
