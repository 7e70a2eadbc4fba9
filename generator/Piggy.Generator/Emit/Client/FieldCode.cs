using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Expressions that read a value from a node and statements that write it.</summary>
internal static class FieldCode
{
    public static string Read(TypePlan type, string node)
    {
        if (type.IsList)
        {
            string items = type.Kind switch
            {
                TypeKind.Model or TypeKind.Untyped => $"{node}.GetCollectionOfObjectValues<{type.Name}>({type.Name}.CreateFromDiscriminatorValue)",
                TypeKind.Enum => $"{node}.GetCollectionOfEnumValues<{type.Name}>()",
                _ => $"{node}.GetCollectionOfPrimitiveValues<{type.Item}>()",
            };
            return $"{Runtime.AsList}({items})";
        }

        return type.Kind switch
        {
            TypeKind.Model or TypeKind.Untyped => $"{node}.GetObjectValue<{type.Name}>({type.Name}.CreateFromDiscriminatorValue)",
            TypeKind.Enum => $"{node}.GetEnumValue<{type.Name}>()",
            _ => $"{node}.Get{type.Accessor}Value()",
        };
    }

    public static string Write(TypePlan type, string key, string value)
    {
        string method = (type.IsList, type.Kind) switch
        {
            (true, TypeKind.Model or TypeKind.Untyped) => $"WriteCollectionOfObjectValues<{type.Name}>",
            (true, TypeKind.Enum) => $"WriteCollectionOfEnumValues<{type.Name}>",
            (true, _) => $"WriteCollectionOfPrimitiveValues<{type.Item}>",
            (_, TypeKind.Model or TypeKind.Untyped) => $"WriteObjectValue<{type.Name}>",
            (_, TypeKind.Enum) => $"WriteEnumValue<{type.Name}>",
            _ => $"Write{type.Accessor}Value",
        };
        return $"writer.{method}({key}, {value});";
    }
}
