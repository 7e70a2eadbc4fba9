using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Folds two schemas that must both hold into one.</summary>
/// <remarks>JSON Schema's meaning: every keyword counts and the narrower limit wins. The client merges by Kiota's rules, which know properties only and let the first win,
/// so the two have nothing to share.</remarks>
internal static class SchemaMerge
{
    /// <summary>The construct that makes the two impossible to fold, or null.</summary>
    public static string? ConflictOf(Schema left, Schema right)
    {
        JsonTypes leftTypes = left.Types & ~JsonTypes.Null;
        JsonTypes rightTypes = right.Types & ~JsonTypes.Null;
        return (left, right) switch
        {
            _ when leftTypes != 0 && rightTypes != 0 && Narrow(leftTypes, rightTypes) == 0 => "allOf of different types",
            _ when HasChoice(left) || HasChoice(right) => "allOf with oneOf or anyOf inside",
            _ when left.Items is not null && right.Items is not null && left.Items != right.Items => "allOf of different arrays",
            _ => ConflictOfLimits(left, right) ?? (left.Boolean == false || right.Boolean == false ? "allOf with the schema false" : null),
        };
    }

    /// <summary>The limits of which there can be only one, or null.</summary>
    public static string? ConflictOfLimits(Schema left, Schema right) =>
        Differ(left.Pattern, right.Pattern) ? "allOf with two patterns"
        : Differ(left.MultipleOf, right.MultipleOf) ? "allOf with two multipleOf"
        : Differ(left.Format, right.Format) ? "allOf with two formats"
        : null;

    /// <summary>A schema with the limits that another one adds to it.</summary>
    public static Schema Narrow(Schema schema, Schema by) => schema with
    {
        Format = schema.Format ?? by.Format,
        Minimum = Largest(schema.Minimum, by.Minimum),
        Maximum = Smallest(schema.Maximum, by.Maximum),
        ExclusiveMinimum = Largest(schema.ExclusiveMinimum, by.ExclusiveMinimum),
        ExclusiveMaximum = Smallest(schema.ExclusiveMaximum, by.ExclusiveMaximum),
        MultipleOf = schema.MultipleOf ?? by.MultipleOf,
        MinLength = Largest(schema.MinLength, by.MinLength),
        MaxLength = Smallest(schema.MaxLength, by.MaxLength),
        Pattern = schema.Pattern ?? by.Pattern,
        MinItems = Largest(schema.MinItems, by.MinItems),
        MaxItems = Smallest(schema.MaxItems, by.MaxItems),
        UniqueItems = schema.UniqueItems || by.UniqueItems,
        MinProperties = Largest(schema.MinProperties, by.MinProperties),
        MaxProperties = Smallest(schema.MaxProperties, by.MaxProperties),
        UnsupportedKeywords = schema.UnsupportedKeywords.Concat(by.UnsupportedKeywords).Distinct(StringComparer.Ordinal).ToEquatableArray(),
    };

    public static Schema Merge(Schema left, Schema right) => Narrow(right, left) with
    {
        Types = MergeTypes(left.Types, right.Types),
        Boolean = left.Boolean ?? right.Boolean,
        Title = right.Title ?? left.Title,
        Description = right.Description ?? left.Description,
        Deprecated = left.Deprecated || right.Deprecated,
        ReadOnly = left.ReadOnly || right.ReadOnly,
        WriteOnly = left.WriteOnly || right.WriteOnly,
        Enum = MergeEnum(left.Enum, right.Enum),
        Default = right.Default ?? left.Default,
        Examples = right.Examples.IsEmpty ? left.Examples : right.Examples,
        ContentEncoding = right.ContentEncoding ?? left.ContentEncoding,
        Items = right.Items ?? left.Items,
        Properties = MergeProperties(left.Properties, right.Properties),
        Required = left.Required.Concat(right.Required).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        AdditionalProperties = right.AdditionalProperties != AdditionalProperties.Unspecified ? right.AdditionalProperties : left.AdditionalProperties,
        AdditionalPropertiesSchema = right.AdditionalPropertiesSchema ?? left.AdditionalPropertiesSchema,
        OneOf = left.OneOf.Concat(right.OneOf).ToEquatableArray(),
        AnyOf = left.AnyOf.Concat(right.AnyOf).ToEquatableArray(),
        Piggy = Merge(left.Piggy, right.Piggy),
    };

    public static PiggySchema? Merge(PiggySchema? left, PiggySchema? right) => (left, right) switch
    {
        (_, null) => left,
        (null, _) => right,
        _ => new PiggySchema
        {
            Entity = right.Entity ?? left.Entity,
            Role = right.Role ?? left.Role,
            Secret = left.Secret || right.Secret,
            Personal = left.Personal || right.Personal,
            Unit = right.Unit ?? left.Unit,
            KnownValues = right.KnownValues.IsEmpty ? left.KnownValues : right.KnownValues,
            Additional = right.Additional ?? left.Additional,
            BareValue = right.BareValue ?? left.BareValue,
            Evidence = right.Evidence ?? left.Evidence,
            Rules = left.Rules.Concat(right.Rules).ToEquatableArray(),
        },
    };

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    private static bool HasChoice(Schema schema) => !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty;

    private static JsonTypes MergeTypes(JsonTypes left, JsonTypes right) => (left, right) switch
    {
        (JsonTypes.None, _) => right,
        (_, JsonTypes.None) => left,
        _ => Narrow(left, right),
    };

    // An integer is a number, so both together are an integer.
    private static JsonTypes Narrow(JsonTypes left, JsonTypes right)
    {
        JsonTypes both = left & right;
        JsonTypes either = left | right;
        bool bothAreNumbers = (left & (JsonTypes.Integer | JsonTypes.Number)) != 0 && (right & (JsonTypes.Integer | JsonTypes.Number)) != 0;
        return bothAreNumbers && (either & JsonTypes.Integer) != 0 ? (both & ~JsonTypes.Number) | JsonTypes.Integer : both;
    }

    private static EquatableArray<string> MergeEnum(EquatableArray<string> left, EquatableArray<string> right) => (left.IsEmpty, right.IsEmpty) switch
    {
        (true, _) => right,
        (_, true) => left,
        _ => left.Where(value => right.Contains(value, StringComparer.Ordinal)).ToEquatableArray(),
    };

    private static EquatableArray<Property> MergeProperties(EquatableArray<Property> left, EquatableArray<Property> right)
    {
        var later = right.ToDictionary(property => property.Name, StringComparer.Ordinal);
        IEnumerable<Property> kept = left.Select(property => later.TryGetValue(property.Name, out Property? replaced) ? replaced : property);
        var known = new HashSet<string>(left.Select(property => property.Name), StringComparer.Ordinal);
        return kept.Concat(right.Where(property => !known.Contains(property.Name))).ToEquatableArray();
    }

    private static int? Largest(int? left, int? right) => left is null || right > left ? right ?? left : left;

    private static int? Smallest(int? left, int? right) => left is null || right < left ? right ?? left : left;

    private static string? Largest(string? left, string? right) => left is null ? right : right is null || Number(left) >= Number(right) ? left : right;

    private static string? Smallest(string? left, string? right) => left is null ? right : right is null || Number(left) <= Number(right) ? left : right;

    private static double Number(string json) => double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
}
