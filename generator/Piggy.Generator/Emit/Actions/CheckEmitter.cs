using System.Globalization;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the checks of one value.</summary>
internal static class CheckEmitter
{
    /// <summary>Whether anything about a value that is not null can be wrong.</summary>
    public static bool HasChecks(ValuePlan value) => value.Limits != LimitsPlan.None && !IsEmpty(value.Limits) || value.Type switch
    {
        ScalarTypePlan scalar => scalar.Kind is ScalarKind.Double or ScalarKind.Single,
        IdTypePlan or EnumTypePlan or RecordTypePlan => true,
        ListTypePlan list => !list.Item.IsValueType || HasChecks(list.Item),
        MapTypePlan map => !map.Item.IsValueType || HasChecks(map.Item),
        AnyTypePlan any => any.Allowed != JsonTypes.None,
        _ => false,
    };

    public static void EmitChecks(SourceWriter writer, ValuePlan value, string expression, ErrorPlace place, int depth)
    {
        switch (value.Type)
        {
            case RecordTypePlan:
                writer.Line($"errors.Enter({place.Segment});").Line($"{expression}.Check(errors);").Line("errors.Leave();");
                break;
            case IdTypePlan:
                EmitCheck(writer, writer.Code($"{expression}.Value == {Runtime.Guid.Static}.Empty"), $"Rule(\"not\", [{place.Name}], \"The empty UUID names nothing.\")");
                break;
            case EnumTypePlan set:
                EmitEnum(writer, value, set, expression, place);
                break;
            case ListTypePlan list:
                EmitList(writer, value, list, expression, place, depth);
                break;
            case MapTypePlan map:
                EmitMap(writer, value, map, expression, place, depth);
                break;
            case ScalarTypePlan { Kind: ScalarKind.String }:
                EmitText(writer, value.Limits, expression, place);
                break;
            case ScalarTypePlan scalar:
                NumberCheckEmitter.Emit(writer, value.Limits, scalar.Kind, expression, place);
                break;
            case AnyTypePlan { Allowed: not JsonTypes.None } any:
                EmitAny(writer, any, expression, place);
                break;
        }
    }

    /// <summary>Prints the checks of a map's entries; a map without a place of its own has its entries beside the named members.</summary>
    public static void EmitEntries(SourceWriter writer, ValuePlan value, string expression, ErrorPlace? place, int depth)
    {
        var map = (MapTypePlan)value.Type;
        bool checksItems = !map.Item.IsValueType || HasChecks(map.Item);
        bool checksNames = !value.Limits.ReservedNames.IsEmpty;
        if (!checksItems && !checksNames)
        {
            return;
        }

        string pair = Variable("pair", depth);
        writer.Block($"foreach (var {pair} in {expression})", () =>
        {
            if (checksNames)
            {
                string names = string.Join(" or ", value.Limits.ReservedNames.Select(CSharpText.Literal));
                string error = place is null
                    ? $"Rule(\"additionalProperties\", [{pair}.Key], \"This is the name of another input.\")"
                    : $"Reserved({place.Value.Name}, {pair}.Key)";
                EmitCheck(writer, $"{pair}.Key is {names}", error);
            }

            if (checksItems)
            {
                EmitItem(writer, map.Item, pair + ".Value", ErrorPlace.Property(pair + ".Key"), depth);
            }
        });
    }

    private static void EmitMap(SourceWriter writer, ValuePlan value, MapTypePlan map, string expression, ErrorPlace place, int depth)
    {
        LimitsPlan limits = value.Limits;
        if (limits.MinProperties is int minimum)
        {
            string error = $"Rule(\"minProperties\", [{place.Name}], \"must have at least {Text(minimum)} members\")";
            EmitCheck(writer, $"{expression}.Count < {Text(minimum)}", error);
        }

        if (limits.MaxProperties is int maximum)
        {
            string error = $"Rule(\"maxProperties\", [{place.Name}], \"must have at most {Text(maximum)} members\")";
            EmitCheck(writer, $"{expression}.Count > {Text(maximum)}", error);
        }

        // A reserved name is an error of the map; a wrong value is one of its entry.
        var anything = new ValuePlan(new ScalarTypePlan(ScalarKind.Boolean), false, LimitsPlan.None, AnnotationsPlan.None);
        ValuePlan namesOnly = value with { Type = map with { Item = anything } };
        EmitEntries(writer, namesOnly, expression, place, depth);
        ValuePlan itemsOnly = value with { Limits = LimitsPlan.None };
        if (!map.Item.IsValueType || HasChecks(map.Item))
        {
            writer.Line($"errors.Enter({place.Segment});");
            EmitEntries(writer, itemsOnly, expression, place, depth);
            writer.Line("errors.Leave();");
        }
    }

    private static void EmitList(SourceWriter writer, ValuePlan value, ListTypePlan list, string expression, ErrorPlace place, int depth)
    {
        LimitsPlan limits = value.Limits;
        if (limits.MinItems is int minimum)
        {
            EmitCheck(writer, $"{expression}.Count < {Text(minimum)}", $"MinItems({place.Name}, {Text(minimum)})");
        }

        if (limits.MaxItems is int maximum)
        {
            EmitCheck(writer, $"{expression}.Count > {Text(maximum)}", $"MaxItems({place.Name}, {Text(maximum)})");
        }

        if (limits.UniqueItems)
        {
            string distinct = writer.Code($"new {Runtime.HashSet}<{TypeText.Of(writer, list.Item)}>({expression})");
            EmitCheck(writer, $"{distinct}.Count != {expression}.Count", $"UniqueItems({place.Name})");
        }

        if (list.Item.IsValueType && !HasChecks(list.Item))
        {
            return;
        }

        string index = Variable("index", depth);
        writer.Line($"errors.Enter({place.Segment});");
        writer.Block($"for (int {index} = 0; {index} < {expression}.Count; {index}++)", () =>
            EmitItem(writer, list.Item, $"{expression}[{index}]", ErrorPlace.Item(writer, index), depth));
        writer.Line("errors.Leave();");
    }

    private static void EmitItem(SourceWriter writer, ValuePlan item, string expression, ErrorPlace place, int depth)
    {
        bool hasChecks = HasChecks(item);
        if (item.IsValueType && !item.Nullable)
        {
            EmitChecks(writer, item, expression, place, depth + 1);
            return;
        }

        string some = Variable("some", depth);
        if (hasChecks)
        {
            writer.Block($"if ({expression} is {{ }} {some})", () => EmitChecks(writer, item, some, place, depth + 1));
        }

        if (!item.Nullable)
        {
            string error = $"errors.Type({place.Name}, {CSharpText.Literal(Expected(item.Type))});";
            _ = hasChecks
                ? writer.Continuation("else", () => writer.Line(error))
                : writer.Block($"if ({expression} is null)", () => writer.Line(error));
        }
    }

    private static void EmitEnum(SourceWriter writer, ValuePlan value, EnumTypePlan set, string expression, ErrorPlace place)
    {
        if (value.Limits.IsClosed)
        {
            EmitCheck(writer, $"!{expression}.IsKnown", $"NotOneOf({place.Name}, {writer.Names.Of(set.Name.Static)}.Known, {expression}.Value)");
            return;
        }

        EmitCheck(writer, $"{expression}.Value is null", $"Type({place.Name}, \"text\")");
        if (value.Limits.IsPathSegment)
        {
            EmitText(writer, value.Limits, $"({expression}.Value ?? \"?\")", place);
        }
    }

    private static void EmitText(SourceWriter writer, LimitsPlan limits, string expression, ErrorPlace place)
    {
        if (limits.MinLength is int minimum)
        {
            string condition = minimum == 1 ? $"{expression}.Length == 0" : writer.Code($"{Runtime.Formats.Static}.Length({expression}) < {Text(minimum)}");
            EmitCheck(writer, condition, $"MinLength({place.Name}, {Text(minimum)})");
        }

        if (limits.MaxLength is int maximum)
        {
            EmitCheck(writer, writer.Code($"{Runtime.Formats.Static}.Length({expression}) > {Text(maximum)}"), $"MaxLength({place.Name}, {Text(maximum)})");
        }

        if (limits.Pattern is PatternPlan pattern)
        {
            string matches = pattern.IsNonBacktracking ? $"{pattern.Field}.IsMatch({expression})" : $"Matches{pattern.Field}({expression})";
            EmitCheck(writer, $"!{matches}", $"Pattern({place.Name}, {CSharpText.Literal(pattern.Source)})");
        }

        if (limits.Format is string format)
        {
            string method = format switch
            {
                "email" => "IsEmail",
                "uri" => "IsUri",
                "uri-reference" => "IsUriReference",
                "hostname" => "IsHostname",
                "ipv4" => "IsIpv4",
                _ => "IsIpv6",
            };
            EmitCheck(writer, writer.Code($"!{Runtime.Formats.Static}.{method}({expression})"), $"Format({place.Name}, {CSharpText.Literal(format)})");
        }

        if (limits.IsPathSegment)
        {
            EmitCheck(writer, $"{expression} is \".\" or \"..\"", $"Rule(\"not\", [{place.Name}], \"A URL would drop this segment of the path.\")");
        }
    }

    private static void EmitAny(SourceWriter writer, AnyTypePlan any, string expression, ErrorPlace place)
    {
        List<string> kinds = [];
        AddKind(JsonTypes.Null, "Null");
        AddKind(JsonTypes.Boolean, "True");
        AddKind(JsonTypes.Boolean, "False");
        AddKind(JsonTypes.Integer | JsonTypes.Number, "Number");
        AddKind(JsonTypes.String, "String");
        AddKind(JsonTypes.Array, "Array");
        AddKind(JsonTypes.Object, "Object");
        EmitCheck(writer, $"{expression}.Kind is not ({string.Join(" or ", kinds)})", $"Type({place.Name}, {CSharpText.Literal(Expected(any))})");

        void AddKind(JsonTypes types, string kind)
        {
            if ((any.Allowed & types) != 0)
            {
                kinds.Add(writer.Code($"{Runtime.JsonValueKind.Static}.{kind}"));
            }
        }
    }

    private static string Expected(TypePlan type) => type switch
    {
        RecordTypePlan or MapTypePlan => "an object",
        ListTypePlan => "a list",
        AnyTypePlan { Allowed: not JsonTypes.None } any => "one of the types " + any.Allowed.ToString().ToLowerInvariant(),
        AnyTypePlan => "a JSON value",
        _ => "text",
    };

    /// <summary>Prints one check: a condition and the error to note.</summary>
    public static void EmitCheck(SourceWriter writer, string condition, string error) =>
        writer.Block($"if ({condition})", () => writer.Line($"errors.{error};"));

    private static bool IsEmpty(LimitsPlan limits) => limits == new LimitsPlan();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Variable(string name, int depth) => depth == 1 ? name : name + Text(depth);
}
