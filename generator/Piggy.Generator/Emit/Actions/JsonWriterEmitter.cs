using System.Globalization;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints how a record is written as JSON, in the shape of the action or, where they differ, in that of the request's body.</summary>
internal static class JsonWriterEmitter
{
    public static void EmitWrite(SourceWriter writer, RecordPlan record)
    {
        bool groups = record.Role == RecordRole.ActionInput;
        EmitWrite(writer, "Write", record.Members, member => IsFlat(record, member) && !(groups && member.Kind == MemberKind.GroupedMembers));
    }

    /// <summary>Prints how an input is written as the body of its request.</summary>
    public static void EmitWriteBody(SourceWriter writer, RecordPlan record) =>
        EmitWrite(writer, "WriteBody", record.Members.Where(member => member.Location == MemberLocation.Body), member => IsFlat(record, member));

    private static void EmitWrite(SourceWriter writer, string name, IEnumerable<MemberPlan> members, Func<MemberPlan, bool> isFlat) =>
        writer.Block($"internal void {name}({Runtime.Utf8JsonWriter} writer)", () =>
        {
            writer.Line("writer.WriteStartObject();");
            foreach (MemberPlan member in members)
            {
                EmitMember(writer, member, isFlat(member));
            }

            writer.Line("writer.WriteEndObject();");
        });

    private static bool IsFlat(RecordPlan record, MemberPlan member) =>
        member.Kind == MemberKind.OpenMembers || (member.Kind == MemberKind.GroupedMembers && record.IsInput);

    /// <summary>Prints the statements that write a value, under a name or, without one, as an item.</summary>
    public static void EmitValue(SourceWriter writer, ValuePlan value, string expression, string? name, int depth = 1)
    {
        string prefix = name is null ? "" : name + ", ";
        string suffix = name is null ? "Value" : "";
        switch (value.Type)
        {
            case ScalarTypePlan scalar:
                writer.Line($"writer.Write{Scalar(scalar.Kind)}{suffix}({prefix}{ScalarExpression(writer, scalar.Kind, expression)});");
                break;
            case IdTypePlan or EnumTypePlan:
                writer.Line($"writer.WriteString{suffix}({prefix}{expression}.Value);");
                break;
            case ListTypePlan list:
                writer.Line($"writer.WriteStartArray({name});");
                string item = Variable("item", depth);
                writer.Block($"foreach ({TypeText.Of(writer, list.Item)} {item} in {expression})", () => EmitNullable(writer, list.Item, item, null, depth + 1));
                writer.Line("writer.WriteEndArray();");
                break;
            case MapTypePlan map:
                writer.Line($"writer.WriteStartObject({name});");
                EmitEntries(writer, map, expression, depth);
                writer.Line("writer.WriteEndObject();");
                break;
            case RecordTypePlan:
                EmitName(writer, name);
                writer.Line($"{expression}.Write(writer);");
                break;
            default:
                EmitName(writer, name);
                writer.Line($"{expression}.WriteTo(writer);");
                break;
        }
    }

    private static void EmitMember(SourceWriter writer, MemberPlan member, bool isFlat)
    {
        string name = CSharpText.Literal(member.WireName) + "u8";
        if (isFlat)
        {
            writer.Block($"if ({member.Name} is {{ }} {member.Local})", () => EmitEntries(writer, (MapTypePlan)member.Value.Type, member.Local, 1));
        }
        else if (member.IsRequired)
        {
            EmitValue(writer, member.Value, member.Name, name);
        }
        else
        {
            writer.Block($"if ({member.Name} is {{ }} {member.Local})", () => EmitValue(writer, member.Value, member.Local, name));
            if (member.IsPresent)
            {
                writer.Continuation("else", () => writer.Line($"writer.WriteNull({name});"));
            }
        }
    }

    private static void EmitEntries(SourceWriter writer, MapTypePlan map, string expression, int depth)
    {
        string pair = Variable("pair", depth);
        writer.Block($"foreach (var {pair} in {expression})", () => EmitNullable(writer, map.Item, pair + ".Value", pair + ".Key", depth + 1));
    }

    private static void EmitNullable(SourceWriter writer, ValuePlan value, string expression, string? name, int depth)
    {
        if (!value.Nullable)
        {
            EmitValue(writer, value, expression, name, depth);
            return;
        }

        string some = Variable("some", depth - 1);
        writer.Block($"if ({expression} is {{ }} {some})", () => EmitValue(writer, value, some, name, depth));
        writer.Continuation("else", () => writer.Line(name is null ? "writer.WriteNullValue();" : $"writer.WriteNull({name});"));
    }

    private static void EmitName(SourceWriter writer, string? name)
    {
        if (name is not null)
        {
            writer.Line($"writer.WritePropertyName({name});");
        }
    }

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single => "Number",
        ScalarKind.Base64 => "Base64String",
        _ => "String",
    };

    private static string ScalarExpression(SourceWriter writer, ScalarKind kind, string expression) => kind switch
    {
        ScalarKind.Date => $"{expression}.ToString(\"yyyy-MM-dd\", {Runtime.InvariantCulture(writer)})",
        ScalarKind.Time => $"{expression}.ToString(\"HH:mm:ss.FFFFFFF\", {Runtime.InvariantCulture(writer)})",
        _ => expression,
    };

    private static string Variable(string name, int depth) => depth == 1 ? name : name + depth.ToString(CultureInfo.InvariantCulture);
}
