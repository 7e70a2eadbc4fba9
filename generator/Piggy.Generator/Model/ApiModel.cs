using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>What an API is, as its OpenAPI document states it: no C# names, no decisions, no positions in the file.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Version">The document's own version.</param>
/// <param name="ServerUrls">Server addresses in document order, variables left in braces.</param>
/// <param name="Schemas">Component schemas in document order, then the places within them that are referred to.</param>
/// <param name="Paths">Path items in document order.</param>
/// <param name="ErrorCodes">The <c>x-piggy-error-codes</c> catalogue.</param>
/// <param name="SpecHash">SHA-256 over the canonical JSON of the document, in lower-case hex: equal for documents that differ in layout and comments only.</param>
internal sealed record ApiModel(
    string Title,
    string Version,
    EquatableArray<string> ServerUrls,
    EquatableArray<NamedSchema> Schemas,
    EquatableArray<PathItem> Paths,
    EquatableArray<ErrorCode> ErrorCodes,
    string SpecHash)
{
    /// <summary>What the API calls at its users, by name, in document order; a 3.1 document may have them.</summary>
    public EquatableArray<PathItem> Webhooks { get; init; }
}

/// <summary>A component schema.</summary>
/// <param name="Name">The name that references give.</param>
/// <param name="Schema">The schema.</param>
/// <param name="IsPart">Whether it is no component, but a place within one that something refers to.</param>
internal sealed record NamedSchema(string Name, Schema Schema, bool IsPart = false);

/// <summary>One of the API's numeric error codes.</summary>
internal sealed record ErrorCode(int Code, string Name, string Meaning, bool Retryable, string Hint)
{
    /// <summary>What the number stands for, where that is more than one thing.</summary>
    public EquatableArray<string> Meanings { get; init; }

    /// <summary>Whether only older versions of the API are known to answer it.</summary>
    public bool IsLegacy { get; init; }
}
