using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;

namespace Piggy.Generator.Pipeline;

/// <summary>The files that one stage emitted for one spec.</summary>
internal sealed record EmittedFiles(EquatableArray<SourceFile> Files)
{
    /// <summary>Puts the spec's prefix before the hint names. Roslyn refuses equal ones, compared without case, and then drops every file: the second is left out here.</summary>
    public static StageResult<EmittedFiles> Of(string stage, SpecApi spec, EquatableArray<SourceFile> files)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var kept = new List<SourceFile>(files.Count);
        var problems = new List<SpecProblem>();
        foreach (SourceFile file in files)
        {
            if (names.Add(file.HintName))
            {
                kept.Add(spec.HintPrefix.Length == 0 ? file : file with { HintName = spec.HintPrefix + file.HintName });
            }
            else
            {
                problems.Add(SpecProblem.At("", ReadRules.Unforeseen, stage, $"two files are named {file.HintName}"));
            }
        }

        return new StageResult<EmittedFiles>(spec, new EmittedFiles(kept.ToEquatableArray()), problems.ToEquatableArray());
    }
}
