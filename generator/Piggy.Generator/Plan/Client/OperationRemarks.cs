using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Schemas;

namespace Piggy.Generator.Plan.Client;

/// <summary>Says what the operations of an API describe and their methods do not offer: each thing once, at its first place.</summary>
internal sealed class OperationRemarks
{
    // OpenAPI gives parameters of these names no meaning: media types and security say what is in them.
    private static readonly HashSet<string> MeaninglessHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    private readonly PlanContext _context;
    private readonly List<(string Pointer, DiagnosticDescriptor Rule, EquatableArray<string> Arguments)> _found = [];

    private OperationRemarks(PlanContext context) => _context = context;

    public static void Report(PlanContext context)
    {
        var remarks = new OperationRemarks(context);
        foreach (PathItem path in context.Api.Paths)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            remarks.Look(path);
        }

        foreach (var group in remarks._found.Distinct().GroupBy(static found => (found.Rule, found.Arguments)))
        {
            context.Report(group.First().Pointer, group.Key.Rule, [.. group.Key.Arguments, Places.More(group.Count())]);
        }
    }

    private void Look(PathItem path)
    {
        foreach (Parameter parameter in path.Parameters.Concat(path.Operations.SelectMany(static operation => operation.Parameters)))
        {
            Look(parameter);
        }

        foreach (Operation operation in path.Operations)
        {
            foreach (EquatableArray<MediaType> content in operation.Responses.Select(static response => response.Content).Concat([operation.Body?.Content ?? default]))
            {
                Look(operation, content);
            }
        }
    }

    private void Look(Parameter parameter)
    {
        switch (parameter.Location)
        {
            case ParameterLocation.Header or ParameterLocation.Cookie when !MeaninglessHeaders.Contains(parameter.Name):
                Note(parameter.Pointer, ClientRules.HeaderParameter, parameter.Location.ToString().ToLowerInvariant(), parameter.Name);
                break;
            case ParameterLocation.Query when !IsPlain(_context.Catalog.View(parameter.Schema)):
                Note(parameter.Pointer, ClientRules.QueryStyle, parameter.Name, parameter.Style);
                break;
            case ParameterLocation.Query or ParameterLocation.Path when Difference(parameter) is { } difference:
                Note(parameter.Pointer, ClientRules.ParameterWrittenOtherwise, parameter.Name, difference.Wanted, difference.Sent);
                break;
        }
    }

    private static bool IsPlain(SchemaView schema) => TypeMapper.Find(schema) is not null || (schema.IsArray() ? schema.Items : schema)?.IsEnum() == true;

    private (string Wanted, string Sent)? Difference(Parameter parameter) => (parameter.Location, parameter.Style) switch
    {
        (ParameterLocation.Path, "label" or "matrix") => ($"in style '{parameter.Style}'", "in style 'simple'"),
        (ParameterLocation.Path, _) => null,
        _ when parameter.AllowReserved => ("with reserved characters as they are", "percent-encoded"),
        _ when !_context.Catalog.View(parameter.Schema).IsArray() => null,
        (_, "spaceDelimited" or "pipeDelimited" or "tabDelimited") when !parameter.Explode => ($"in style '{parameter.Style}'", "with commas between its values"),
        _ when parameter is { Explode: true, Required: true } => ("repeated for each value", "once, with commas between its values"),
        _ => null,
    };

    private void Look(Operation operation, EquatableArray<MediaType> content)
    {
        MediaType? used = content.FirstOrDefault(static media => MediaTypes.IsStructured(media.Name) && media.Schema is not null);
        if (used is null)
        {
            return;
        }

        SchemaView schema = _context.Catalog.View(used.Schema!);
        foreach (MediaType other in content.Where(other => !MediaTypes.IsStructured(other.Name) || !MediaTypes.Carries(other, schema, _context.Catalog)))
        {
            Note(operation.Pointer, ClientRules.MediaTypeIgnored, other.Name, used.Name);
        }
    }

    private void Note(string pointer, DiagnosticDescriptor rule, params string[] arguments) => _found.Add((pointer, rule, arguments.ToEquatableArray()));
}
