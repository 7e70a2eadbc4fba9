using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Writes the keyword <c>type</c> of a JSON Schema.</summary>
internal static class JsonTypeNames
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.String, "string"),
        (JsonTypes.Number, "number"),
        (JsonTypes.Integer, "integer"),
        (JsonTypes.Boolean, "boolean"),
        (JsonTypes.Object, "object"),
        (JsonTypes.Array, "array"),
        (JsonTypes.Null, "null"),
    ];

    /// <summary>One type, or that type and null.</summary>
    public static JsonObjectBuilder AddType(this JsonObjectBuilder builder, string type, bool isNullable) =>
        isNullable ? builder.Add("type", JsonPlan.Texts([type, "null"])) : builder.Add("type", type);

    /// <summary>Any of some types.</summary>
    public static JsonObjectBuilder AddTypes(this JsonObjectBuilder builder, JsonTypes types)
    {
        string[] names = [.. Names.Where(entry => (types & entry.Type) != 0).Select(entry => entry.Name)];
        return builder.Add("type", names is [string only] ? JsonPlan.Text(only) : JsonPlan.Texts(names));
    }
}
