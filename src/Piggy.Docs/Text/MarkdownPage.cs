using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Piggy.Docs.Text;

/// <summary>Writes the blocks of a Markdown page, one blank line between them.</summary>
public sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a heading.</summary>
    /// <param name="level">1 to 6.</param>
    /// <param name="heading">What it says.</param>
    public void Heading(int level, Markdown heading) => Block($"{new string('#', level)} {heading}");

    /// <summary>Adds a paragraph.</summary>
    /// <param name="paragraph">What it says.</param>
    public void Paragraph(Markdown paragraph) => Block(paragraph.ToString());

    /// <summary>Adds Markdown that was written or escaped elsewhere; nothing if it is empty.</summary>
    /// <param name="markdown">One or more blocks.</param>
    internal void Trusted(string markdown) => Block(markdown.TrimEnd('\n'));

    /// <summary>Adds a list; nothing if it has no items.</summary>
    /// <param name="items">The items.</param>
    public void List(IEnumerable<Markdown> items) => Block(string.Join('\n', items.Select(item => $"- {item}")));

    /// <summary>Adds a line across the page.</summary>
    public void Rule() => Block("---");

    /// <summary>Adds a quotation.</summary>
    /// <param name="quote">What it says.</param>
    public void Quote(Markdown quote) => Block($"> {quote}");

    /// <summary>Adds a table; nothing if it has no rows.</summary>
    /// <param name="headings">The headings of the columns.</param>
    /// <param name="rows">The cells, row by row.</param>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Markdown>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new StringBuilder();
        table.Append("| ").AppendJoin(" | ", headings).Append(" |\n|").Insert(table.Length, " --- |", headings.Count);
        foreach (IReadOnlyList<Markdown> row in rows)
        {
            table.Append("\n| ").AppendJoin(" | ", row).Append(" |");
        }

        Block(table.ToString());
    }

    /// <summary>Adds a block of code.</summary>
    /// <param name="language">The language, such as <c>json</c>.</param>
    /// <param name="code">The code; it may hold fences itself.</param>
    public void Fence(string language, string code)
    {
        string text = RegistryText.Lines(code).TrimEnd('\n');
        string fence = new('`', Math.Max(3, LongestRunOfBackticks(text) + 1));
        Block($"{fence}{language}\n{text}\n{fence}");
    }

    /// <summary>The page so far.</summary>
    public override string ToString() => _text.ToString();

    private void Block(string text)
    {
        if (text.Length > 0)
        {
            _text.Append(_text.Length > 0 ? "\n" : "").Append(text).Append('\n');
        }
    }

    private static int LongestRunOfBackticks(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
