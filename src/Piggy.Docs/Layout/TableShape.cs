using System;
using System.Linq;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Piggy.Docs.Layout;

/// <summary>Gives tables what the style sheet and screen readers need: scopes and words of headings, sides of numbers, and the names under which cells stand on a phone.</summary>
internal static class TableShape
{
    // From so many columns on a table of words does not fit a phone; each row is then shown as a block.
    private const int FewestToStack = 3;

    public static void Apply(MarkdownDocument document)
    {
        foreach (Table table in document.Descendants<Table>().ToArray())
        {
            // Alignment becomes a class: the page's policy forbids styles that stand in the text.
            bool[] right = [.. table.ColumnDefinitions.Select(column => column.Alignment == TableColumnAlign.Right)];
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
            string[] headings = [.. table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(Words)];
            bool stacked = headings.Length >= FewestToStack && !right.Contains(true);
            if (stacked)
            {
                table.GetAttributes().AddClass("stack");
            }

            // Names of fields are paths, which need room.
            if (headings is ["Field", ..])
            {
                table.GetAttributes().AddClass("fields");
            }

            if (headings.All(heading => heading.Length == 0))
            {
                table.RemoveAt(0);
            }

            foreach (TableRow row in table.OfType<TableRow>())
            {
                Name(row, right, stacked ? headings : []);
            }
        }
    }

    private static void Name(TableRow row, bool[] right, string[] headings)
    {
        foreach ((TableCell cell, int column) in row.OfType<TableCell>().Select((cell, column) => (cell, column)))
        {
            if (row.IsHeader)
            {
                cell.GetAttributes().AddProperty("scope", "col");
                NameEmptyHeading(cell);
            }
            else if (column > 0 && column < headings.Length && headings[column].Length > 0)
            {
                cell.GetAttributes().AddProperty("data-name", headings[column]);
            }

            if (column < right.Length && right[column])
            {
                cell.GetAttributes().AddClass("right");
            }
        }
    }

    // A column heading without words says nothing to those who hear the table; those who see it need none.
    private static void NameEmptyHeading(TableCell cell)
    {
        if (Words(cell).Length > 0)
        {
            return;
        }

        cell.Clear();
        cell.Add(new ParagraphBlock { Inline = new ContainerInline().AppendChild(new HtmlInline("<span class=\"unseen\">Case</span>")) });
    }

    private static string Words(TableCell cell) => string.Concat(cell.Descendants<LeafInline>().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    })).Trim();
}
