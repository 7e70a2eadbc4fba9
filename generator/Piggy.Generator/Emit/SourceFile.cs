namespace Piggy.Generator.Emit;

/// <summary>One emitted file.</summary>
/// <param name="HintName">Unique name with dots for folders, such as <c>Actions.ContactUuid.g.cs</c>.</param>
/// <param name="Text">The whole text, lines ended by <c>\n</c>.</param>
internal sealed record SourceFile(string HintName, string Text);
