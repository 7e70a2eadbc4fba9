using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>C# types as text.</summary>
internal static class TypeText
{
    public static string Of(TypePlan type) => type switch
    {
        ScalarTypePlan scalar => Of(scalar.Kind),
        IdTypePlan id => id.Name,
        EnumTypePlan set => set.Name,
        RecordTypePlan record => record.Name,
        ListTypePlan list => $"{Runtime.Collections}IReadOnlyList<{Of(list.Item)}>",
        MapTypePlan map => $"{Runtime.Collections}IReadOnlyDictionary<string, {Of(map.Item)}>",
        _ => Runtime.PiggyJson,
    };

    /// <summary>The type of a value, with its question mark.</summary>
    public static string Of(ValuePlan value) => Of(value.Type) + (value.Nullable ? "?" : "");

    /// <summary>The type of a property.</summary>
    public static string Of(MemberPlan member) => Of(member.Value.Type) + (member.IsRequired ? "" : "?");

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Double => "double",
        ScalarKind.Single => "float",
        ScalarKind.Guid => Runtime.Guid,
        ScalarKind.DateTimeOffset => "global::System.DateTimeOffset",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Time => "global::System.TimeOnly",
        ScalarKind.Base64 => "byte[]",
        _ => "string",
    };
}
