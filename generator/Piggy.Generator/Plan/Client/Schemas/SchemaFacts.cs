using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>The questions by which Kiota tells schemas apart. Their answers decide the public surface, so they keep Kiota's meaning to the letter.</summary>
internal static class SchemaFacts
{
    public static bool IsObject(this SchemaView schema) => schema.ValueTypes == JsonTypes.Object;

    /// <summary>An array whose items say something; an array of anything is not one.</summary>
    public static bool IsArray(this SchemaView schema)
    {
        if (schema.ValueTypes != JsonTypes.Array || schema.Items is not { } items)
        {
            return false;
        }

        return items.IsComposedEnum()
            || items.IsEnum()
            || items.IsMeaningful()
            || SchemaFlattening.FirstLevel(items, static item => item.AnyOf.Concat(item.AllOf).Concat(item.OneOf).ToList()) is { } first && first.IsMeaningful();
    }

    /// <summary>An enumeration with at least one string; numbers and booleans are plain values.</summary>
    public static bool IsEnum(this SchemaView schema) => schema.Enum.Any(static value => value == "null" || (value.StartsWith("\"", StringComparison.Ordinal) && value != "\"\""));

    public static bool IsComposedEnum(this SchemaView schema) => IsComposedEnum(schema.AnyOf) || IsComposedEnum(schema.OneOf);

    public static bool IsOneOf(this SchemaView schema, int moreThan = 1) => CountMeaningful(schema.OneOf) > moreThan || schema.HasSeveralTypes();

    public static bool IsAnyOf(this SchemaView schema, int moreThan = 1) => CountMeaningful(schema.AnyOf) > moreThan;

    /// <summary>Several types besides null, as 3.1 allows.</summary>
    public static bool HasSeveralTypes(this SchemaView schema) => (schema.ValueTypes & (schema.ValueTypes - 1)) != 0;

    /// <summary>One parent by allOf, and something of its own beside it.</summary>
    public static bool IsInherited(this SchemaView schema)
    {
        List<SchemaView> parts = SchemaFlattening.Parts(schema.AllOf)
            .Where(static part => part.IsMeaningful(ignoreEnums: true, ignoreArrays: true, ignoreType: true))
            .Where(static part => part.ReferenceId.Length == 0 || !part.HasType || (part.Types & JsonTypes.Object) != 0)
            .ToList();
        return parts.Count(static part => part.ReferenceId.Length > 0) == 1
            && (parts.Count(static part => part.ReferenceId.Length == 0) == 1 || schema.IsMeaningful(ignoreEnums: true, ignoreArrays: true, ignoreType: true));
    }

    /// <summary>Several parts by allOf that no single parent can stand for.</summary>
    public static bool IsIntersection(this SchemaView schema)
    {
        List<SchemaView> parts = schema.AllOf.Where(static part => part.IsMeaningful()).ToList();
        return parts.Count(static part => part.ReferenceId.Length > 0) > 1 || parts.Count(static part => part.ReferenceId.Length == 0) > 1;
    }

    /// <summary>OData's way to write a number: a union of a number, a string and the words for infinity.</summary>
    public static bool IsODataNumber(this SchemaView schema) =>
        (schema.IsOneOf() && IsODataNumber(schema.OneOf)) || (schema.IsAnyOf() && IsODataNumber(schema.AnyOf));

    /// <summary>Whether the schema says more than "anything"; <paramref name="ignoreObjects"/> leaves a bare <c>type: object</c> out.</summary>
    public static bool IsMeaningful(
        this SchemaView schema,
        bool ignoreObjects = false,
        bool ignoreEnums = false,
        bool ignoreArrays = false,
        bool ignoreType = false) =>
        schema.HasProperties
        || (!ignoreEnums && !schema.Enum.IsEmpty)
        || (!ignoreArrays && schema.Items is not null)
        || (!ignoreType && schema.HasType && !(ignoreObjects && schema.IsObject()))
        || !string.IsNullOrEmpty(schema.Format)
        || schema.ReferenceId.Length > 0;

    /// <summary>Nothing but the type null: the half of a union that says "or null".</summary>
    public static bool IsBareNull(this SchemaView schema) =>
        (schema.Types & JsonTypes.Null) != 0
        && !schema.HasProperties
        && !schema.IsOneOf()
        && !schema.IsAnyOf()
        && !schema.IsInherited()
        && !schema.IsIntersection()
        && !schema.IsArray()
        && !schema.IsReference;

    /// <summary>Whether the schema types the values of properties it does not name, which a model cannot tell.</summary>
    public static bool AdditionalPropertiesAreLost(this SchemaView schema) => schema.HasTypedAdditionalProperties;

    private static int CountMeaningful(IReadOnlyList<SchemaView> schemas) => schemas.Count(static schema => schema.IsMeaningful(ignoreObjects: true));

    private static bool IsComposedEnum(IReadOnlyList<SchemaView> members) =>
        members.Count(static member => !member.IsMeaningful(ignoreObjects: true)) == 1 && members.Count(static member => member.IsEnum()) == 1;

    private static bool IsODataNumber(IReadOnlyList<SchemaView> members)
    {
        if (members.Count != 3 || members.Count(static member => member.ValueTypes is JsonTypes.Number or JsonTypes.Integer) != 1)
        {
            return false;
        }

        int strings = members.Count(static member => member.ValueTypes == JsonTypes.String);
        int enums = members.Count(static member => !member.Enum.IsEmpty);
        int stringEnums = members.Count(static member => member.ValueTypes == JsonTypes.String && !member.Enum.IsEmpty);
        return (stringEnums == 1 && strings == 2) || (enums == 1 && strings == 1);
    }
}
