using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Sealing;

/// <summary>What a client is sealed with.</summary>
/// <param name="Client">Full name of the client that is made from the document.</param>
/// <param name="Seal">See <see cref="SealPlanner.SealOf"/>.</param>
/// <param name="Problems">Why the seal is not the one that the project asks for.</param>
internal sealed record SealPlan(string Client, string Seal, EquatableArray<SpecProblem> Problems);

/// <summary>One hash over a document and the generator: whatever carries the same seal was made of the same two.</summary>
internal static class SealPlanner
{
    /// <summary>How many digits of a seal a project must give at least.</summary>
    public const int ShortestSeal = 16;

    public static SealPlan Plan(ApiModel api, SpecOptions options)
    {
        string seal = SealOf(api.SpecHash);
        bool isAnother = options.Seal is { } asked && !(asked.Length >= ShortestSeal && seal.StartsWith(asked, StringComparison.OrdinalIgnoreCase));
        SpecProblem[] problems = isAnother ? [SpecProblem.At("", ConfigurationRules.OtherSeal, options.Seal!, seal)] : [];
        return new SealPlan($"{options.Namespace}.{options.ClientName}", seal, problems.ToEquatableArray());
    }

    /// <summary>The seal of a document, read by this generator: SHA-256 in lower-case hex.</summary>
    /// <param name="specHash">See <see cref="ApiModel.SpecHash"/>.</param>
    public static string SealOf(string specHash) => SealOf(specHash, GeneratorFingerprint.Value);

    /// <summary>The seal of a document, read by any generator.</summary>
    public static string SealOf(string specHash, string generatorFingerprint) => Sha256.Of($"{specHash}\n{generatorFingerprint}");
}
