using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>C# types as declarations write them.</summary>
internal static class TypeText
{
    public static string Of(SourceWriter writer, TypePlan type) => type switch
    {
        ScalarTypePlan scalar => Of(writer, scalar.Kind),
        NamedTypePlan named => writer.Names.Of(named.Name),
        ListTypePlan list => writer.Code($"{Runtime.ReadOnlyList}<{Of(writer, list.Item)}>"),
        MapTypePlan map => writer.Code($"{Runtime.ReadOnlyDictionary}<string, {Of(writer, map.Item)}>"),
        _ => writer.Names.Of(Runtime.PiggyJson),
    };

    /// <summary>The type of a value, with its question mark.</summary>
    public static string Of(SourceWriter writer, ValuePlan value) => Of(writer, value.Type) + (value.Nullable ? "?" : "");

    /// <summary>The type of a property.</summary>
    public static string Of(SourceWriter writer, MemberPlan member) => Of(writer, member.Value.Type) + (member.IsRequired ? "" : "?");

    /// <summary>The class that holds the values of a list or map while it is read.</summary>
    public static string Collection(SourceWriter writer, TypePlan type) => type switch
    {
        ListTypePlan list => writer.Code($"{Runtime.List}<{Of(writer, list.Item)}>"),
        MapTypePlan map => writer.Code($"{Runtime.Dictionary}<string, {Of(writer, map.Item)}>"),
        _ => Of(writer, type),
    };

    private static string Of(SourceWriter writer, ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Double => "double",
        ScalarKind.Single => "float",
        ScalarKind.Guid => writer.Names.Of(Runtime.Guid),
        ScalarKind.DateTimeOffset => writer.Names.Of(Runtime.DateTimeOffset),
        ScalarKind.Date => writer.Names.Of(Runtime.DateOnly),
        ScalarKind.Time => writer.Names.Of(Runtime.TimeOnly),
        ScalarKind.Base64 => "byte[]",
        _ => "string",
    };
}
