using Piggy.Generator.Collections;

namespace Piggy.Generator.Inputs;

/// <summary>A file that specs may refer to: an OpenApiSpecPart item, or a spec itself.</summary>
/// <param name="Path">The file's path as the compiler names it.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Mentions">Normalised paths of the other files that the text refers to, given or not, in the order of their first mention.</param>
internal sealed record SpecPart(string Path, string Text, EquatableArray<string> Mentions);

/// <summary>A file that a spec or one of its parts refers to, and that the compiler was not given.</summary>
/// <param name="Path">Its normalised path.</param>
/// <param name="Include">The path as the project file would write it.</param>
/// <param name="Hint">A given file with a similar name, as half a sentence; empty when there is none.</param>
internal sealed record MissingFile(string Path, string Include, string Hint);
