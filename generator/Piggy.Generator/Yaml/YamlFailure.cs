using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Yaml;

/// <summary>Ends the reading of a text that makes no tree. Thrown and caught inside this folder only.</summary>
internal sealed class YamlFailure(SpecProblem problem) : Exception
{
    public SpecProblem Problem { get; } = problem;

    public static YamlFailure Syntax(YamlMark mark, string what) => new(YamlProblem.At(mark, ReadRules.Syntax, what));

    public static YamlFailure Limit(YamlMark mark, string what) => new(YamlProblem.At(mark, ReadRules.Limit, what));
}

/// <summary>Problems of the text itself, which have a place before there is a tree to point into.</summary>
internal static class YamlProblem
{
    public static SpecProblem At(YamlMark mark, DiagnosticDescriptor rule, params string[] arguments) =>
        SpecProblem.At("", rule, arguments) with { Position = new SpecPosition(mark.Offset, mark.Line, mark.Column, mark.File) };
}
