using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.Diagnostics;

/// <summary>Turns problems into the compiler's diagnostics. The texts are parsed a second time for their places: only a spec with problems pays for that.</summary>
internal static class SpecDiagnostics
{
    public static IReadOnlyList<Diagnostic> Of(SpecText spec, EquatableArray<SpecProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return [.. Placed(spec, problems, cancellationToken)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What is known is said all the same, at the start of the file.
            return [.. problems.Append(Failure.Of("Placing the problems", exception)).Select(problem => DiagnosticOf(problem, Location.Create(spec.Path, default, default)))];
        }
    }

    private static IEnumerable<Diagnostic> Placed(SpecText spec, EquatableArray<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(spec, cancellationToken);
        SpecTree? tree = problems.Any(problem => problem.Position is null && problem.Pointer.Length > 0) ? SpecTree.Of(files, cancellationToken) : null;
        return problems.Select(problem => DiagnosticOf(problem, LocationOf(files, MarkOf(problem, tree))));
    }

    private static Diagnostic DiagnosticOf(SpecProblem problem, Location location) => Diagnostic.Create(problem.Rule, location, [.. problem.Arguments]);

    private static YamlMark MarkOf(SpecProblem problem, SpecTree? tree) => problem.Position is { } position
        ? new YamlMark(position.Offset, 0, position.Line, position.Column, position.File)
        : tree?.MarkOf(problem) ?? default;

    // A value can run over many lines; its first one is enough to find it.
    private static Location LocationOf(SpecFiles files, YamlMark mark)
    {
        string text = files.TextOf(mark.File);
        int start = Math.Min(mark.Offset, text.Length);
        int longest = Math.Min(mark.Length, text.Length - start);
        int lineBreak = text.IndexOfAny(['\r', '\n'], start, longest);
        int length = lineBreak < 0 ? longest : lineBreak - start;
        var from = new LinePosition(mark.Line, mark.Column);
        var to = new LinePosition(mark.Line, mark.Column + length);
        return Location.Create(files.PathOf(mark.File), new TextSpan(start, length), new LinePositionSpan(from, to));
    }
}
