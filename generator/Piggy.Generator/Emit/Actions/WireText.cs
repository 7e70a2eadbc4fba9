using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Expressions that turn a plain value into the text of a path or query.</summary>
internal static class WireText
{
    public static string Of(SourceWriter writer, ValuePlan value, string expression) => Of(writer, value.Type, expression, value.Nullable ? "?" : "");

    public static string Of(SourceWriter writer, MemberPlan member, string expression) => Of(writer, member.Value.Type, expression, member.IsRequired ? "" : "?");

    private static string Of(SourceWriter writer, TypePlan type, string expression, string access) => type switch
    {
        ScalarTypePlan { Kind: ScalarKind.String } => expression,
        ScalarTypePlan scalar => Of(writer, scalar.Kind, expression, access),
        IdTypePlan => $"{expression}{access}.ToString()",
        EnumTypePlan => $"{expression}{access}.Value",
        _ => throw new InvalidOperationException($"The type {type} has no place in a path or query."),
    };

    private static string Of(SourceWriter writer, ScalarKind kind, string expression, string access) => kind switch
    {
        ScalarKind.Boolean when access.Length == 0 => $"({expression} ? \"true\" : \"false\")",
        ScalarKind.Boolean => $"({expression} is bool flag{Unique(expression)} ? (flag{Unique(expression)} ? \"true\" : \"false\") : null)",
        ScalarKind.Guid => $"{expression}{access}.ToString()",
        ScalarKind.DateTimeOffset => Format(writer, expression, access, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"),
        ScalarKind.Date => Format(writer, expression, access, "yyyy-MM-dd"),
        ScalarKind.Time => Format(writer, expression, access, "HH:mm:ss.FFFFFFF"),
        ScalarKind.Base64 => access.Length == 0
            ? writer.Code($"{Runtime.Convert.Static}.ToBase64String({expression})")
            : writer.Code($"({expression} is null ? null : {Runtime.Convert.Static}.ToBase64String({expression}))"),
        _ => $"{expression}{access}.ToString({Runtime.InvariantCulture(writer)})",
    };

    private static string Format(SourceWriter writer, string expression, string access, string format) =>
        $"{expression}{access}.ToString(\"{format}\", {Runtime.InvariantCulture(writer)})";

    // Pattern variables of one method must differ.
    private static string Unique(string expression) => expression.Substring(expression.LastIndexOf('.') + 1);
}
