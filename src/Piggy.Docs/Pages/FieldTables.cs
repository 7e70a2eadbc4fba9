using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Piggy.Docs.Schemas;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The tables of inputs and outputs.</summary>
internal static partial class FieldTables
{
    public static void WriteInputs(MarkdownPage page, IReadOnlyList<SchemaField> fields)
    {
        // Where everything travels in the same part of the request, one sentence says it.
        ActionInputLocation[] locations = [.. fields.Select(field => field.Location).OfType<ActionInputLocation>().Distinct()];
        bool apart = locations.Length > 1;
        if (locations is [ActionInputLocation only])
        {
            page.Paragraph($"Sent in the {Location(only)}.");
        }

        HashSet<string> names = NamesOf(fields);
        string[] headings = ["Field", "Type and values", "Required", .. apart ? ["Sent in"] : Array.Empty<string>(), "Meaning"];
        page.Table(headings, [.. fields.Select(field => (Markdown[])
        [
            Name(field), Values(field), field.Required ? (Markdown)$"**yes**" : $"no", .. apart ? [Location(field.Location)] : Array.Empty<Markdown>(), Meaning(field, names),
        ])]);
    }

    public static void WriteOutputs(MarkdownPage page, IReadOnlyList<SchemaField> fields)
    {
        HashSet<string> names = NamesOf(fields);
        page.Table(
            ["Field", "Type and values", "Always there", "Meaning"],
            [.. fields.Select(field => new[] { Name(field), Values(field), field.Required ? (Markdown)$"yes" : $"no", Meaning(field, names) })]);
    }

    private static Markdown Name(SchemaField field) => $"{field.Path:code}";

    private static Markdown Values(SchemaField field)
    {
        IEnumerable<string> unit = field.Unit is null ? [] : [$"in {field.Unit}"];
        return Markdown.Join("; ", [Markdown.Of(field.Type), .. field.Limits.Concat(unit).Select(Markdown.Of)]);
    }

    private static Markdown Location(ActionInputLocation? location) => location switch
    {
        ActionInputLocation.Path => $"path",
        ActionInputLocation.Query => $"query",
        ActionInputLocation.Body => $"body",
        ActionInputLocation.BodyMembers => $"body, flat",
        _ => Markdown.Empty,
    };

    private static Markdown Meaning(SchemaField field, HashSet<string> names)
    {
        Markdown?[] parts =
        [
            field.Deprecated ? (Markdown)$"**Deprecated.**" : null,
            field.Description.Length > 0 ? Words(field.Description, names) : null,
            field.Secret ? (Markdown)$"**Secret.**" : null,
            field.Personal ? (Markdown)$"*Personal data.*" : null,
            field.Confidence is { Length: > 0 } confidence ? (Markdown)$"*Confidence: {confidence}.*" : null,
            field.Doubt is { Length: > 0 } doubt ? Words(doubt, names) : null,
        ];
        return Markdown.Join(" ", [.. parts.OfType<Markdown>()]);
    }

    // A field that another one speaks of is set as code, so that it is not read as a word.
    private static Markdown Words(string text, HashSet<string> names) =>
        Markdown.Of(NameOfSeveralWords().Replace(text, name => names.Contains(name.Value) ? $"`{name.Value}`" : name.Value));

    private static HashSet<string> NamesOf(IReadOnlyList<SchemaField> fields) =>
        fields.Select(field => field.Path.Split('.')[^1].TrimEnd('[', ']')).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("(?<![`A-Za-z0-9_.])[a-z0-9]+(?:_[a-z0-9]+)+(?![`A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfSeveralWords();
}
