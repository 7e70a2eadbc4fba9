using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints how a record and its lists and maps are read from JSON.</summary>
internal static class JsonReaderEmitter
{
    /// <summary>Prints the method that reads a record.</summary>
    public static void EmitRead(SourceWriter writer, RecordPlan record)
    {
        if (record.Members.All(IsNamed(record)))
        {
            writer.Array("private static readonly string[] Members =", record.Members.Select(static member => CSharpText.Literal(member.WireName))).Line();
        }

        if (record.Role == RecordRole.ActionInput)
        {
            writer.Block($"internal static {record.Name} Read(ref {Runtime.ShapeReader} json)", () =>
            {
                EmitLocals(writer, record);
                writer.Block("if (json.BeginObject())", () => EmitMembers(writer, record));
                EmitReturn(writer, record);
            });
            return;
        }

        writer.Block($"internal static {record.Name}? Read(ref {Runtime.ShapeReader} json, bool nullable = false)", () =>
        {
            EmitBareValue(writer, record);
            writer.Block("if (!json.BeginObject(nullable))", () => writer.Line("return null;"));
            EmitLocals(writer, record);
            EmitMembers(writer, record);
            writer.Line();
            EmitReturn(writer, record);
        });
    }

    /// <summary>Prints the methods that read the lists and maps inside a value.</summary>
    public static void EmitCollections(SourceWriter writer, ValuePlan value)
    {
        string nullable = value.Nullable ? "nullable: true" : "";
        if (value.Type is ListTypePlan list)
        {
            EmitList(writer, list, nullable);
            EmitCollections(writer, list.Item);
        }
        else if (value.Type is MapTypePlan map)
        {
            EmitMap(writer, map, nullable);
            EmitCollections(writer, map.Item);
        }
    }

    /// <summary>The expression that reads a value; null means null or wrong.</summary>
    public static string Expression(SourceWriter writer, ValuePlan value)
    {
        string nullable = value.Nullable ? "nullable: true" : "";
        string nullableAfterReader = value.Nullable ? ", nullable: true" : "";
        return value.Type switch
        {
            ScalarTypePlan scalar => $"json.Read{scalar.Kind}({nullable})",
            NamedTypePlan named => $"{writer.Names.Of(named.Name.Static)}.Read(ref json{nullableAfterReader})",
            ListTypePlan list => $"{list.Reader}(ref json)",
            MapTypePlan map => $"{map.Reader}(ref json)",
            AnyTypePlan { Allowed: JsonTypes.None } => "json.ReadAny()",
            AnyTypePlan any => $"json.ReadAny({Flags(writer, any.Allowed)})",
            _ => throw new InvalidOperationException($"The type {value.Type} has no reader."),
        };
    }

    // Members written flat in JSON have no name of their own there: on the wire grouped ones, in an action open ones.
    private static Func<MemberPlan, bool> IsNamed(RecordPlan record) => member => member.Kind switch
    {
        MemberKind.Field => true,
        MemberKind.GroupedMembers => record.IsInput,
        _ => false,
    };

    private static void EmitLocals(SourceWriter writer, RecordPlan record)
    {
        foreach (MemberPlan member in record.Members)
        {
            writer.Line($"{TypeText.Collection(writer, member.Value.Type)}? {member.Local} = null;");

            if (NeedsFlag(member))
            {
                writer.Line($"bool {Flag(member)} = false;");
            }
        }
    }

    private static void EmitMembers(SourceWriter writer, RecordPlan record)
    {
        writer.Block("while (json.NextProperty())", () =>
        {
            bool isFirst = true;
            foreach (MemberPlan member in record.Members.Where(IsNamed(record)))
            {
                writer.Branch(isFirst, $"json.NameIs({CSharpText.Literal(member.WireName)}u8)", () =>
                {
                    writer.Line($"{member.Local} = {Expression(writer, member.Value)};");
                    if (NeedsFlag(member))
                    {
                        writer.Line($"{Flag(member)} = true;");
                    }
                });
                isFirst = false;
            }

            if (isFirst)
            {
                EmitOther(writer, record);
            }
            else
            {
                writer.Continuation("else", () => EmitOther(writer, record));
            }
        });

        foreach (MemberPlan member in record.Members.Where(member => member.IsPresent))
        {
            string isPresent = NeedsFlag(member) ? Flag(member) : $"{member.Local} is not null";
            writer.Line($"json.Require({CSharpText.Literal(member.WireName)}, {isPresent});");
        }
    }

    private static void EmitOther(SourceWriter writer, RecordPlan record)
    {
        MemberPlan? map = record.Members.FirstOrDefault(member => !IsNamed(record)(member));
        if (map is null)
        {
            writer.Line("json.UnknownProperty(Members);");
            return;
        }

        ValuePlan item = ((MapTypePlan)map.Value.Type).Item;
        string create = writer.Code($"({map.Local} ??= new({Runtime.StringComparer.Static}.Ordinal))[otherName]");
        writer.Line("string otherName = json.Name;");
        if (item.Nullable)
        {
            writer.Line($"{create} = {Expression(writer, item)};");
        }
        else
        {
            writer.Block($"if ({Expression(writer, item)} is {{ }} otherValue)", () => writer.Line($"{create} = otherValue;"));
        }
    }

    private static void EmitReturn(SourceWriter writer, RecordPlan record)
    {
        if (record.Members.IsEmpty)
        {
            writer.Line($"return new {record.Name}();");
            return;
        }

        writer.Block(
            $"return new {record.Name}",
            () =>
            {
                foreach (MemberPlan member in record.Members)
                {
                    writer.Line($"{member.Name} = {Value(member)},");
                }
            },
            "};");
    }

    private static string Value(MemberPlan member) => member switch
    {
        { IsRequired: false } => member.Local,
        { Value.IsValueType: true } => member.Local + ".GetValueOrDefault()",
        _ => member.Local + "!",
    };

    private static void EmitBareValue(SourceWriter writer, RecordPlan record)
    {
        if (record.BareMember is not MemberPlan bare)
        {
            return;
        }

        string kind = bare.Value.Type switch
        {
            ScalarTypePlan { Kind: ScalarKind.Boolean } => writer.Code($"{Runtime.JsonValueKind.Static}.True or {Runtime.JsonValueKind.Static}.False"),
            ScalarTypePlan { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single } =>
                writer.Code($"{Runtime.JsonValueKind.Static}.Number"),
            _ => writer.Code($"{Runtime.JsonValueKind.Static}.String"),
        };
        string value = Expression(writer, bare.Value with { Nullable = false });
        writer.Block($"if (json.Kind is {kind})", () =>
            writer.Line($"return {value} is {{ }} bare ? new {record.Name} {{ {bare.Name} = bare }} : null;"));
    }

    private static void EmitList(SourceWriter writer, ListTypePlan list, string nullable)
    {
        writer.Line().Block($"private static {TypeText.Collection(writer, list)}? {list.Reader}(ref {Runtime.ShapeReader} json)", () =>
        {
            writer.Block($"if (!json.BeginArray({nullable}))", () => writer.Line("return null;"));
            writer.Line($"var items = new {TypeText.Collection(writer, list)}();").Block("while (json.NextItem())", () =>
            {
                if (list.Item.Nullable)
                {
                    writer.Line($"items.Add({Expression(writer, list.Item)});");
                }
                else
                {
                    writer.Block($"if ({Expression(writer, list.Item)} is {{ }} item)", () => writer.Line("items.Add(item);"));
                }
            });
            writer.Line().Line("return items;");
        });
    }

    private static void EmitMap(SourceWriter writer, MapTypePlan map, string nullable)
    {
        writer.Line().Block($"private static {TypeText.Collection(writer, map)}? {map.Reader}(ref {Runtime.ShapeReader} json)", () =>
        {
            writer.Block($"if (!json.BeginObject({nullable}))", () => writer.Line("return null;"));
            writer.Line($"var map = new {TypeText.Collection(writer, map)}({Runtime.StringComparer.Static}.Ordinal);");
            writer.Block("while (json.NextProperty())", () =>
            {
                writer.Line("string otherName = json.Name;");
                if (map.Item.Nullable)
                {
                    writer.Line($"map[otherName] = {Expression(writer, map.Item)};");
                }
                else
                {
                    writer.Block($"if ({Expression(writer, map.Item)} is {{ }} item)", () => writer.Line("map[otherName] = item;"));
                }
            });
            writer.Line().Line("return map;");
        });
    }

    // Null is a value there, so that only a flag can say whether the member was present.
    private static bool NeedsFlag(MemberPlan member) => member is { IsPresent: true, Value.Nullable: true };

    private static string Flag(MemberPlan member) => "has" + member.Name;

    private static string Flags(SourceWriter writer, JsonTypes types) => string.Join(" | ", new[]
    {
        JsonTypes.Null, JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String, JsonTypes.Array, JsonTypes.Object,
    }.Where(type => (types & type) != 0).Select(type => writer.Code($"{Runtime.JsonTypes.Static}.{type.ToString()}")));
}
