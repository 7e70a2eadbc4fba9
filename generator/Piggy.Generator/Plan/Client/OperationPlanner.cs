using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Decides what an operation takes, returns and throws.</summary>
internal sealed class OperationPlanner
{
    private static readonly HashSet<string> SuccessCodes = new(StringComparer.OrdinalIgnoreCase) { "200", "201", "202", "203", "206", "2XX" };
    private static readonly HashSet<string> EmptyCodes = new(StringComparer.OrdinalIgnoreCase) { "201", "202", "204", "205", "304", "301", "302", "303", "307" };
    private static readonly HashSet<string> RedirectCodes = new(StringComparer.OrdinalIgnoreCase) { "301", "302", "303", "307" };

    private readonly PlanContext _context;
    private readonly ModelPlanner _models;
    private readonly QueryParameterPlanner _queries;
    private readonly BodyPlanner _bodies;
    private readonly ErrorMappingPlanner _errors;
    private readonly BackwardCompatibility _compatibility;

    public OperationPlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
        _queries = new QueryParameterPlanner(context);
        _bodies = new BodyPlanner(context, models);
        _errors = new ErrorMappingPlanner(context, models);
        _compatibility = new BackwardCompatibility(context);
    }

    /// <summary>Models that only the parts of multipart bodies use.</summary>
    public IReadOnlyCollection<DefinitionDraft> PartModels => _bodies.PartModels;

    public OperationDraft Plan(Operation operation, BuilderDraft builder, UrlNode node)
    {
        string verb = Casing.FirstUpper(operation.Method);
        Schema? answer = AnswerSchema(operation);
        var place = new SchemaPlace(node, builder.Namespace, OperationSchemaName: OwnName(answer));
        var draft = new OperationDraft(operation, verb)
        {
            Obsolete = Deprecations.Of(operation),
            Query = _queries.Plan(operation, builder, node, verb),
            UrlTemplate = UrlTemplate.OfOperation(node, operation, _context.BaseUrl),
        };
        draft.Return = Return(operation, answer, place with { Suffix = verb + "Response" });
        _compatibility.Plan(draft, builder);
        _errors.Plan(draft, place);
        _bodies.Plan(draft, place with { Suffix = verb + "RequestBody" });
        draft.Accept = string.Join(", ", Accept(operation, answer));
        ReportUnread(operation, answer);
        return draft;
    }

    private TypeUse Return(Operation operation, Schema? answer, SchemaPlace place)
    {
        if (answer is null)
        {
            return TypeUse.Of(Default(operation));
        }

        TypeUse type = _models.Use(_context.Catalog.View(answer), place);
        return type.Primitive is { Kind: PrimitiveKind.Bytes } ? type with { Primitive = Primitive.Stream } : type;
    }

    private static Primitive Default(Operation operation)
    {
        if (operation.Responses.Any(static response => RedirectCodes.Contains(response.Status) && Has(response, MediaTypes.Bytes)))
        {
            return Primitive.Stream;
        }

        if (operation.Responses.Any(static response => EmptyCodes.Contains(response.Status)))
        {
            return Primitive.None;
        }

        return operation.Responses.Any(static response => SuccessCodes.Contains(response.Status) && Has(response, MediaTypes.Text)) ? Primitive.String : Primitive.Stream;
    }

    private IEnumerable<string> Accept(Operation operation, Schema? answer)
    {
        if (answer is not null)
        {
            SchemaView schema = _context.Catalog.View(answer);
            return MediaTypes.Accepted(operation.Responses
                .SelectMany(static response => response.Content)
                .Where(media => MediaTypes.Carries(media, schema, _context.Catalog))
                .Select(static media => media.Name));
        }

        IEnumerable<string> plain = operation.Responses.Where(static response => !ErrorMappingPlanner.IsError(response.Status))
            .SelectMany(static response => response.Content)
            .Select(static media => MediaTypes.WithoutParameters(media.Name));
        IEnumerable<string> errors = operation.Responses.Where(static response => ErrorMappingPlanner.IsError(response.Status))
            .SelectMany(static response => response.Content)
            .Select(static media => media.Name);
        return plain.Concat(MediaTypes.Accepted(errors)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private void ReportUnread(Operation operation, Schema? answer)
    {
        foreach (Response response in operation.Responses.Where(static response => SuccessCodes.Contains(response.Status)))
        {
            if (answer is not null
                && MediaTypes.Schema(response.Content) is { } other
                && !_context.Catalog.View(other).IsSameAs(_context.Catalog.View(answer)))
            {
                _context.Report(operation.Pointer, ClientRules.SecondAnswer, response.Status);
            }
        }
    }

    private static Schema? AnswerSchema(Operation operation) => operation.Responses
        .Where(static response => SuccessCodes.Contains(response.Status))
        .OrderBy(static response => response.Status, StringComparer.OrdinalIgnoreCase)
        .Select(static response => MediaTypes.Schema(response.Content))
        .FirstOrDefault(static schema => schema is not null);

    private static bool Has(Response response, string mediaType) => response.Content.Any(media => media.Name == mediaType);

    private string OwnName(Schema? schema) => schema is null ? "" : SchemaFlattening.OwnNameOf(_context.Catalog.View(schema));
}
