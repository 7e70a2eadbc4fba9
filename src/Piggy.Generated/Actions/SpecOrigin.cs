namespace Piggy.Generated.Actions;

/// <summary>The document from which the actions were generated.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Version">The document's own version.</param>
/// <param name="Sha256">SHA-256 over the document's content, in lower-case hex: comments and layout do not count, everything else does.</param>
public sealed record SpecOrigin(string Title, string Version, string Sha256)
{
    /// <summary>SHA-256 over the document's hash and the generator's sources, in lower-case hex: what carries the same seal was made from the same document by the same generator. Empty for a
    /// registry that was not generated.</summary>
    public string Seal { get; init; } = "";
}
