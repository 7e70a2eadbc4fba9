using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Writes request builders down as they will be, once no name changes any more.</summary>
internal sealed class BuilderAssembler
{
    private readonly PlanAssembler _types;
    private readonly PlanContext _context;
    private readonly TypeName _support;

    public BuilderAssembler(PlanAssembler types, PlanContext context)
    {
        _types = types;
        _context = context;
        _support = context.OperationSupport;
    }

    public RequestBuilderPlan Builder(BuilderDraft draft) => new(
        draft.ToTypeName(),
        Summaries.Or(draft.Description, Fact(draft)),
        UrlTemplate.OfBuilder(draft.Node, _context.BaseUrl),
        draft.Navigations.Select(Navigation).OrderBy(static navigation => navigation.Name, StringComparer.Ordinal).ToEquatableArray(),
        Indexers(draft).ToEquatableArray(),
        draft.Methods.Select(Method).OrderBy(static method => method.Name, StringComparer.Ordinal).ToEquatableArray(),
        Values(draft),
        draft.Operations.Select(operation => Operation(operation, draft)).OrderBy(static operation => operation.Verb, StringComparer.Ordinal).ToEquatableArray(),
        _types.Wrappers(draft.Wrappers),
        Deprecations.Of(draft.Node),
        draft.Operations.Exists(RefersToObsolete))
    {
        IsItem = draft.IsItem,
        KeepsBuilders = draft.Node.IsRoot,
    };

    // Where the document is silent about a path, what can be done there.
    private string Fact(BuilderDraft draft)
    {
        if (draft.Node.IsRoot)
        {
            return $"The entry point of the client of {Summaries.Or(_context.Api.Title, "the API")}.";
        }

        string[] operations = draft.Operations
            .Where(static operation => !string.IsNullOrWhiteSpace(operation.Operation.Summary))
            .Select(static operation => $" {operation.Operation.Method.ToUpperInvariant()}: {operation.Operation.Summary!.Trim().TrimEnd('.')}.")
            .ToArray();
        return $"{(draft.Operations.Count == 0 ? "Leads to what lies below" : "Builds and sends requests for")} {draft.Node.DocumentPath}.{string.Concat(operations)}";
    }

    private static NavigationPlan Navigation(NavigationDraft draft) => new(
        Casing.FirstUpper(draft.Name), draft.Target.ToTypeName(), Summaries.Or(draft.Description, $"Leads to {draft.Target.Node.DocumentPath}."), draft.Obsolete);

    private static IEnumerable<IndexerPlan> Indexers(BuilderDraft draft)
    {
        string? name = IndexerNames.Of(draft);
        return new[] { draft.Indexer, draft.TextIndexer }.OfType<IndexerDraft>().Select(indexer => Indexer(indexer, name));
    }

    private static IndexerPlan Indexer(IndexerDraft draft, string? metadataName) => new(
        draft.Target.ToTypeName(),
        draft.Parameter.CSharp,
        draft.ParameterKey,
        Summaries.Or(draft.Description, $"Leads to {draft.Target.Node.DocumentPath}."),
        Summaries.Or(draft.ParameterDescription, "Identifies the item."),
        draft.Obsolete,
        metadataName);

    private static PathMethodPlan Method(PathMethodDraft draft) => new(
        Casing.FirstUpper(draft.Name), draft.Target.ToTypeName(), Values(draft.Target), Summaries.Or(draft.Description, $"Leads to {draft.Target.Node.DocumentPath}."), draft.Obsolete);

    private static EquatableArray<PathValuePlan> Values(BuilderDraft draft) => draft.Values
        .Select(static value => new PathValuePlan(
            ReservedNames.Parameter(value.Name),
            PlanAssembler.Type(TypeUse.Of(value.Type, value.IsArray ? ListKind.Array : ListKind.One)),
            value.Key,
            Summaries.Or(value.Description, $"The path parameter {Uri.UnescapeDataString(value.Key)}.")))
        .ToEquatableArray();

    private OperationPlan Operation(OperationDraft draft, BuilderDraft builder)
    {
        Model.Operation operation = draft.Operation;
        string summary = string.IsNullOrWhiteSpace(operation.Description) ? operation.Summary ?? "" : operation.Description!;
        return new OperationPlan(
            draft.Verb,
            Summaries.Or(summary, $"Sends a {operation.Method.ToUpperInvariant()} request."),
            operation.ExternalDocsUrl,
            operation.ExternalDocsDescription ?? "",
            draft.Obsolete,
            draft.Body is { } body ? new BodyPlan(PlanAssembler.Type(body), draft.BodyMediaType, Summaries.Or(draft.BodyDescription, "The request body.")) : null,
            draft.Query is { } query ? Query(query) : null,
            Executors(draft).ToEquatableArray(),
            draft.ConfigurationClass is { } configuration ? builder.ToTypeName().Nested(Casing.FirstUpper(configuration)) : null,
            draft.Accept,
            draft.UrlTemplate,
            draft.Errors.OrderBy(static error => error.Key, StringComparer.Ordinal)
                .Select(static error => new ErrorMappingPlan(error.Key, error.Value.ToTypeName()))
                .ToEquatableArray(),
            _support);
    }

    private static IEnumerable<ExecutorPlan> Executors(OperationDraft draft)
    {
        var executor = new ExecutorPlan(draft.Executor + "Async", PlanAssembler.Type(draft.Return), draft.Obsolete);
        yield return executor;
        if (draft.FormerReturn is { } former)
        {
            yield return new ExecutorPlan(draft.Verb + "Async", PlanAssembler.Type(former), BackwardCompatibility.ObsoleteExecutor(executor.Name));
        }
    }

    private static QueryParametersPlan Query(QueryClassDraft draft) => new(
        draft.ToTypeName(),
        "Query parameters of the request.",
        draft.Properties
            .Select(static property => new QueryParameterPlan(
                Casing.FirstUpper(property.Name),
                property.HasOwnName ? property.Key : null,
                PlanAssembler.Type(property.Type),
                Summaries.Or(property.Description, $"The query parameter {Uri.UnescapeDataString(property.Key)}."),
                property.Obsolete,
                ReservedNames.IsInheritedMember(Casing.FirstUpper(property.Name), isError: false)))
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .ToEquatableArray());

    private static bool RefersToObsolete(OperationDraft operation) => (operation.Query?.Properties.Exists(static property => property.Obsolete is not null) ?? false)
        || (operation.Obsolete is null && RefersOnItsOwn(operation));

    private static bool RefersOnItsOwn(OperationDraft operation) => PlanAssembler.IsObsolete(operation.Return)
        || (operation.Body is { } body && PlanAssembler.IsObsolete(body))
        || operation.Errors.Values.Any(static error => error.Obsolete is not null)
        || (operation.Query?.Properties.Exists(static property => PlanAssembler.IsObsolete(property.Type)) ?? false);
}
