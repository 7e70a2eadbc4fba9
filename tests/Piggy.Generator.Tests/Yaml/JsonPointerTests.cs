using System.Threading;
using Piggy.Generator.Yaml;
using Xunit;

namespace Piggy.Generator.Tests.Yaml;

public sealed class JsonPointerTests
{
    private const string Text = "paths:\n  /pets/{id}:\n    get: {tags: [a, b]}\nx~y: 1\n";
    private static readonly YamlNode Root = YamlDocument.Read(Text, CancellationToken.None).Root!;

    [Theory]
    [InlineData("", "{\"paths\":{\"/pets/{id}\":{\"get\":{\"tags\":[\"a\",\"b\"]}}},\"x~y\":1}")]
    [InlineData("/paths/~1pets~1{id}/get/tags/1", "\"b\"")]
    [InlineData("/x~0y", "1")]
    [InlineData("/paths/~1pets~1{id}/get/tags/2", null)]
    [InlineData("/paths/~1pets~1{id}/get/tags/-1", null)]
    [InlineData("/paths/~1pets~1{id}/get/tags/+1", null)]
    [InlineData("/nothing/here", null)]
    public void Find_FollowsThePointer(string pointer, string? json)
    {
        YamlNode? node = JsonPointer.Find(Root, pointer);

        Assert.Equal(json, node is null ? null : JsonText.Of(node));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("/paths", 0, 0)]
    [InlineData("/paths/~1pets~1{id}", 1, 2)]
    [InlineData("/paths/~1pets~1{id}/get", 2, 4)]
    [InlineData("/paths/~1pets~1{id}/get/tags/1", 2, 20)]
    [InlineData("/paths/~1pets~1{id}/get/responses/200", 2, 4)]
    [InlineData("/x~0y", 3, 0)]
    public void FindMark_GivesTheKey_OrTheNearestParent(string pointer, int line, int column)
    {
        YamlMark mark = JsonPointer.FindMark(Root, pointer);

        Assert.Equal((line, column), (mark.Line, mark.Column));
    }

    [Fact]
    public void Append_Escapes()
    {
        string pointer = JsonPointer.Append(JsonPointer.Append("", "a/b"), "c~d");

        Assert.Equal("/a~1b/c~0d", pointer);
        Assert.Equal(["a/b", "c~d"], JsonPointer.Segments(pointer));
    }
}
