using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.OpenApi.Coverage;

/// <summary>What to say when a document uses something that the client leaves out.</summary>
/// <param name="Rule">The rule that says it.</param>
/// <param name="What">The part of the document.</param>
/// <param name="Consequence">What a caller gets, or does, instead.</param>
internal sealed record Remark(DiagnosticDescriptor Rule, string What, string Consequence);

/// <summary>The keys that say something which neither the client's types nor its requests show. docs/openapi-support.md lists the rest.</summary>
internal static class Remarks
{
    private const string NotChecked = "the client neither checks nor types what it says";
    private const string TextAsItIs = "the text is handed over as it stands; callers decode and encode it";

    private static readonly IReadOnlyDictionary<string, Remark> None = new Dictionary<string, Remark>();

    private static readonly Dictionary<string, Dictionary<string, Remark>> ByKind = All()
        .GroupBy(static entry => entry.Kind, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.ToDictionary(static entry => entry.Key, static entry => entry.Remark, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Remarks on the keys of an object that are neither used nor mere description.</summary>
    public static IReadOnlyDictionary<string, Remark> On(string kind) => ByKind.TryGetValue(kind, out Dictionary<string, Remark>? remarks) ? remarks : None;

    private static IEnumerable<(string Kind, string Key, Remark Remark)> All()
    {
        yield return Extra("an operation", "callbacks", "nothing is generated for the requests that the API sends to its callers; handle them in the server that receives them");
        yield return Extra("the document", "webhooks", "models are generated for the requests that the API sends, and triggers for those with x-piggy-trigger; handle them in the server that receives them");
        yield return Extra("the document", "x-ms-kiota-info", "the names of namespace and class are those that the project gives; write them into the metadata Namespace and ClientName of the item");
        yield return Extra("a response", "links", "no method follows them; pass the values on yourself");
        yield return Extra("a response", "headers", "methods return the body alone; a HeadersInspectionHandlerOption in the request's options gives the headers");
        yield return ("a media type", "encoding", new Remark(
            ClientRules.EncodingIgnored, "encoding", "forms are written in Kiota's way, and each part of a MultipartBody has the content type that the caller gives it"));
        foreach (string keyword in new[]
            {
                "not", "if", "then", "else", "contains", "minContains", "maxContains", "propertyNames", "dependentSchemas", "dependentRequired", "dependencies", "unevaluatedItems",
                "unevaluatedProperties",
            })
        {
            yield return Keyword(keyword, NotChecked);
        }

        yield return Keyword("patternProperties", "the members it describes are untyped, in AdditionalData");
        yield return Keyword("prefixItems", "the items have no types of their own");
        yield return Keyword("additionalItems", "the items have no types of their own");
        yield return Keyword("contentEncoding", TextAsItIs);
        yield return Keyword("contentMediaType", TextAsItIs);
        yield return Keyword("contentSchema", TextAsItIs);
        yield return Keyword("xml", "the client reads and writes no XML");
        yield return ("a schema", "$dynamicRef", NotFollowed("$dynamicRef"));
        yield return ("a schema", "$recursiveRef", NotFollowed("$recursiveRef"));
    }

    private static (string Kind, string Key, Remark Remark) Extra(string kind, string key, string consequence) => (kind, key, new Remark(ClientRules.NoCounterpart, key, consequence));

    private static (string Kind, string Key, Remark Remark) Keyword(string keyword, string consequence) => ("a schema", keyword, new Remark(ClientRules.KeywordIgnored, keyword, consequence));

    private static Remark NotFollowed(string keyword) => new(ClientRules.DynamicReference, keyword, "");
}
