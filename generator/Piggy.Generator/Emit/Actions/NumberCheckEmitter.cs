using System.Globalization;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the checks of numbers and booleans.</summary>
internal static class NumberCheckEmitter
{
    public static void Emit(SourceWriter writer, LimitsPlan limits, ScalarKind kind, string expression, ErrorPlace place)
    {
        if (kind is ScalarKind.Double or ScalarKind.Single)
        {
            CheckEmitter.EmitCheck(writer, $"!{(kind == ScalarKind.Double ? "double" : "float")}.IsFinite({expression})", $"Type({place.Name}, \"a number\")");
        }

        EmitLimit(writer, limits.Minimum, "<", "Minimum", kind, expression, place);
        EmitLimit(writer, limits.ExclusiveMinimum, "<=", "ExclusiveMinimum", kind, expression, place);
        EmitLimit(writer, limits.Maximum, ">", "Maximum", kind, expression, place);
        EmitLimit(writer, limits.ExclusiveMaximum, ">=", "ExclusiveMaximum", kind, expression, place);
        if (limits.MultipleOf is string divisor)
        {
            CheckEmitter.EmitCheck(writer, NotMultipleOf(writer, divisor, kind, expression), $"MultipleOf({place.Name}, {Literal(divisor, ScalarKind.Decimal)})");
        }

        if (!limits.AllowedValues.IsEmpty)
        {
            string allowed = string.Join(" or ", limits.AllowedValues.Select(value => kind == ScalarKind.Boolean ? value : Literal(value, kind)));
            string texts = string.Join(", ", limits.AllowedValues.Select(CSharpText.Literal));
            CheckEmitter.EmitCheck(writer, $"{expression} is not ({allowed})", $"NotOneOf({place.Name}, [{texts}])");
        }
    }

    private static void EmitLimit(SourceWriter writer, string? limit, string comparison, string method, ScalarKind kind, string expression, ErrorPlace place)
    {
        if (limit is not null)
        {
            string condition = $"{Operand(limit, kind, expression)} {comparison} {Literal(limit, kind)}";
            CheckEmitter.EmitCheck(writer, condition, $"{method}({place.Name}, {Literal(limit, ScalarKind.Decimal)})");
        }
    }

    private static string NotMultipleOf(SourceWriter writer, string divisor, ScalarKind kind, string expression) => kind switch
    {
        ScalarKind.Double or ScalarKind.Single =>
            writer.Code($"{Runtime.Math.Static}.Abs({expression}) < 7.9e27 && (decimal){expression} % {Literal(divisor, ScalarKind.Decimal)} != 0"),
        _ => $"{Operand(divisor, kind, expression)} % {Literal(divisor, kind)} != 0",
    };

    // A whole number is compared with whole limits as it is, with others as a decimal.
    private static string Operand(string limit, ScalarKind kind, string expression) =>
        kind is ScalarKind.Int32 or ScalarKind.Int64 && !IsWhole(limit) ? $"(decimal){expression}" : expression;

    private static string Literal(string number, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 or ScalarKind.Int64 when IsWhole(number) => number,
        ScalarKind.Double => number + "d",
        ScalarKind.Single => number + "f",
        _ => number + "m",
    };

    private static bool IsWhole(string number) => long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
