using System.IO;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Piggy.Generated.Models;
using Piggy.Generated.Serialization;

namespace Piggy.Generated.Tests.Serialization;

/// <summary>Our reader of JSON makes of every text what Kiota's makes of it.</summary>
public sealed class SameAsKiotaTests
{
    private static readonly MethodInfo ReadMethod = typeof(SameAsKiotaTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    [Fact]
    public void Every_model_is_read_the_same()
    {
        Assert.True(ModelTexts.Models.Count > 100, $"Only {ModelTexts.Models.Count} models were found.");
        foreach (Type model in ModelTexts.Models)
        {
            ModelTexts.Of(model).Sample(text => AssertSame(model, text), iter: 60, threads: 1);
        }
    }

    [Fact]
    public void A_text_that_is_cut_off_or_goes_on_is_refused_by_both()
    {
        const string Whole = """{"data":[{"id":1,"email":"a@b.nl","credit_balance":{"balance":3}}],"meta":{"page":1}}""";
        for (int length = 1; length < Whole.Length; length++)
        {
            string text = Whole[..length];
            Assert.ThrowsAny<JsonException>(() => Ours<ContactListResponse>(text));
            Assert.ThrowsAny<JsonException>(() => Stock<ContactListResponse>(text));
        }

        foreach (string text in new[] { Whole + "}", Whole + " 1", "1 2", "{\"data\":[1,]}", "{\"data\" 1}", "{\"unknown\":[{]}}", "" })
        {
            Assert.ThrowsAny<JsonException>(() => Ours<ContactListResponse>(text));
            Assert.ThrowsAny<JsonException>(() => Stock<ContactListResponse>(text));
        }
    }

    [Theory]
    [InlineData("""{"data":{"uuid":"a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a"},"data":{"email":"second@example.com"}}""")]
    [InlineData("""{"data":{"current_values":{"a":1,"a":2,"b":{"c":[1,{"d":null}]}},"tier":null}}""")]
    [InlineData("""{"data":[{"email":"in a list"}]}""")]
    [InlineData("""[{"data":1}]""")]
    [InlineData("null")]
    [InlineData(" \"text\" ")]
    public void Odd_shapes_are_read_the_same(string text) => AssertSame(typeof(ContactResponse), text);

    [Fact]
    public async Task A_byte_order_mark_is_passed_over_and_other_media_types_are_left_to_Kiota()
    {
        _ = new PiggyClient(new PiggyClientOptions { ApiKey = "any" });
        byte[] text = [0xEF, 0xBB, 0xBF, .. "{\"message\":\"m\"}"u8];
        var factory = new Utf8ParseNodeFactory();

        IParseNode json = await factory.GetRootParseNodeAsync("application/json", new MemoryStream(text));
        IParseNode plain = await factory.GetRootParseNodeAsync("text/plain", new MemoryStream("hello"u8.ToArray()));

        Assert.Equal("m", json.GetObjectValue(PiggyError.CreateFromDiscriminatorValue).MessageEscaped);
        Assert.Equal("hello", plain.GetStringValue());
    }

    [Fact]
    public void A_node_given_to_a_model_of_others_may_be_kept()
    {
        var node = new Utf8ParseNode("""{"first":1,"second":{"third":"x"}}"""u8.ToArray());

        Keeper keeper = node.GetObjectValue(_ => new Keeper());

        Assert.Equal(1, keeper.Kept["first"].GetIntValue());
        Assert.Equal("x", keeper.Kept["second"].GetChildNode("third")?.GetStringValue());
    }

    private static void AssertSame(Type model, string text)
    {
        string expected = Attempt(() => ReadMethod.MakeGenericMethod(model).Invoke(null, [StockNode(text)]));
        string actual = Attempt(() => ReadMethod.MakeGenericMethod(model).Invoke(null, [new Utf8ParseNode(Encoding.UTF8.GetBytes(text))]));
        Assert.True(expected == actual, $"{model.Name} from {text}\nKiota: {expected}\nours:  {actual}");
    }

    private static string Attempt(Func<object?> read)
    {
        try
        {
            return ObjectText.Of(read());
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType().FullName!;
        }
    }

    private static object? Read<T>(IParseNode node)
        where T : IParsable => node.GetObjectValue(ModelTexts.FactoryOf(typeof(T))!.CreateDelegate<ParsableFactory<T>>());

    private static object? Ours<T>(string text)
        where T : IParsable => Read<T>(new Utf8ParseNode(Encoding.UTF8.GetBytes(text)));

    private static object? Stock<T>(string text)
        where T : IParsable => Read<T>(StockNode(text));

    private static JsonParseNode StockNode(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return new JsonParseNode(document.RootElement.Clone());
    }

    private sealed class Keeper : IParsable
    {
        public Dictionary<string, IParseNode> Kept { get; } = [];

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
        {
            ["first"] = node => Kept["first"] = node,
            ["second"] = node => Kept["second"] = node,
        };

        public void Serialize(ISerializationWriter writer) => throw new NotSupportedException();
    }
}
