using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Piggy.Docs;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

public sealed class HostileTextTests
{
    private const string Evil = "</td></table><script>alert('1')</script> | [click](javascript:alert(1)) ![x](http://evil.example/x.png) **bold** `a | b` \u202Egnp.exe \u001B[31m &lt; ```\n# Heading\n\n- item\n\n    code";

    /// <summary>A registry in which everybody who could write text has written the worst.</summary>
    internal static ActionRegistry Registry { get; } = new(
        new SpecOrigin("Sample", "1", "00"), [new SampleAction(Hostile("EVIL_ONE")), new SampleAction(Hostile("EVIL_TWO"))], [Samples.Code]) { Triggers = new TriggerRegistry([HostileTrigger()]) };

    public static TheoryData<string> Texts { get; } =
    [
        "<b>bold</b>", "**bold** and _it_", "[a](b)", "![a](b)", "<http://a.example>", "http://a.example and www.a.example", "# no heading", "- no item", "1. no item", "1) no item",
        "+ no item", "=====", "---", "a | b", "`a | b`", "``", "\\", "ends in \\", "a\\|b", "&amp;", "&#60;", "~~no~~", "{.class}", "$x$", "^a^", "> quote", "a\nb", "    code", "<!-- x -->",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_out_of_Markdown_as_it_went_in(string text)
    {
        string expected = Regex.Replace(text, @"\s+", " ").Trim();

        Assert.Equal(expected, Shown($"{text}"));
        Assert.Equal("Before " + expected + " after", Shown($"Before {text} after"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_in_its_cell(string text)
    {
        var page = new MarkdownPage();
        page.Table(["One", "Two"], [[(Markdown)$"{text}", (Markdown)$"{text:code}"]]);
        string html = Markdig.Markdown.ToHtml(page.ToString(), Pipeline);

        Assert.Equal(2, Regex.Count(html, "<td"));
        Assert.All(
            Regex.Matches(html, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(cell => PlainText(cell.Groups[1].Value)),
            cell => Assert.Equal(Regex.Replace(text, @"\s+", " ").Trim(), cell));
    }

    [Fact]
    public void No_tag_or_link_of_the_registry_reaches_a_page()
    {
        foreach (DocFile page in DocsSite.Render(Registry).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("<script", PageRules.WithoutOwnScript(page.Text), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', page.Text);
            Assert.DoesNotContain('\u001B', page.Text);
            Assert.DoesNotContain("<h1 id", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_fence_holds_code_that_holds_fences()
    {
        var page = new MarkdownPage();
        page.Fence("json", "{ \"a\": \"```\" }\n````\n<script>");

        Assert.Equal("<pre><code class=\"language-json\">{ &quot;a&quot;: &quot;```&quot; }\n````\n&lt;script&gt;\n</code></pre>\n", Markdig.Markdown.ToHtml(page.ToString(), Pipeline));
    }

    [Fact]
    public void HTML_escapes_every_hole()
    {
        string text = "\"><script>'&";
        Html html = $"<a title=\"{text}\">{text}</a>";

        Assert.Equal("<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&quot;&gt;&lt;script&gt;&#39;&amp;</a>", html.ToString());
    }

    [Fact]
    public void A_link_target_that_is_no_path_of_ours_is_refused() => Assert.Throws<FormatException>(() => Path("javascript:alert(1)"));

    private static Markdig.MarkdownPipeline Pipeline { get; } = Markdig.MarkdownExtensions.UsePipeTables(Markdig.MarkdownExtensions.DisableHtml(new Markdig.MarkdownPipelineBuilder())).Build();

    private static string Path(string target) => ((Markdown)$"[a]({target:path})").ToString();

    private static string Shown(Markdown markdown)
    {
        string html = Markdig.Markdown.ToHtml(markdown.ToString(), Pipeline);
        Assert.StartsWith("<p>", html, StringComparison.Ordinal);
        return PlainText(html);
    }

    // A code span around a harmless name shows the same letters as its backticks did.
    private static string PlainText(string html) =>
        WebUtility.HtmlDecode(Regex.Replace(html.Replace("<code>", "", StringComparison.Ordinal).Replace("</code>", "", StringComparison.Ordinal), "</?p>", "")).Trim();

    private static ActionDescriptor Hostile(string slug)
    {
        var code = new PiggyErrorCode(7, Evil, Evil, true, Evil);
        return Samples.Descriptor with
        {
            Slug = slug,
            Name = Evil,
            Title = Evil,
            Summary = Evil,
            Description = Evil,
            Toolset = Evil,
            Operation = Samples.Descriptor.Operation with
            {
                Method = Evil,
                Path = Evil,
                Evidence = Samples.Descriptor.Evidence with { Sources = [Evil], Note = Evil },
                Errors = [code],
            },
            Inputs = [new(Evil, ActionInputLocation.Body, true)],
            InputSchema = HostileSchema,
            OutputSchema = $$"""{ "properties": { "data": {{HostileSchema}} } }""",
        };
    }

    private static SampleTrigger HostileTrigger() => new(new TriggerDescriptor
    {
        Slug = "EVIL_TRIGGER",
        Name = Evil,
        Title = Evil,
        Summary = Evil,
        Description = Evil,
        Event = Evil,
        Evidence = Samples.Descriptor.Evidence with { Sources = [Evil], Note = Evil },
        PayloadSchema = HostileSchema,
    });

    private static string HostileSchema
    {
        get
        {
            string json = JsonSerializer.Serialize(Evil);
            return $$"""
                { "type": "object", "properties": { {{json}}: { "type": "string", "description": {{json}}, "pattern": {{json}}, "enum": [{{json}}], "x-piggy-unit": {{json}}, "x-piggy-entity": {{json}}, "examples": [{{json}}] } },
                  "x-piggy-rules": [{ "differ": [{{json}}, {{json}}], "because": {{json}} }] }
                """;
        }
    }
}
