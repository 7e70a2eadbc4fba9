using System.Globalization;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;

namespace Piggy.Generator.Plan.Client;

/// <summary>Which C# type stands for the values of a schema that needs no type of its own.</summary>
internal static class TypeMapper
{
    private static readonly HashSet<string> NumericFormats =
        new(StringComparer.OrdinalIgnoreCase) { "int8", "uint8", "int16", "uint16", "int32", "int64", "float", "double", "decimal" };

    /// <summary>Formats that are known to be plain text in C#; no reason to warn.</summary>
    private static readonly HashSet<string> TextFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        "char", "commonmark", "email", "hostname", "html", "http-date", "idn-email", "idn-hostname", "ipv4", "ipv6", "iri", "iri-reference", "json-pointer", "media-range",
        "password", "regex", "relative-json-pointer", "sf-binary", "sf-string", "sf-token", "string", "text", "uri", "uri-reference", "uri-template", "url",
    };

    /// <summary>The type of the schema, or of its items if it is an array; null when it needs a type of its own, or none fits.</summary>
    public static Primitive? Find(SchemaView? schema)
    {
        if (schema is null || (schema.Items is { } enumItems && enumItems.IsEnum()))
        {
            return null;
        }

        // Kiota asks the items first: for an array the type of the items is what matters.
        IEnumerable<JsonTypes> candidates = new[] { schema.Items?.Types ?? JsonTypes.None, schema.Types }
            .Concat(schema.AnyOf.Select(static member => member.Types))
            .Concat(schema.OneOf.Select(static member => member.Types));
        JsonTypes? types = candidates
            .Where(static types => types != JsonTypes.None && (types & ~JsonTypes.Null) is not (JsonTypes.Object or JsonTypes.Array))
            .Select(static types => (JsonTypes?)(types & ~JsonTypes.Null))
            .FirstOrDefault();
        string format = (schema.Format ?? schema.Items?.Format ?? "").ToLower(CultureInfo.InvariantCulture);
        return Find(PreferNumber(types, format), format);
    }

    /// <summary>Whether a string of this format is more than Kiota can say: it stays a string.</summary>
    public static bool IsUnknownTextFormat(SchemaView schema) =>
        schema.ValueTypes == JsonTypes.String && schema.Format is { Length: > 0 } format && Find(schema) == Primitive.String && !TextFormats.Contains(format);

    private static Primitive? Find(JsonTypes? types, string format) => (types, format) switch
    {
        (_, "byte") => Primitive.Base64,
        (_, "binary") => Primitive.Binary,
        (JsonTypes.String or null, "base64url") => Primitive.Base64Url,
        (JsonTypes.String or null, "uuid") => Primitive.Guid,
        (JsonTypes.String or null, "duration") => Primitive.TimeSpan,
        (JsonTypes.String or null, "time") => Primitive.Time,
        (JsonTypes.String or null, "date") => Primitive.Date,
        (JsonTypes.String or null, "date-time") => Primitive.DateTimeOffset,
        (JsonTypes.String, _) => Primitive.String,
        (JsonTypes.Number or null, "double") => Primitive.Double,
        (JsonTypes.Number or null, "float") => Primitive.Float,
        (JsonTypes.Number or null, "decimal") => Primitive.Decimal,
        (JsonTypes.Number or JsonTypes.Integer or null, "int8") => Primitive.SByte,
        (JsonTypes.Number or JsonTypes.Integer or null, "uint8") => Primitive.Byte,
        (JsonTypes.Number or JsonTypes.Integer or null, "int64") => Primitive.Int64,
        (JsonTypes.Number or JsonTypes.Integer or null, "int16" or "int32") => Primitive.Integer,
        (JsonTypes.Number, _) => Primitive.Double,
        (JsonTypes.Integer, _) => Primitive.Integer,
        (JsonTypes.Boolean, _) => Primitive.Boolean,
        _ => null,
    };

    // A number that may also come as a string, as ASP.NET Core describes its numbers.
    private static JsonTypes? PreferNumber(JsonTypes? types, string format) =>
        types is { } several
        && NumericFormats.Contains(format)
        && (several & JsonTypes.String) != 0
        && (several & (JsonTypes.Integer | JsonTypes.Number)) != 0
            ? several & ~JsonTypes.String
            : types;
}
