using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests;

/// <summary>Arguments come in whatever form a host's adapter gives them.</summary>
public sealed class ArgumentTests
{
    [Fact]
    public async Task Plain_values_elements_and_nodes_mean_the_same()
    {
        await using Till till = await Till.OpenAsync();
        int before = till.State.CreditReceptions.Count;
        using JsonDocument elements = JsonDocument.Parse(till.AwardOf(7).ToJsonString());
        AIFunctionArguments[] forms =
        [
            new() { ["shop_uuid"] = till.Seed.Shop, ["contact_uuid"] = till.Seed.KnownContact.ToString(), ["credits"] = 7L },
            new() { ["shop_uuid"] = JsonValue.Create(till.Seed.Shop), ["contact_uuid"] = till.Seed.KnownContact, ["credits"] = JsonValue.Create(7) },
            new(elements.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value)),
            new()
            {
                ["shop_uuid"] = till.Seed.Shop,
                ["contact_uuid"] = till.Seed.KnownContact,
                ["credits"] = 7m,
                ["attributes"] = new Dictionary<string, object?> { ["tags"] = new[] { "a", "b" }, ["none"] = new Dictionary<string, string>(), ["one"] = new Dictionary<string, int> { ["n"] = 1 }, ["weight"] = 1.5, ["sure"] = true },
            },
        ];
        foreach (AIFunctionArguments arguments in forms)
        {
            JsonElement envelope = (JsonElement)(await till.Function(Till.Award).InvokeAsync(arguments))!;
            Assert.True(envelope.IsSuccess(), envelope.GetRawText());
        }

        Assert.All(till.State.CreditReceptions.Skip(before), reception => Assert.Equal(7, reception.Credits));
        Assert.Equal(before + forms.Length, till.State.CreditReceptions.Count);
    }

    public static TheoryData<object> Unwritable() => [new StringBuilder("text"), double.NaN, new Uri("https://example.com"), new Dictionary<int, string> { [1] = "one" }, default(JsonElement), Nested(70)];

    [Theory]
    [MemberData(nameof(Unwritable))]
    public async Task What_has_no_form_in_JSON_is_refused_by_name(object value)
    {
        await using Till till = await Till.OpenAsync();
        JsonElement envelope = (JsonElement)(await till.Function(Till.Award).InvokeAsync(new AIFunctionArguments { ["a/b"] = value }))!;

        Assert.Equal("invalid_input", envelope.KindOf());
        Assert.Equal(("/a~1b", "type"), envelope.OnlyField());
        Assert.Equal(JsonValueKind.Null, envelope.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task The_type_that_cannot_be_written_is_named()
    {
        await using Till till = await Till.OpenAsync();
        JsonElement envelope = (JsonElement)(await till.Function(Till.Award).InvokeAsync(new AIFunctionArguments { ["credits"] = new List<object?> { new StringBuilder() } }))!;

        Assert.Contains("System.Text.StringBuilder", envelope.GetRawText(), StringComparison.Ordinal);
    }

    private static object Nested(int depth)
    {
        object nested = 1;
        for (int i = 0; i < depth; i++)
        {
            nested = new List<object> { nested };
        }

        return nested;
    }
}
