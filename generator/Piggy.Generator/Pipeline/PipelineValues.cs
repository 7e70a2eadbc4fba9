using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;

namespace Piggy.Generator.Pipeline;

/// <summary>A file that belongs to the generator: one that specs may refer to and, with a source, a spec.</summary>
/// <param name="Part">The file.</param>
/// <param name="Source">The spec; null for a mere part.</param>
/// <param name="ProjectFolder">The folder that paths in the project file start from; null when the build does not say.</param>
internal sealed record GivenFile(SpecPart Part, SpecSource? Source, string? ProjectFolder);

/// <summary>A spec with what is wrong in the project's words about it.</summary>
internal sealed record SpecSource(SpecText Spec, EquatableArray<SpecProblem> Problems);

/// <summary>What identifies a spec among the specs of a project; it changes when the project does, not when the text does.</summary>
internal sealed record SpecIdentity(string Path, string Namespace, string ClientName)
{
    public string FullName => $"{Namespace}.{ClientName}";
}

/// <summary>A spec beside what reading it gave. Holds the text, so every edit changes it: nothing but diagnostics may follow from it directly.</summary>
internal sealed record SpecReading(SpecSource Source, ReadResult Result);

/// <summary>What planning needs: the API and the options, without text or positions.</summary>
/// <param name="Path">Joins later problems to their spec; never emitted.</param>
/// <param name="HintPrefix">What the hint names of the spec's files start with.</param>
/// <param name="Api">The API.</param>
/// <param name="Options">The project's options.</param>
internal sealed record SpecApi(string Path, string HintPrefix, ApiModel Api, SpecOptions Options);

/// <summary>What a stage made of one spec, and what went wrong there.</summary>
internal sealed record StageResult<T>(SpecApi Spec, T? Value, EquatableArray<SpecProblem> Problems)
    where T : class;

/// <summary>The problems of one spec.</summary>
internal sealed record SpecProblems(string Path, EquatableArray<SpecProblem> Problems);

/// <summary>All problems of one spec, with the text to place them in.</summary>
internal sealed record SpecReport(SpecText Spec, EquatableArray<SpecProblem> Problems);
