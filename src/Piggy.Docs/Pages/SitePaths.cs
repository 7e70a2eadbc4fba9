using System;
using System.Globalization;
using System.Linq;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Pages;

/// <summary>Where things are in the site.</summary>
internal static class SitePaths
{
    public const string Index = "index";

    public const string Errors = "errors";

    public const string Resources = "resources/index";

    public const string Rules = "rules/index";

    public const string StyleSheet = "assets/site.css";

    public const string Script = "assets/site.js";

    public const string TryItScript = "assets/try-it.js";

    public const string Icon = "assets/icon.svg";

    public const string SearchIndex = "search-index.json";

    /// <summary>The same index as a script, for pages that are opened from a folder, where a page may read no file.</summary>
    public const string SearchScript = "assets/search-index.js";

    public const string ModelGuide = "llms.txt";

    public const string SpecJson = "openapi.json";

    public const string SpecYaml = "openapi.yaml";

    public const string ErrorCatalogue = "schemas/error-codes.json";

    public const string ActionCatalogue = "schemas/actions.json";

    public const string TriggerCatalogue = "schemas/triggers.json";

    private const string OperationKey = "operationId";

    private const string ActionKey = "x-piggy-action.slug";

    private const string TriggerKey = "x-piggy-trigger.slug";

    public static string Action(ActionDescriptor descriptor) => $"actions/{FileName(descriptor.Slug, ActionKey)}";

    public static string InputSchema(ActionDescriptor descriptor) => $"schemas/{FileName(descriptor.Slug, ActionKey)}.input.json";

    public static string OutputSchema(ActionDescriptor descriptor) => $"schemas/{FileName(descriptor.Slug, ActionKey)}.output.json";

    public static string Operation(OperationDescriptor descriptor) => $"operations/{FileName(descriptor.OperationId, OperationKey)}";

    /// <summary>The page of a resource, by the spec's tag: lower-case words with hyphens between them.</summary>
    public static string Resource(string tag) => $"resources/{FileName(string.Join('-', tag.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)), "tags")}";

    public static string Trigger(TriggerDescriptor descriptor) => $"triggers/{FileName(descriptor.Slug, TriggerKey)}";

    public static string PayloadSchema(TriggerDescriptor descriptor) => $"schemas/{FileName(descriptor.Slug, TriggerKey)}.payload.json";

    /// <summary>Where a schema stays when a later version of the spec changes it; <see langword="null"/> if the version cannot name a folder.</summary>
    public static string? Versioned(string schemaPath, SpecOrigin spec) =>
        spec.Version.Length is > 0 and <= 32 && char.IsAsciiLetterOrDigit(spec.Version[0]) && spec.Version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? schemaPath.Replace("schemas/", $"schemas/{spec.Version}/", StringComparison.Ordinal)
            : null;

    /// <summary>The heading of an error code, from which its anchor is made; a name that is no plain word stays out.</summary>
    public static string ErrorHeading(PiggyErrorCode code) =>
        code.Name.Length > 0 && code.Name.All(char.IsAsciiLetterOrDigit) ? $"{Number(code)} {code.Name}" : Number(code);

    /// <summary>The heading's anchor, as GitHub and Markdig make it.</summary>
    public static string ErrorAnchor(PiggyErrorCode code) => $"{Errors}.md#{ErrorHeading(code).Replace(' ', '-').ToLowerInvariant()}";

    // A slug names files, so it may hold nothing that means something to a file system or to a URL.
    private static string FileName(string slug, string key) =>
        slug.Length is > 0 and <= 128 && slug.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? slug
            : throw new ArgumentException($"The slug '{RegistryText.Line(slug)}' cannot name a docs page. Use 1 to 128 letters, digits, '_' and '-' in {key}.", nameof(slug));

    private static string Number(PiggyErrorCode code) => Math.Abs((long)code.Code).ToString(CultureInfo.InvariantCulture);
}
