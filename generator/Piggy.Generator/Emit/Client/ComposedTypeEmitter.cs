using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints how the wrapper of a union is made, read and written.</summary>
/// <remarks>Where a value names its type, exactly that member is made. Where it does not, plain values are tried one by one, and all objects share the payload.</remarks>
internal static class ComposedTypeEmitter
{
    public static void Emit(SourceWriter writer, ModelPlan union)
    {
        Factory(writer, union);
        FieldReaders(writer.Line(), union);
        Serialize(writer.Line(), union);
    }

    private static void Factory(SourceWriter writer, ModelPlan union)
    {
        ModelSerializationEmitter.FactoryHeader(writer, union);
        writer.Block("", () =>
        {
            writer.Guard("parseNode");
            if (!NamesItsType(union) && !Plain(union).Any())
            {
                writer.Block($"return new {union.Name}", () => ObjectMembers(union).ToList().ForEach(member => writer.Line($"{member.Name} = new {member.Type.Name}(),")), "};");
                return;
            }

            writer.Line($"var result = new {union.Name}();");
            bool chained = false;
            if (NamesItsType(union))
            {
                writer.Line($"var mappingValue = parseNode.GetChildNode({CSharpText.Literal(union.Discriminator!.Property)})?.GetStringValue();");
                chained = Named(writer, union);
            }

            foreach (PropertyPlan member in Plain(union))
            {
                string value = Variable(member);
                writer.Branch(!chained, $"{FieldCode.Read(writer, member.Type, "parseNode")} is {Pattern(writer, member.Type)} {value}", () => writer.Line($"result.{member.Name} = {value};"));
                chained = true;
            }

            if (!NamesItsType(union))
            {
                Objects(writer, union, chained);
            }

            writer.Line().Line("return result;");
        });
    }

    private static bool Named(SourceWriter writer, ModelPlan union)
    {
        bool chained = false;
        foreach (PropertyPlan member in ObjectMembers(union))
        {
            foreach (DiscriminatorMappingPlan mapping in union.Discriminator!.Mappings.Where(mapping => mapping.Type == member.Type.Name))
            {
                writer.Branch(
                    !chained,
                    $"{CSharpText.Literal(mapping.Value)}.Equals(mappingValue, {Runtime.StringComparison.Static}.OrdinalIgnoreCase)",
                    () => writer.Line($"result.{member.Name} = new {member.Type.Name}();"));
                chained = true;
            }
        }

        return chained;
    }

    private static void Objects(SourceWriter writer, ModelPlan union, bool chained)
    {
        List<PropertyPlan> objects = ObjectMembers(union).ToList();
        if (objects.Count == 0)
        {
            return;
        }

        if (chained)
        {
            writer.Continuation("else", Assign);
        }
        else
        {
            Assign();
        }

        void Assign()
        {
            foreach (PropertyPlan member in objects)
            {
                writer.Line($"result.{member.Name} = new {member.Type.Name}();");
            }
        }
    }

    private static void FieldReaders(SourceWriter writer, ModelPlan union)
    {
        ModelSerializationEmitter.FieldReadersHeader(writer, union);
        List<PropertyPlan> objects = ObjectMembers(union).ToList();
        writer.Block("", () =>
        {
            if (NamesItsType(union) || objects.Count == 1)
            {
                foreach (PropertyPlan member in objects)
                {
                    writer.Block($"if ({member.Name} is not null)", () => writer.Line($"return {member.Name}.GetFieldDeserializers();"));
                }
            }
            else if (objects.Count > 0)
            {
                writer.Block($"if ({string.Join(" || ", objects.Select(static member => member.Name + " is not null"))})", () => ShareReaders(writer, union, objects));
            }

            ModelSerializationEmitter.ReturnFieldReaders(writer, union);
        });
    }

    // Of one-of only one object was meant, so those that do not fit go; of any-of all were.
    private static void ShareReaders(SourceWriter writer, ModelPlan union, List<PropertyPlan> objects)
    {
        if (union.Wraps == WrapperKind.AnyOf)
        {
            writer.Line($"return {Runtime.ParseNodeHelper.Static}.MergeDeserializersForIntersectionWrapper({Names(objects)});");
            return;
        }

        writer.Line($"return {union.FieldReaders}<{union.Name}>.OfOne(").Indent(() =>
        {
            writer.Line($"new {Runtime.Parsable}?[] {{ {Names(objects)} }},");
            for (int index = 0; index < objects.Count; index++)
            {
                writer.Line($"() => {objects[index].Name} = null{(index < objects.Count - 1 ? "," : ");")}");
            }
        });
    }

    private static void Serialize(SourceWriter writer, ModelPlan union)
    {
        ModelSerializationEmitter.SerializeHeader(writer, union);
        List<PropertyPlan> objects = ObjectMembers(union).ToList();
        bool together = union.Wraps == WrapperKind.AnyOf && objects.Count > 0;
        writer.Block("", () =>
        {
            writer.Guard("writer");
            bool chained = false;
            foreach (PropertyPlan member in together ? Plain(union) : objects.Concat(Plain(union)))
            {
                writer.Branch(!chained, $"{member.Name} is not null", () => writer.Line(FieldCode.Write(writer, member.Type, "null", member.Name)));
                chained = true;
            }

            if (together)
            {
                string all = writer.Code($"writer.WriteObjectValue<{objects[0].Type.Name}>(null, {Names(objects)});");
                _ = chained ? writer.Continuation("else", () => writer.Line(all)) : writer.Line(all);
            }
        });
    }

    private static bool NamesItsType(ModelPlan union) => union is { Wraps: WrapperKind.OneOf, Discriminator.Property.Length: > 0 };

    private static IEnumerable<PropertyPlan> ObjectMembers(ModelPlan union) => union.Members.Where(static member => member.Type is { Kind: TypeKind.Model, IsList: false });

    // Single values first: a list would match whatever is no list, too.
    private static IEnumerable<PropertyPlan> Plain(ModelPlan union) => union.Members
        .Where(static member => member.Type is not { Kind: TypeKind.Model, IsList: false })
        .OrderBy(static member => member.Type.IsList);

    private static string Pattern(SourceWriter writer, TypePlan type) => type.IsList ? writer.Argument(type) : writer.Names.Of(type.Name);

    private static string Names(List<PropertyPlan> members) => string.Join(", ", members.Select(static member => member.Name));

    private static string Variable(PropertyPlan member) => char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1) + "Value";
}
