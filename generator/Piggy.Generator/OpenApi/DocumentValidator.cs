using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>Checks a document against the rules of OpenAPI with Microsoft.OpenApi, whose messages are placed by JSON pointer.</summary>
internal static class DocumentValidator
{
    private static readonly Uri Location = new("https://spec.invalid/openapi.json");

    /// <param name="tree">The document.</param>
    /// <param name="json">The same as JSON text.</param>
    /// <param name="known">Problems found already; what the library says about the same places is left out.</param>
    /// <param name="cancellationToken">Stops before the library starts; it cannot be stopped itself.</param>
    public static IEnumerable<SpecProblem> Validate(SpecTree tree, string json, IReadOnlyCollection<SpecProblem> known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The library follows a circle of references from each of its places all the way round.
        if (known.Any(static problem => problem.Rule == ReadRules.CircularReference))
        {
            return [];
        }

        OpenApiDiagnostic? diagnostic;
        try
        {
            JsonNode node = JsonNode.Parse(json, null, new JsonDocumentOptions { MaxDepth = 256 })!;
            diagnostic = new OpenApiJsonReader().Read(node, Location, new OpenApiReaderSettings { LoadExternalRefs = false }).Diagnostic;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It throws on some valid documents (a boolean schema as a property, for one), so this says nothing about the spec.
            // Beside an error it need not be said at all: the document is checked once that is mended.
            return known.Any(problem => problem.Rule.DefaultSeverity == DiagnosticSeverity.Error) ? [] : [SpecProblem.At("", ReadRules.NotValidated, exception.Message)];
        }

        HashSet<string> places = PlacesOf(known);
        return (diagnostic?.Errors ?? Enumerable.Empty<OpenApiError>())
            .Where(error => !IsMistaken(error) && !(tree.IsUpgraded && IsOfLaterVersion(error)))
            .Select(error => SpecProblem.At(Yaml.JsonPointer.FindPlace(tree.Root!, PointerOf(error)), ReadRules.OpenApiRule, Message(error)))
            .Where(problem => problem.Pointer.Length == 0 || !places.Contains(problem.Pointer))
            .ToList();
    }

    // JSON Schema allows any value as const; the library, a scalar alone. Unknown keys are told by the survey, which knows what they were meant to be.
    private static bool IsMistaken(OpenApiError error) =>
        error.Pointer?.EndsWith("/const", StringComparison.Ordinal) == true || error.Message.IndexOf(" is not a valid property at ", StringComparison.Ordinal) >= 0;

    // In 2.0 a definition may have any name, and lists may be joined by tabs.
    private static bool IsOfLaterVersion(OpenApiError error) =>
        error is OpenApiValidatorError { RuleName: nameof(OpenApiComponentsRules.KeyMustBeRegularExpression) } || error.Pointer?.EndsWith("/style", StringComparison.Ordinal) == true;

    // The places at which something is known to be wrong, and all places around them.
    private static HashSet<string> PlacesOf(IEnumerable<SpecProblem> known)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (string pointer in known.Select(problem => problem.Pointer))
        {
            int end = pointer.Length;
            while (end > 0 && places.Add(pointer.Substring(0, end)))
            {
                end = pointer.LastIndexOf('/', end - 1);
            }
        }

        return places;
    }

    // Its pointers leave out list indexes now and then, so they are cut to what exists. Some messages carry their place in the text alone: "x is not a valid property at #/components/schemas/S".
    private static string PointerOf(OpenApiError error)
    {
        string pointer = error.Pointer is { Length: > 1 } given ? given : error.Message.Substring(Math.Max(0, error.Message.LastIndexOf(" at #/", StringComparison.Ordinal)));
        int start = pointer.IndexOf("#/", StringComparison.Ordinal);
        return start < 0 ? "" : Uri.UnescapeDataString(pointer.Substring(start + 1));
    }

    private static string Message(OpenApiError error) => string.Join(" ", error.Message.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
