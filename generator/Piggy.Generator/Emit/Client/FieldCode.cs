using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Expressions that read a value from a node and statements that write it.</summary>
internal static class FieldCode
{
    public static string Read(SourceWriter writer, TypePlan type, string node)
    {
        if (type.IsList)
        {
            string items = type.Kind switch
            {
                TypeKind.Model or TypeKind.Untyped => writer.Code($"{node}.GetCollectionOfObjectValues({type.Name.Static}.CreateFromDiscriminatorValue)"),
                TypeKind.Enum => writer.Code($"{node}.GetCollectionOfEnumValues<{type.Name}>()"),
                _ => writer.Code($"{node}.GetCollectionOfPrimitiveValues<{writer.Item(type)}>()"),
            };
            return AsList(writer, items);
        }

        return type.Kind switch
        {
            TypeKind.Model or TypeKind.Untyped => writer.Code($"{node}.GetObjectValue({type.Name.Static}.CreateFromDiscriminatorValue)"),
            TypeKind.Enum => writer.Code($"{node}.GetEnumValue<{type.Name}>()"),
            _ => writer.Code($"{node}.Get{type.Accessor}Value()"),
        };
    }

    /// <summary>Turns an expression for several values into a list.</summary>
    public static string AsList(SourceWriter writer, string items)
    {
        // Where a type of the document has the name, there is no import, and with it no extension method.
        string extensions = writer.Names.Of(Runtime.ListExtensions.Static);
        return extensions == Runtime.ListExtensions.Global ? $"{extensions}.AsList({items})" : $"{items}?.AsList()";
    }

    public static string Write(SourceWriter writer, TypePlan type, string key, string value)
    {
        string method = (type.IsList, type.Kind) switch
        {
            (true, TypeKind.Model or TypeKind.Untyped) => writer.Code($"WriteCollectionOfObjectValues<{type.Name}>"),
            (true, TypeKind.Enum) => writer.Code($"WriteCollectionOfEnumValues<{type.Name}>"),
            (true, _) => writer.Code($"WriteCollectionOfPrimitiveValues<{writer.Item(type)}>"),
            (_, TypeKind.Model or TypeKind.Untyped) => writer.Code($"WriteObjectValue<{type.Name}>"),
            (_, TypeKind.Enum) => writer.Code($"WriteEnumValue<{type.Name}>"),
            _ => writer.Code($"Write{type.Accessor}Value"),
        };
        return $"writer.{method}({key}, {value});";
    }
}
