using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;

namespace Piggy.Impact.Schemas;

/// <summary>A limit that changed, with a value that only the old one allows.</summary>
internal sealed record LimitChange(string Rule, SchemaEffect Effect, string Message, JsonNode? Counterexample);

/// <summary>Compares the keywords that limit numbers, texts and lists.</summary>
internal static class LimitRules
{
    private const int LongestText = 10_000;

    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems"];
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];

    public static IEnumerable<LimitChange> Compare(SchemaNode old, SchemaNode @new) =>
    [
        .. Lower.SelectMany(keyword => Limit(old, @new, keyword, decimal.MinValue, isLower: true)),
        .. Upper.SelectMany(keyword => Limit(old, @new, keyword, decimal.MaxValue, isLower: false)),
        .. Constraint(old, @new, "pattern"),
        .. Constraint(old, @new, "format"),
        .. Constraint(old, @new, "multipleOf"),
        .. Constraint(old, @new, "uniqueItems"),
    ];

    private static IEnumerable<LimitChange> Limit(SchemaNode old, SchemaNode @new, string keyword, decimal none, bool isLower)
    {
        decimal? before = Number(old, keyword);
        decimal? after = Number(@new, keyword);
        if (before == after)
        {
            yield break;
        }

        bool isNarrower = isLower ? (after ?? none) > (before ?? none) : (after ?? none) < (before ?? none);
        string message = (before, after) switch
        {
            (null, { } now) => string.Create(CultureInfo.InvariantCulture, $"has {keyword} {now} now"),
            ({ } was, null) => string.Create(CultureInfo.InvariantCulture, $"no longer has {keyword} {was}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"had {keyword} {before} and has {after}"),
        };
        yield return new LimitChange(
            keyword + (isNarrower == isLower ? "-raised" : "-lowered"),
            isNarrower ? SchemaEffect.Narrower : SchemaEffect.Wider,
            message,
            isNarrower ? Beyond(old, keyword, after!.Value, isLower) : null);
    }

    // The value just outside the new limit.
    private static JsonNode? Beyond(SchemaNode old, string keyword, decimal limit, bool isLower)
    {
        decimal outside = keyword.StartsWith("exclusive", StringComparison.Ordinal) ? limit : isLower ? limit - 1 : limit + 1;
        return keyword switch
        {
            "minLength" or "maxLength" => outside is >= 0 and <= LongestText ? new string('x', (int)outside) : null,
            "minItems" or "maxItems" => outside is >= 0 and <= LongestText
                ? new JsonArray([.. Enumerable.Range(0, (int)outside).Select(_ => old.Items is { } items ? ExampleValue.Of(items) : "text")])
                : null,
            _ => outside,
        };
    }

    private static IEnumerable<LimitChange> Constraint(SchemaNode old, SchemaNode @new, string keyword)
    {
        string? before = old.Keyword(keyword)?.GetRawText();
        string? after = @new.Keyword(keyword)?.GetRawText();
        if (before == after || (keyword == "uniqueItems" && (before ?? "false") == (after ?? "false")))
        {
            yield break;
        }

        if (after is not null && after != "false")
        {
            yield return new LimitChange(keyword + "-added", SchemaEffect.Narrower, $"must have {keyword} {after}", before is null ? Odd(old, keyword) : ExampleValue.Of(old));
        }

        if (before is not null && before != "false")
        {
            yield return new LimitChange(keyword + "-removed", SchemaEffect.Wider, $"need no longer have {keyword} {before}", null);
        }
    }

    private static JsonNode? Odd(SchemaNode old, string keyword) => keyword switch
    {
        "pattern" or "format" => "anything at all",
        "uniqueItems" when old.Items is { } items => new JsonArray(ExampleValue.Of(items), ExampleValue.Of(items)),
        "multipleOf" => old.Types.Contains("number") ? 0.37m : 7,
        _ => null,
    };

    private static decimal? Number(SchemaNode schema, string keyword) => schema.Keyword(keyword) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out decimal number) ? number : null;
}
