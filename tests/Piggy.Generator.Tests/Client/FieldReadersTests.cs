using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Plan.Naming;
using Piggy.Generator.Support;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>The type that emitted models share is compiled into these tests as it stands.</summary>
public sealed class FieldReadersTests
{
    private static readonly FieldReaders<Cup> Table = new(
        static (model, name, node) =>
        {
            switch (name)
            {
                case "size": model.Size = node.GetIntValue(); break;
                case "label": model.Label = node.GetStringValue(); break;
                default: return false;
            }

            return true;
        },
        "size",
        "label");

    [Fact]
    public void KnownName_ReadsTheMemberOfItsOwnObject()
    {
        var cup = new Cup();
        var other = new Cup();

        Table.Of(cup)["size"](Node("7"));
        Table.Of(other)["label"](Node("\"red\""));

        Assert.Equal((7, null), (cup.Size, cup.Label));
        Assert.Equal((null, "red"), (other.Size, other.Label));
    }

    [Fact]
    public void Table_ReadsWhatItKnows_AndSaysSo()
    {
        var cup = new Cup();

        Assert.Same(Table, FieldReaders<Cup>.Table);
        Assert.True(Table.TryRead(cup, "size", Node("7")));
        Assert.False(Table.TryRead(cup, "colour", Node("1")));
        Assert.True(Table.Knows("label"));
        Assert.False(Table.Knows("colour"));
        Assert.Equal(7, cup.Size);
    }

    [Fact]
    public void UnknownName_HasNoReader()
    {
        IDictionary<string, Action<IParseNode>> readers = Table.Of(new Cup());

        Assert.False(readers.TryGetValue("colour", out _));
        Assert.False(readers.ContainsKey("SIZE"));
        Assert.Throws<KeyNotFoundException>(() => readers["colour"]);
    }

    [Fact]
    public void Listing_NamesEveryMember_AndReadersStayUsable()
    {
        var cup = new Cup();
        var copy = new Dictionary<string, Action<IParseNode>>(Table.Of(cup));

        copy["label"](Node("\"blue\""));

        Assert.Equal(["label", "size"], copy.Keys.Order());
        Assert.Equal("blue", cup.Label);
    }

    [Fact]
    public void InheritedReaders_AreKept_AndTheTypesOwnComeFirst()
    {
        var read = new List<string>();
        var inherited = new Dictionary<string, Action<IParseNode>> { ["size"] = _ => read.Add("inherited size"), ["base"] = _ => read.Add("base") };
        var cup = new Cup();
        IDictionary<string, Action<IParseNode>> readers = Table.Of(cup, inherited);

        readers["size"](Node("3"));
        readers["base"](Node("0"));

        Assert.Equal(3, cup.Size);
        Assert.Equal(["base"], read);
        Assert.Equal(["base", "label", "size"], readers.Keys.Order());
    }

    [Fact]
    public void Caller_MayAddReplaceAndRemoveReaders()
    {
        var cup = new Cup();
        IDictionary<string, Action<IParseNode>> readers = Table.Of(cup);

        readers.Add("colour", node => cup.Label = "colour " + node.GetStringValue());
        readers["size"] = _ => cup.Size = -1;
        readers.Remove("label");
        readers["colour"](Node("\"green\""));
        readers["size"](Node("5"));

        Assert.Equal(("colour green", -1), (cup.Label, cup.Size));
        Assert.Equal(["colour", "size"], readers.Keys.Order());
    }

    [Fact]
    public void EmittedFile_IsThisTypeUnderTheClientsName()
    {
        SourceFile file = SupportTypeEmitter.FieldReaders.Emit(new TypeName("Shop.Api", "FieldReaders_"), FileNames.Full);

        Assert.Equal("FieldReaders_.g.cs", file.HintName);
        Assert.Contains("namespace Shop.Api;", file.Text, StringComparison.Ordinal);
        Assert.Contains("internal sealed class FieldReaders_<TModel>", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0.0", file.Text, StringComparison.Ordinal);
    }

    /// <summary>Paths become namespaces beside the table, and may have the names of what it uses.</summary>
    [Fact]
    public void EmittedFile_Compiles_WherePathsAreCalledLikeTheFrameworksTypes()
    {
        string[] names = ["Action", "Dictionary", "GeneratedCode", "HashSet", "ICollection", "IDictionary", "IEnumerable", "IEnumerator", "IParseNode", "KeyValuePair", "StringComparer"];
        var client = new EmittedClient($$"""
            openapi: 3.0.3
            info: { title: Names, version: '1' }
            paths:
            {{string.Concat(names.Select(name => $"  /{name}: {{ get: {{ responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Cup' }} }} }} }} }} }} }}\n"))}}
            components: { schemas: { Cup: { type: object, properties: { size: { type: integer } } } } }
            """);

        Assert.Empty(client.Complaints());
    }

    private static JsonParseNode Node(string json) => new(System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(json)).RootElement);

    private sealed class Cup
    {
        public int? Size { get; set; }

        public string? Label { get; set; }
    }
}
