using System;
using System.Globalization;
using System.Linq;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>How sure the spec is, as a part of a page.</summary>
internal static class EvidenceSection
{
    public static void Write(MarkdownPage page, OperationEvidence evidence, params ReadOnlySpan<(string About, Confidence Confidence)> levels)
    {
        page.Heading(2, $"Evidence");
        page.Paragraph($"Piggy publishes no OpenAPI document. This is how sure the spec is, last checked on {evidence.Checked.ToString("O", CultureInfo.InvariantCulture)}:");
        page.Table(["About", "Confidence"], [.. levels.ToArray().Select(level => new Markdown[] { Markdown.Of(level.About), Level(level.Confidence) })]);
        page.Paragraph($"Where the spec is less sure about a single field, the row of that field says so.");
        if (evidence.Note is { Length: > 0 } note)
        {
            page.Quote(Markdown.Of(note));
        }

        page.Paragraph($"Sources: {Markdown.Join(", ", [.. evidence.Sources.Select(Markdown.Of)])}.");
    }

    private static Markdown Level(Confidence confidence) => confidence switch
    {
        Confidence.High => $"**high**: at least two independent sources agree",
        Confidence.Medium => $"**medium**: one official source, or sources that disagree",
        _ => $"**low**: a single sample, or an assumption",
    };
}
