using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paging;
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
        var builders = new BuilderAssembler(assembler, context);
        var rootPlan = new RootClientPlan(builders.Builder(root), context.BaseUrl);
        EquatableArray<RequestBuilderPlan> builderPlans = types.OfType<BuilderDraft>().Where(builder => builder != root).Select(builders.Builder).ToEquatableArray();
        EquatableArray<ModelPlan> models = types.OfType<ModelDraft>().Select(assembler.Model).ToEquatableArray();
        EquatableArray<EnumPlan> enums = types.OfType<EnumDraft>().Where(static type => type.Members.Count > 0).Select(PlanAssembler.Enum).ToEquatableArray();
        PagedListsPlan? pages = PagedListPlanner.Plan(context, types.OfType<BuilderDraft>());
        return new ClientPlan(
            context.Options.TypeAccess,
            rootPlan,
            builderPlans,
            models,
            enums,
            models.Any(static model => model.Fields.Any() || model.Wraps != WrapperKind.None) || types.OfType<BuilderDraft>().Any(static builder => builder.Wrappers.Count > 0) ? context.FieldReaders : null,
            builderPlans.Append(rootPlan.Builder).Any(static builder => !builder.Operations.IsEmpty) ? context.OperationSupport : null,
            context.Problems.OrderBy(static problem => problem.Pointer, StringComparer.Ordinal).ToEquatableArray())
        {
            Pages = pages,
        };
    }
}
