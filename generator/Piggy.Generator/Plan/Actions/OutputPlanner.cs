using System.Globalization;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>What an action's answer becomes.</summary>
internal sealed record OutputPlan(ValuePlan Value, int Status, bool IsWholeBody, bool IsOptional);

/// <summary>Finds the data in the answer of an operation.</summary>
internal sealed class OutputPlanner(TypePlanner types)
{
    public static bool IsJson(string mediaType)
    {
        string name = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal);
    }

    public OutputPlan Plan(Operation operation, string slug, string actionName)
    {
        List<Response> successes = [.. operation.Responses.Where(response => StatusOf(response) is not null).OrderBy(response => StatusOf(response))];
        Response? response = successes.FirstOrDefault(HasSchema) ?? successes.FirstOrDefault();
        int status = response is null ? 200 : StatusOf(response)!.Value;
        if (response is null || !HasSchema(response))
        {
            var any = new ValuePlan(new AnyTypePlan(JsonTypes.None), false, LimitsPlan.None, new AnnotationsPlan { Description = response?.Description });
            return new OutputPlan(any, status, IsWholeBody: true, IsOptional: true);
        }

        Schema body = SchemaOf(response)!;
        Schema resolved = types.Resolve(body).Schema;
        Property? data = resolved.Properties.FirstOrDefault(property => property.Name == "data");
        ValuePlan value = AsClass(types.Plan(data?.Schema ?? body, Site(slug, actionName)));
        bool isRequired = data is null || resolved.Required.Contains("data", StringComparer.Ordinal);
        bool canBeNull = value.Nullable || (value.Type is AnyTypePlan type && (type.Allowed == JsonTypes.None || (type.Allowed & JsonTypes.Null) != 0));
        return new OutputPlan(value, status, IsWholeBody: data is null, IsOptional: !isRequired || canBeNull);
    }

    private static TypeSite Site(string slug, string actionName) =>
        new(IsInput: false, actionName + "Output", "Data", slug + " answer", new NameAllocator("Value", "ReadInput", "ReadOutput"));

    // The data of an envelope is an object in C#, so that "no data" is null for every action.
    private static ValuePlan AsClass(ValuePlan value)
    {
        if (!value.IsValueType)
        {
            return value;
        }

        JsonTypes type = value.Type switch
        {
            ScalarTypePlan { Kind: ScalarKind.Boolean } => JsonTypes.Boolean,
            ScalarTypePlan { Kind: ScalarKind.Int32 or ScalarKind.Int64 } => JsonTypes.Integer,
            ScalarTypePlan { Kind: ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single } => JsonTypes.Number,
            _ => JsonTypes.String,
        };
        return value with { Type = new AnyTypePlan(type | (value.Nullable ? JsonTypes.Null : JsonTypes.None)), Nullable = false };
    }

    private static int? StatusOf(Response response) => response.Status switch
    {
        "2XX" or "2xx" => 200,
        ['2', _, _] when int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out int status) => status,
        _ => null,
    };

    private static bool HasSchema(Response response) => SchemaOf(response) is not null;

    private static Schema? SchemaOf(Response response) => response.Content.FirstOrDefault(media => IsJson(media.Name))?.Schema;
}
