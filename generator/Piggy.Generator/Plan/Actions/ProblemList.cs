using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Collects problems; a schema that is met twice is reported once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<SpecProblem> _known = [];
    private readonly List<SpecProblem> _problems = [];

    public void Report(string pointer, DiagnosticDescriptor rule, params string[] arguments)
    {
        SpecProblem problem = SpecProblem.At(pointer, rule, arguments);
        if (_known.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    public EquatableArray<SpecProblem> ToEquatableArray() => _problems.ToEquatableArray();
}
