namespace Piggy.Docs;

/// <summary>One file of the docs site.</summary>
/// <param name="Path">The file's path in the site, with <c>/</c> between folders.</param>
/// <param name="Text">The whole text, lines ended by <c>\n</c>.</param>
public sealed record DocFile(string Path, string Text);
