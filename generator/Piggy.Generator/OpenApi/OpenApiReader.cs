using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.OpenApi.Coverage;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>What reading a spec gave: the API, unless the text is beyond reading, and everything that is wrong with it.</summary>
internal sealed record ReadResult(ApiModel? Api, EquatableArray<SpecProblem> Problems);

/// <summary>The Read stage: text to <see cref="ApiModel"/>.</summary>
internal static class OpenApiReader
{
    public static ReadResult Read(SpecText spec, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(spec, cancellationToken);
        SpecTree tree = SpecTree.Of(files, cancellationToken);
        List<SpecProblem> problems = [.. tree.Problems];
        if (tree.Root is null)
        {
            return Nothing(problems, tree.Problems.IsEmpty ? SpecProblem.At("", ReadRules.NotOpenApi, "it is empty") : null);
        }

        if (RefusalOf(tree.Root) is { } refusal)
        {
            return Nothing(problems, refusal);
        }

        string json = JsonText.Of(tree.Root);
        var context = new ReadingContext(tree, files, problems, cancellationToken);
        ApiModel? api = ReadApi(context, Sha256.Of(tree.IsUpgraded ? JsonText.Of(tree.Source!) : json));
        if (api is null)
        {
            return Nothing(problems, null);
        }

        if (CompositionDepth.FirstBeyond(api.Schemas) is { } chained)
        {
            string limit = $"the schema '{chained.Name}' is made of more than {CompositionDepth.Maximum} others in a row, by reference, allOf, oneOf and anyOf; shorten the chain";
            return Nothing(problems, SpecProblem.At(chained.Schema.Pointer, ReadRules.TooComplex, "Reading the spec", limit));
        }

        (IReadOnlyList<SpecProblem> unknown, IReadOnlyList<SpecProblem> remarks) = DocumentSurvey.Of(tree, cancellationToken);
        problems.AddRange(unknown);
        problems.AddRange(DocumentValidator.Validate(tree, json, problems, cancellationToken));
        problems.AddRange(remarks);
        return new ReadResult(api, problems.Distinct().ToEquatableArray());
    }

    private static ReadResult Nothing(List<SpecProblem> problems, SpecProblem? reason) =>
        new(null, (reason is null ? problems : [.. problems, reason]).ToEquatableArray());

    private static SpecProblem? RefusalOf(YamlNode root)
    {
        if (root is not YamlMapping mapping)
        {
            return SpecProblem.At("", ReadRules.NotOpenApi, "its root must be a mapping");
        }

        if (mapping["openapi"] is not YamlScalar version)
        {
            return mapping["swagger"] is YamlScalar swagger
                ? SpecProblem.At("/swagger", ReadRules.UnsupportedVersion, swagger.Text)
                : SpecProblem.At("", ReadRules.NotOpenApi, "it has no 'openapi' key with a version");
        }

        bool isSupported = version.Text.StartsWith("3.0", StringComparison.Ordinal) || version.Text.StartsWith("3.1", StringComparison.Ordinal);
        return isSupported ? null : SpecProblem.At("/openapi", ReadRules.UnsupportedVersion, version.Text);
    }

    private static ApiModel? ReadApi(ReadingContext context, string hash)
    {
        DocumentElement root = context.Root;
        Vocabulary.CheckKeys(root, "the document", Vocabulary.DocumentKeys);
        EquatableArray<ErrorCode> errorCodes = ErrorCodeReader.Read(root);
        var schemas = new SchemaReader(context);
        EquatableArray<NamedSchema> components = schemas.ReadComponents();
        var operations = new OperationReader(context, schemas, new PiggyOperationReader(context, errorCodes));
        EquatableArray<PathItem> paths = operations.ReadPaths();
        EquatableArray<PathItem> webhooks = operations.ReadWebhooks();
        components = components.Concat(schemas.NamedParts).ToEquatableArray();
        return schemas.IsBeyondLimits ? null : new ApiModel(
            root["info"]["title"].Text() ?? "",
            root["info"]["version"].Text() ?? "",
            root["servers"].Items().Select(server => server["url"].Text()).OfType<string>().ToEquatableArray(),
            components,
            new EffectChecker(components, context.Problems).CheckSchemas(paths),
            errorCodes,
            hash)
        {
            Webhooks = webhooks,
        };
    }
}
