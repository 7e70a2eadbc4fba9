using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Schemas;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The tables of inputs and outputs.</summary>
internal static class FieldTables
{
    public static void WriteInputs(MarkdownPage page, IReadOnlyList<SchemaField> fields) => page.Table(
        ["Field", "Type", "Required", "Values", "Sent in", "Meaning"],
        [.. fields.Select(field => new[]
        {
            Name(field), Markdown.Of(field.Type), field.Required ? (Markdown)$"**yes**" : $"no", Limits(field), Location(field.Location), Meaning(field),
        })]);

    public static void WriteOutputs(MarkdownPage page, IReadOnlyList<SchemaField> fields) => page.Table(
        ["Field", "Type", "Always there", "Values", "Meaning"],
        [.. fields.Select(field => new[] { Name(field), Markdown.Of(field.Type), field.Required ? (Markdown)$"yes" : $"no", Limits(field), Meaning(field) })]);

    private static Markdown Name(SchemaField field) => $"{field.Path:code}";

    private static Markdown Limits(SchemaField field)
    {
        IEnumerable<string> unit = field.Unit is null ? [] : [$"in {field.Unit}"];
        return Markdown.Join("; ", [.. field.Limits.Concat(unit).Select(Markdown.Of)]);
    }

    private static Markdown Location(ActionInputLocation? location) => location switch
    {
        ActionInputLocation.Path => $"path",
        ActionInputLocation.Query => $"query",
        ActionInputLocation.Body => $"body",
        ActionInputLocation.BodyMembers => $"body, flat",
        _ => Markdown.Empty,
    };

    private static Markdown Meaning(SchemaField field)
    {
        Markdown?[] parts =
        [
            field.Deprecated ? (Markdown)$"**Deprecated.**" : null,
            field.Description.Length > 0 ? Markdown.Of(field.Description) : null,
            field.Secret ? (Markdown)$"**Secret.**" : null,
            field.Personal ? (Markdown)$"*Personal data.*" : null,
            field.Confidence is { Length: > 0 } confidence ? (Markdown)$"*Confidence: {confidence}.*" : null,
            field.Doubt is { Length: > 0 } doubt ? Markdown.Of(doubt) : null,
        ];
        return Markdown.Join(" ", [.. parts.OfType<Markdown>()]);
    }
}
