using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Pipeline;

/// <summary>What a layer of emitted code needs of the project that compiles it.</summary>
/// <param name="Name">The layer, in words.</param>
/// <param name="Language">The lowest C# version that knows everything the layer's emitters print.</param>
/// <param name="Packages">Packages, each with a type by which a compilation shows that it has the package.</param>
internal sealed record LayerNeeds(string Name, LanguageVersion Language, EquatableArray<(string Package, string Type)> Packages)
{
    public static LayerNeeds Client { get; } = new(
        "client",
        LanguageVersion.CSharp10,
        new[]
        {
            ("Microsoft.Kiota.Abstractions", "Microsoft.Kiota.Abstractions.IRequestAdapter"),
            ("Microsoft.Kiota.Serialization.Json", "Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory"),
            ("Microsoft.Kiota.Serialization.Text", "Microsoft.Kiota.Serialization.Text.TextParseNodeFactory"),
            ("Microsoft.Kiota.Serialization.Form", "Microsoft.Kiota.Serialization.Form.FormParseNodeFactory"),
            ("Microsoft.Kiota.Serialization.Multipart", "Microsoft.Kiota.Serialization.Multipart.MultipartSerializationWriterFactory"),
        }.ToEquatableArray());

    public static LayerNeeds Pages { get; } = new(
        "page reader", LanguageVersion.CSharp12, Client.Packages.Concat([("Piggy.Generated", "Piggy.Generated.Paging.PagingException")]).ToEquatableArray());

    public static LayerNeeds Actions { get; } = new(
        "action layer", LanguageVersion.CSharp12, new[] { ("Piggy.Generated", "Piggy.Generated.Actions.PiggyAction") }.ToEquatableArray());
}

/// <summary>Whether a project can compile a layer: otherwise one error says why, instead of the hundreds that the emitted code would give.</summary>
internal sealed record Toolchain(LayerNeeds Needs, LanguageVersion Language, EquatableArray<string> MissingPackages)
{
    public static Toolchain Of(Compilation compilation, ParseOptions options, LayerNeeds needs) => new(
        needs,
        options is CSharpParseOptions { LanguageVersion: var language } ? language : needs.Language,
        needs.Packages.Where(package => compilation.GetTypesByMetadataName(package.Type).IsEmpty).Select(package => package.Package).ToEquatableArray());

    /// <summary>Lets files through that the project can compile; of others, only the reason is left.</summary>
    public StageResult<EmittedFiles> Admit(StageResult<EmittedFiles> result)
    {
        SpecProblem[] reasons = result.Value is { Files.IsEmpty: false } ? [.. Reasons()] : [];
        return reasons.Length == 0 ? result : new StageResult<EmittedFiles>(result.Spec, null, result.Problems.Concat(reasons).ToEquatableArray());
    }

    private IEnumerable<SpecProblem> Reasons()
    {
        if (Language < Needs.Language)
        {
            yield return SpecProblem.At("", ToolchainRules.LanguageTooOld, Needs.Name, Needs.Language.ToDisplayString(), Language.ToDisplayString());
        }

        if (!MissingPackages.IsEmpty)
        {
            yield return SpecProblem.At("", ToolchainRules.PackageMissing, Needs.Name, string.Join(", ", MissingPackages));
        }
    }
}
