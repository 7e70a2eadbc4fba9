using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>A path of the document with its operations.</summary>
/// <param name="Template">The path as written, such as <c>/contacts/{contact_uuid}</c>.</param>
/// <param name="Pointer">Place in the document as JSON pointer.</param>
/// <param name="Description">Description or summary of the path item.</param>
/// <param name="Parameters">Parameters shared by all operations of the path.</param>
/// <param name="Operations">Operations in document order.</param>
internal sealed record PathItem(string Template, string Pointer, string? Description, EquatableArray<Parameter> Parameters, EquatableArray<Operation> Operations);

/// <summary>One operation.</summary>
internal sealed record Operation
{
    /// <summary>HTTP method in lower case.</summary>
    public required string Method { get; init; }

    /// <summary>Place in the document as JSON pointer.</summary>
    public required string Pointer { get; init; }

    public string? OperationId { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecationNote { get; init; }

    public string? ExternalDocsUrl { get; init; }

    public string? ExternalDocsDescription { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>The operation's own parameters; a path item's parameters are not repeated here.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    public RequestBody? Body { get; init; }

    /// <summary>Responses in document order; references to component responses are resolved.</summary>
    public EquatableArray<Response> Responses { get; init; }

    /// <summary>Servers of the operation or, where it names none, of its path; null for those of the document.</summary>
    public OwnServers? OwnServers { get; init; }

    /// <summary>Whether it asks for no credential, by an empty list of its own.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What the x-piggy-* keys say; null when it has none, or a mistake in them.</summary>
    public PiggyOperation? Piggy { get; init; }

    /// <summary>What the x-piggy-* keys of a webhook say; null when it has none, or a mistake in them.</summary>
    public PiggyTrigger? Trigger { get; init; }
}

/// <summary>Servers that a path or an operation has of its own.</summary>
/// <param name="Pointer">Place in the document as JSON pointer.</param>
/// <param name="Key">The key they are written under.</param>
/// <param name="Urls">Their addresses in document order, variables left in braces.</param>
internal sealed record OwnServers(string Pointer, string Key, EquatableArray<string> Urls);

/// <summary>A parameter. References to component parameters are resolved.</summary>
internal sealed record Parameter
{
    public required string Name { get; init; }

    public required ParameterLocation Location { get; init; }

    /// <summary>Place in the document as JSON pointer: that of the component, if it was a reference.</summary>
    public string Pointer { get; init; } = "";

    public required Schema Schema { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecationNote { get; init; }

    /// <summary>OpenAPI style (form, simple, deepObject, …); the location's default when the document states none.</summary>
    public string Style { get; init; } = "";

    public bool Explode { get; init; }

    /// <summary>Whether the value is written in a media type of its own: <see cref="Schema"/> is that of the media type.</summary>
    public bool IsSerialized { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>x-ms-reserved-parameter.</summary>
    public bool IsReserved { get; init; }

    public EquatableArray<string> Examples { get; init; }
}

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>A request body. References to component bodies are resolved.</summary>
internal sealed record RequestBody(string? Description, bool Required, EquatableArray<MediaType> Content);

/// <summary>One media type of a body or response.</summary>
internal sealed record MediaType(string Name, Schema? Schema)
{
    /// <summary>How the parts of a multipart body are to be written, in document order.</summary>
    public EquatableArray<PartEncoding> Encodings { get; init; }
}

/// <summary>How one part of a multipart body is to be written.</summary>
/// <param name="Name">The property that is the part.</param>
/// <param name="ContentType">The part's media type, or null when the document leaves it to the schema.</param>
internal sealed record PartEncoding(string Name, string? ContentType);

/// <summary>A response.</summary>
/// <param name="Status">"200", "4XX", "default".</param>
/// <param name="Description">The response's description.</param>
/// <param name="Content">Media types in document order.</param>
/// <param name="Reference">Name of the component response it was written as, or null.</param>
internal sealed record Response(string Status, string? Description, EquatableArray<MediaType> Content, string? Reference);
