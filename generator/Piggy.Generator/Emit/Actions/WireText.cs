using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Expressions that turn a plain value into the text of a path or query.</summary>
internal static class WireText
{
    public static string Of(ValuePlan value, string expression) => Of(value.Type, expression, value.Nullable ? "?" : "");

    public static string Of(MemberPlan member, string expression) => Of(member.Value.Type, expression, member.IsRequired ? "" : "?");

    private static string Of(TypePlan type, string expression, string access) => type switch
    {
        ScalarTypePlan { Kind: ScalarKind.String } => expression,
        ScalarTypePlan scalar => Of(scalar.Kind, expression, access),
        IdTypePlan => $"{expression}{access}.ToString()",
        EnumTypePlan => $"{expression}{access}.Value",
        _ => throw new InvalidOperationException($"The type {type} has no place in a path or query."),
    };

    private static string Of(ScalarKind kind, string expression, string access) => kind switch
    {
        ScalarKind.Boolean when access.Length == 0 => $"({expression} ? \"true\" : \"false\")",
        ScalarKind.Boolean => $"({expression} is bool flag{Unique(expression)} ? (flag{Unique(expression)} ? \"true\" : \"false\") : null)",
        ScalarKind.Guid => $"{expression}{access}.ToString()",
        ScalarKind.DateTimeOffset => Format(expression, access, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"),
        ScalarKind.Date => Format(expression, access, "yyyy-MM-dd"),
        ScalarKind.Time => Format(expression, access, "HH:mm:ss.FFFFFFF"),
        ScalarKind.Base64 => access.Length == 0
            ? $"global::System.Convert.ToBase64String({expression})"
            : $"({expression} is null ? null : global::System.Convert.ToBase64String({expression}))",
        _ => $"{expression}{access}.ToString({Runtime.InvariantCulture})",
    };

    private static string Format(string expression, string access, string format) =>
        $"{expression}{access}.ToString(\"{format}\", {Runtime.InvariantCulture})";

    // Pattern variables of one method must differ.
    private static string Unique(string expression) => expression.Substring(expression.LastIndexOf('.') + 1);
}
