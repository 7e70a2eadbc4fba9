using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Emit.Client;

/// <summary>Types as declarations write them.</summary>
internal static class TypeText
{
    /// <summary>The type of one item of a list, or of the one value.</summary>
    public static string Item(this SourceWriter writer, TypePlan type) => writer.Code($"{type.Name}{(type.IsNullableItem ? "?" : "")}");

    /// <summary>The type of an argument that must not be null; a value type keeps its mark, because the surface has it.</summary>
    public static string Argument(this SourceWriter writer, TypePlan type) => type.List switch
    {
        ListKind.List => writer.Code($"{Runtime.List}<{writer.Item(type)}>"),
        ListKind.Array => writer.Item(type) + "[]",
        _ => writer.Item(type),
    };

    /// <summary>The whole type with its mark for null.</summary>
    public static string Nullable(this SourceWriter writer, TypePlan type) => type.IsList ? writer.Argument(type) + "?" : writer.Code($"{type.Name}?");
}
