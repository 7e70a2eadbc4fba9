using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;
using Xunit;

namespace Piggy.Generator.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: &x [1, 2]\nb: *x\n", """{"a":[1,2],"b":[1,2]}""")]
    [InlineData("base: &b {x: 1, y: 2}\nuse: {<<: *b, y: 3}\n", """{"base":{"x":1,"y":2},"use":{"y":3,"x":1}}""")]
    [InlineData("use: {<<: [{x: 1}, {x: 2, z: 3}]}\n", """{"use":{"x":1,"z":3}}""")]
    [InlineData("use: {'<<': {x: 1}}\n", """{"use":{"<<":{"x":1}}}""")]
    [InlineData("200: ok\ntrue: yes\nnull: no\n+1: up\n0x1F: hex\n", """{"200":"ok","true":"yes","null":"no","+1":"up","0x1F":"hex"}""")]
    [InlineData("{a: 1, b: [x, 'y']}", """{"a":1,"b":["x","y"]}""")]
    [InlineData("- 1\n-\n- \"tab\\tquote\\\"\"\n", """[1,null,"tab\u0009quote\""]""")]
    public void Text_BecomesOneJsonForm(string yaml, string json)
    {
        YamlDocument document = YamlDocument.Read(yaml, CancellationToken.None);

        Assert.Empty(document.Problems);
        Assert.Equal(json, JsonText.Of(document.Root!));
    }

    [Fact]
    public void Json_AndTheSameYaml_GiveTheSameTree()
    {
        const string Json = "{\n\t\"a\": [1.0, -2e5, \"\\u00e9\\ud83d\\ude00\"],\n\t\"b\": { \"c\": null, \"d\": false, },\n}";
        const string Yaml = "a: [1.0, -2e5, 'é😀']\nb: {c: null, d: false}\n";

        Assert.Equal(JsonText.Of(YamlDocument.Read(Yaml, CancellationToken.None).Root!), JsonText.Of(YamlDocument.Read(Json, CancellationToken.None).Root!));
    }

    [Theory]
    [InlineData("{\"é😀\": 1,\n \"b\": {\"c\": [7]}}")]
    [InlineData("'é😀': 1\nb: {c: [7]}\n")]
    public void Mark_CountsUtf16UnitsFromZero(string text)
    {
        YamlNode root = YamlDocument.Read(text, CancellationToken.None).Root!;

        YamlMark mark = JsonPointer.FindMark(root, "/b/c/0");

        Assert.Equal(text.IndexOf('7', StringComparison.Ordinal), mark.Offset);
        Assert.Equal((1, mark.Offset - text.IndexOf('\n', StringComparison.Ordinal) - 1, 1), (mark.Line, mark.Column, mark.Length));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 2, 0)]
    [InlineData("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", 2, 1)]
    public void DuplicateKey_IsReportedAtTheSecond_AndTheFirstCounts(string text, int line, int column)
    {
        YamlDocument document = YamlDocument.Read(text, CancellationToken.None);

        SpecProblem problem = Assert.Single(document.Problems);
        Assert.Equal(ReadRules.DuplicateKey, problem.Rule);
        Assert.Equal(["a", "1"], problem.Arguments);
        Assert.Equal((line, column), (problem.Position!.Line, problem.Position.Column));
        Assert.Equal("""{"a":1,"b":2}""", JsonText.Of(document.Root!));
    }

    [Theory]
    [InlineData("a: [1\nb: 2\n", 1)]
    [InlineData("a: *nowhere\n", 0)]
    [InlineData("a: &x [*x]\n", 0)]
    [InlineData("a: 1\n---\nb: 2\n", 1)]
    [InlineData("? [a, b]\n: 1\n", 0)]
    [InlineData("a:\n\t- b\n", 1)]
    [InlineData("<<: 5\n", 0)]
    [InlineData("{\"a\": 1,\n \"b\" 2}", 1)]
    [InlineData("{\"a\":\n \"unfinished", 1)]
    [InlineData("a:\n  b: {", 1)]
    [InlineData("a:\n  b: [x,\n  y]\n", 2)]
    public void BrokenText_IsOneProblemAtItsLine(string text, int line)
    {
        YamlDocument document = YamlDocument.Read(text, CancellationToken.None);

        Assert.Null(document.Root);
        SpecProblem problem = Assert.Single(document.Problems);
        Assert.Equal(ReadRules.Syntax, problem.Rule);
        Assert.Equal(line, problem.Position!.Line);
    }

    [Fact]
    public void AliasesThatMultiply_BreakALimit()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++)
        {
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        SpecProblem problem = Assert.Single(YamlDocument.Read(yaml.ToString(), CancellationToken.None).Problems);

        Assert.Equal(ReadRules.Limit, problem.Rule);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Nesting_IsReadDownToTheLimit(int depth, bool isRead)
    {
        string yaml = new string('[', depth) + new string(']', depth);
        string json = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);

        foreach (string text in new[] { yaml, json })
        {
            YamlDocument document = YamlDocument.Read(text, CancellationToken.None);
            Assert.Equal(isRead, document.Root is not null);
            Assert.Equal(isRead ? [] : ["PIGGY1003"], document.Problems.Select(problem => problem.Rule.Id));
        }
    }

    [Fact]
    public void AliasOfADeepValue_CountsAtItsPlace()
    {
        string deep = new string('[', 150) + new string(']', 150);
        string place = new string('[', 100) + "*deep" + new string(']', 100);

        SpecProblem problem = Assert.Single(YamlDocument.Read($"a: &deep {deep}\nb: {place}\n", CancellationToken.None).Problems);

        Assert.Equal(ReadRules.Limit, problem.Rule);
    }

    // Against YAML's rules by the letter; other parsers read it, Kiota's among them, and Docker publishes such a document.
    [Theory]
    [InlineData("p:\n  a: \"one\n  two\n\n  three \\\"x\\\"\"\n  b: 7\n", """{"p":{"a":"one two\nthree \"x\"","b":7}}""")]
    [InlineData("p:\n    - a: \"one\r\n  two\\\r\n three\"\r\n      b: 7\r\n", """{"p":[{"a":"one twothree","b":7}]}""")]
    [InlineData("a: \"one\ntwo\"\nc: \"x\n\ty\nz\" # why\nb: 7\n", """{"a":"one two","c":"x y z","b":7}""")]
    [InlineData("a: \"one\n  two\nthree\"\nb: [\"x\ny\", 7]\n", """{"a":"one two three","b":["x y",7]}""")]
    [InlineData("a: \"\n\"\nb: 7\n", """{"a":" ","b":7}""")]
    [InlineData("p:\n  a: |+\n       \n  b: 7\n", """{"p":{"a":"\n","b":7}}""")]
    [InlineData("p:\n  a: |\r\n       \r\n        \r\n  c: |\r\n          \r\n    text\r\n  b: 7\r\n", """{"p":{"a":"","c":"\ntext\n","b":7}}""")]
    [InlineData("p:\n  a: >\n       \n\n     \n    text\n  b: 7\n", """{"p":{"a":"\n\n\ntext\n","b":7}}""")]
    public void SpacesThatMeanNothing_NeedNotBeThere_AndMayBeTooMany(string text, string json)
    {
        YamlDocument document = YamlDocument.Read(text, CancellationToken.None);

        Assert.Empty(document.Problems);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonText.Of(document.Root!))), JsonText.Of(document.Root!));
        YamlMark seven = Marks(document.Root!).Single(mark => text.AsSpan(mark.Offset, mark.Length) is "7");
        Assert.Equal(text.IndexOf('7', StringComparison.Ordinal), seven.Offset);
        Assert.Equal(text.AsSpan(0, seven.Offset).Count('\n'), seven.Line);
        Assert.Equal(seven.Offset - 1 - text.LastIndexOf('\n', seven.Offset), seven.Column);
    }

    [Theory]
    [InlineData("a: \"one\ntwo\"\nb: {", 2)]
    [InlineData("a: \"one\ntwo\"\nb: \"x\n---\n\"\n", 2)]
    [InlineData("a: \"one\ntwo\nb: 7\n", 0)]
    [InlineData("p:\n  a: |+\n       \n  b: {", 3)]
    public void BrokenText_BehindSuchLines_IsOneProblemAtItsLine(string text, int line)
    {
        SpecProblem problem = Assert.Single(YamlDocument.Read(text, CancellationToken.None).Problems);

        Assert.Equal(ReadRules.Syntax, problem.Rule);
        Assert.Equal(line, problem.Position!.Line);
    }

    private static IEnumerable<YamlMark> Marks(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Marks(entry.Value)),
        YamlSequence list => list.Items.SelectMany(Marks),
        _ => [node.Mark],
    };

    [Fact]
    public void EmptyText_IsNoTreeAndNoProblem()
    {
        Assert.Equal(new YamlDocument(null, default), YamlDocument.Read("# nothing\n", CancellationToken.None));
    }

    [Fact]
    public void CancelledReading_Stops()
    {
        Assert.Throws<OperationCanceledException>(() => YamlDocument.Read("a: 1\n", new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => YamlDocument.Read("{\"a\": 1}", new CancellationToken(canceled: true)));
    }

    [Fact]
    public void LoneSurrogate_StillGivesTextThatUtf8CanHold()
    {
        YamlDocument document = YamlDocument.Read("a: '\ud800'\n", CancellationToken.None);

        string json = document.Root is null ? "" : JsonText.Of(document.Root);
        Assert.Equal(json, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json)));
    }
}
