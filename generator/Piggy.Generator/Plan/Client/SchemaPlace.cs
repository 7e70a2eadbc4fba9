using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;

namespace Piggy.Generator.Plan.Client;

/// <summary>Where a schema was found: what its type is named after, and which namespace that type belongs to.</summary>
/// <param name="Node">The path on which the schema was found.</param>
/// <param name="Namespace">The namespace for an inline type.</param>
/// <param name="Suffix">What an inline type's name ends with.</param>
/// <param name="InlineName">The whole name of an inline type where its place gives one; else empty.</param>
/// <param name="OperationSchemaName">The component that the operation's body or answer is, if any: inline types beside it are named after it.</param>
/// <param name="ViaDiscriminator">Whether a discriminator led here: then even an empty schema over a parent becomes a class of its own.</param>
internal sealed record SchemaPlace(UrlNode Node, NamespaceDraft Namespace, string Suffix = "", string InlineName = "", string OperationSchemaName = "", bool ViaDiscriminator = false);
