using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Schemas;

namespace Piggy.Generator.Plan.Client;

/// <summary>Which media types the client can read and write, and which it prefers.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Text = "text/plain";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data";
    public const string Bytes = "application/octet-stream";

    /// <summary>The first schema among the media types the client can read and write; null when there is none.</summary>
    public static Schema? Schema(EquatableArray<MediaType> content) =>
        content.FirstOrDefault(static media => IsStructured(media.Name) && media.Schema is not null)?.Schema;

    public static bool IsStructured(string name)
    {
        string plain = WithoutParameters(name);
        return Weight(plain) is not null || Weight(WithoutVendor(plain)) is not null;
    }

    /// <summary>The media types for an Accept header, each with its weight, sorted.</summary>
    public static IEnumerable<string> Accepted(IEnumerable<string> names) => names
        .Select(WithoutWeight)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(static name => WeightOf(name) is not null)
        .Select(static name => WeightOf(name) is { } weight and < 1 ? string.Format(CultureInfo.InvariantCulture, "{0};q={1}", name, weight) : name)
        .OrderBy(static name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The media type the client writes when a body may be any of these.</summary>
    public static string? Preferred(IEnumerable<string> names) => names
        .Select(WithoutWeight)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Where(static name => WeightOf(name) is not null)
        .OrderByDescending(WeightOf)
        .ThenByDescending(static name => name, StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault();

    public static string WithoutParameters(string name) => name.Split([';'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim() ?? "";

    /// <summary>Whether the media type stands for the same schema: the same component, or the very same inline schema.</summary>
    public static bool Carries(MediaType media, SchemaView schema, SchemaCatalog catalog) => media.Schema is { } other && catalog.View(other).IsSameAs(schema);

    private static double? WeightOf(string name) => Weight(name) ?? Weight(WithoutVendor(name)) ?? Weight(WithoutParameters(name)) ?? Weight(WithoutVendor(WithoutParameters(name)));

    private static double? Weight(string name) => name.ToLowerInvariant() switch
    {
        Json => 1,
        Text => 0.9,
        Form => 0.2,
        Multipart => 0.1,
        _ => null,
    };

    // application/vnd.example+json is JSON.
    private static string WithoutVendor(string name)
    {
        int slash = name.IndexOf('/');
        int plus = name.IndexOf('+');
        return slash < 0 || plus < slash ? name : name.Substring(0, slash + 1) + name.Substring(plus + 1);
    }

    private static string WithoutWeight(string name) => string.Join(
        ";",
        name.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Trim()).Where(static part => !part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)));
}
