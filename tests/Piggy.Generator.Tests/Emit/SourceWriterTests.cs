using Piggy.Generator.Emit;
using Piggy.Generator.Plan.Naming;
using Xunit;

namespace Piggy.Generator.Tests.Emit;

public sealed class SourceWriterTests
{
    private readonly SourceWriter _writer = new("public", FileNames.Full);

    [Fact]
    public void EmptyLine_FollowsABlock_UnlessTheOuterBlockEnds()
    {
        _writer.Block("class C", () => _writer
            .Block("void A()", () => _writer.Block("if (x)", () => _writer.Line("y();")))
            .Block("void B()", () => { }));

        Assert.Equal("class C\n{\n    void A()\n    {\n        if (x)\n        {\n            y();\n        }\n    }\n\n    void B()\n    {\n    }\n}\n", _writer.ToString());
    }

    [Fact]
    public void WhatContinuesABlock_StandsRightBelowIt()
    {
        _writer.Branch(true, "a", () => _writer.Line("x();"))
            .Branch(false, "b", () => _writer.Line("y();"))
            .Continuation("else", () => _writer.Line("z();"))
            .Line("w();");

        Assert.Equal("if (a)\n{\n    x();\n}\nelse if (b)\n{\n    y();\n}\nelse\n{\n    z();\n}\n\nw();\n", _writer.ToString());
    }

    [Fact]
    public void EmptyLines_AreNeverTwoInARow_NorAtTheEndsOfABlock()
    {
        _writer.Line().Line("a").Line().Line().Block("b", () => _writer.Line().Line("c").Line()).Line().Line("d").Line();

        Assert.Equal("a\n\nb\n{\n    c\n}\n\nd\n", _writer.ToString());
    }

    [Fact]
    public void BlockThatEndsInsideAStatement_IsFollowedByTheRestOfIt()
    {
        _writer.Block("x = new()", () => _writer.Line("a"), "},").Line("y");

        Assert.Equal("x = new()\n{\n    a\n},\ny\n", _writer.ToString());
    }

    [Fact]
    public void RawText_KeepsItsOwnEmptyLinesAndBraces()
    {
        _writer.Line("\"\"\"\n{\n}\n\nelse\n}\nx\n\"\"\";");

        Assert.Equal("\"\"\"\n{\n}\n\nelse\n}\nx\n\"\"\";\n", _writer.ToString());
    }
}
