using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Plan.Sealing;

namespace Piggy.Impact;

/// <summary>Makes the parts of a seal again, with the generator's own code: what a document and a generator are sealed with.</summary>
public static class DocumentSeal
{
    /// <summary>The hash of a document in one piece: comments and layout do not count, everything else does.</summary>
    /// <param name="name">What the document is called in messages; its ending does not matter.</param>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>SHA-256 in lower-case hex; <see langword="null"/> if the text is no OpenAPI document that the generator reads.</returns>
    public static string? HashOf(string name, string text, CancellationToken cancellationToken = default) =>
        OpenApiReader.Read(new SpecText(name, text, new SpecOptions("Piggy.Generated", "PiggyClient")), cancellationToken).Api?.SpecHash;

    /// <summary>The fingerprint of a generator.</summary>
    /// <param name="sources">The list of its sources' hashes, which lies in its assembly as the resource <see cref="SourcesResource"/>.</param>
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string FingerprintOf(string sources) => GeneratorFingerprint.Of(sources);

    /// <summary>Where a generator keeps the list of its sources' hashes.</summary>
    public static string SourcesResource => GeneratorFingerprint.Resource;

    /// <summary>The seal of a document and a generator.</summary>
    /// <param name="documentHash">See <see cref="HashOf"/>.</param>
    /// <param name="generatorFingerprint">See <see cref="FingerprintOf"/>.</param>
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string SealOf(string documentHash, string generatorFingerprint) => SealPlanner.SealOf(documentHash, generatorFingerprint);
}
