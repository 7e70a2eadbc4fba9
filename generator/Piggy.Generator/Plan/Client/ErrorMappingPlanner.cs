using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;

namespace Piggy.Generator.Plan.Client;

/// <summary>Decides which exception stands for which status.</summary>
internal sealed class ErrorMappingPlanner
{
    private const string AnyClientError = "4XX";
    private const string AnyServerError = "5XX";
    private const string AnyError = "XXX";

    private readonly PlanContext _context;
    private readonly ModelPlanner _models;

    public ErrorMappingPlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
    }

    public static bool IsError(string status) => IsErrorCode(status) || string.Equals(status, "default", StringComparison.OrdinalIgnoreCase);

    public void Plan(OperationDraft draft, SchemaPlace place)
    {
        foreach (Response response in draft.Operation.Responses.Where(static response => IsErrorCode(response.Status)))
        {
            Map(draft, response, response.Status.ToUpperInvariant(), place);
        }

        if (draft.Operation.Responses.FirstOrDefault(static response => response.Status == "default") is { } fallback)
        {
            foreach (string range in new[] { AnyClientError, AnyServerError }.Where(range => !draft.Errors.ContainsKey(range)))
            {
                Map(draft, fallback, range, place);
            }
        }

        Simplify(draft.Errors);
    }

    private void Map(OperationDraft draft, Response response, string status, SchemaPlace place)
    {
        if (MediaTypes.Schema(response.Content) is not { } source)
        {
            return;
        }

        SchemaView schema = _context.Catalog.View(source);
        NamespaceDraft home = response.Reference is null && !schema.IsReference ? place.Namespace : _context.Models;
        TypeUse type = _models.Use(schema, place with { Namespace = home, Suffix = status + "Error" });
        if (type.Model is { } model)
        {
            model.IsError = true;
            draft.Errors[status] = model;
        }
        else
        {
            _context.Report(draft.Operation.Pointer, ClientRules.ErrorNotMapped, response.Status);
        }
    }

    private static void Simplify(Dictionary<string, ModelDraft> errors)
    {
        if (errors.TryGetValue(AnyClientError, out ModelDraft? client) && errors.TryGetValue(AnyServerError, out ModelDraft? server) && client == server)
        {
            errors.Remove(AnyClientError);
            errors.Remove(AnyServerError);
            errors[AnyError] = client;
        }
    }

    private static bool IsErrorCode(string status) =>
        string.Equals(status, AnyClientError, StringComparison.OrdinalIgnoreCase)
        || string.Equals(status, AnyServerError, StringComparison.OrdinalIgnoreCase)
        || (status.Length == 3 && status[0] is >= '4' and <= '9' && char.IsDigit(status[1]) && char.IsDigit(status[2]));
}
