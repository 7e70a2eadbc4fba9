using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;

namespace Piggy.Generator.Plan.Client;

/// <summary>Plans the client that Kiota would generate for the API: same namespaces, types and members.</summary>
/// <remarks>Types are found along the paths, in document order, because a type's name may depend on which use of it comes first. Names are settled when all types
/// are known; only then is anything written down.</remarks>
internal static class ClientPlanner
{
    public static ClientPlan Plan(ApiModel api, SpecOptions options, CancellationToken cancellationToken)
    {
        var context = new PlanContext(api, options, cancellationToken);
        OperationRemarks.Report(context);
        UrlNode tree = UrlTree.Build(api.Paths, context.Problems);
        var modelPlanner = new ModelPlanner(context);
        var operations = new OperationPlanner(context, modelPlanner);
        var planner = new BuilderPlanner(context, operations);
        BuilderDraft root = planner.PlanRoot(tree);
        List<BuilderDraft> builders = planner.All.Concat([root]).ToList();

        UnusedModels.Remove(context, builders, operations.PartModels.Concat(WebhookPlanner.Plan(context, modelPlanner)));
        WrapperPlanner.Plan(context, builders);
        NameRefiner.Refine(context);
        List<ModelDraft> models = context.Client.SelfAndBelow().SelectMany(static home => home.Types).OfType<ModelDraft>().ToList();
        ErrorHierarchy.Flatten(models);
        BackwardCompatibility.Describe(models, builders);
        return Assemble(context, root);
    }

    private static ClientPlan Assemble(PlanContext context, BuilderDraft root)
    {
        List<DefinitionDraft> types = context.Client.SelfAndBelow().SelectMany(static home => home.Types)
            .OrderBy(static type => type.ToTypeName().Global, StringComparer.Ordinal)
            .ToList();
        var assembler = new PlanAssembler(context);
        var builders = new BuilderAssembler(assembler);
        var rootPlan = new RootClientPlan(builders.Builder(root), BaseUrl(context.Api.ServerUrls));
        EquatableArray<RequestBuilderPlan> builderPlans = types.OfType<BuilderDraft>().Where(builder => builder != root).Select(builders.Builder).ToEquatableArray();
        EquatableArray<ModelPlan> models = types.OfType<ModelDraft>().Select(assembler.Model).ToEquatableArray();
        EquatableArray<EnumPlan> enums = types.OfType<EnumDraft>().Where(static type => type.Members.Count > 0).Select(PlanAssembler.Enum).ToEquatableArray();
        return new ClientPlan(
            context.Options.TypeAccess,
            rootPlan,
            builderPlans,
            models,
            enums,
            models.Any(static model => model.Fields.Any()) ? context.FieldReaders : null,
            context.Problems.OrderBy(static problem => problem.Pointer, StringComparer.Ordinal).ToEquatableArray());
    }

    // The first server; where it is given both with and without TLS, with.
    private static string? BaseUrl(EquatableArray<string> servers)
    {
        if (servers.IsEmpty)
        {
            return null;
        }

        string secure = "https://" + AfterScheme(servers[0]);
        string url = (servers.Contains(secure, StringComparer.Ordinal) ? secure : servers[0]).TrimEnd('/');
        return url.Length == 0 ? null : url;
    }

    private static string AfterScheme(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? url : url.Substring(scheme + 3);
    }
}
