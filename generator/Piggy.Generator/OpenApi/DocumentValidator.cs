using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.OpenApi;

/// <summary>Checks a document against the rules of OpenAPI with Microsoft.OpenApi, whose messages are placed by JSON pointer.</summary>
internal static class DocumentValidator
{
    private static readonly Uri Location = new("https://spec.invalid/openapi.json");

    /// <param name="json">The document.</param>
    /// <param name="known">Problems found already; what the library says about the same places is left out.</param>
    /// <param name="cancellationToken">Stops before the library starts; it cannot be stopped itself.</param>
    public static IEnumerable<SpecProblem> Validate(string json, IReadOnlyCollection<SpecProblem> known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OpenApiDiagnostic? diagnostic;
        try
        {
            JsonNode node = JsonNode.Parse(json, null, new JsonDocumentOptions { MaxDepth = 256 })!;
            diagnostic = new OpenApiJsonReader().Read(node, Location, new OpenApiReaderSettings { LoadExternalRefs = false }).Diagnostic;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It throws on some valid documents (a boolean schema as a property, for one), so this says nothing about the spec.
            return [SpecProblem.At("", ReadRules.NotValidated, exception.Message)];
        }

        var places = new HashSet<string>(known.Select(problem => problem.Pointer), StringComparer.Ordinal);
        return (diagnostic?.Errors ?? Enumerable.Empty<OpenApiError>())
            .Select(error => SpecProblem.At(Pointer(error.Pointer), ReadRules.OpenApiRule, error.Message))
            .Where(problem => !places.Contains(problem.Pointer))
            .ToList();
    }

    private static string Pointer(string? pointer) => Uri.UnescapeDataString(pointer?.TrimStart('#') ?? "");
}
