using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>How Markdown of ours becomes HTML that can be read.</summary>
public sealed class LayoutTests
{
    private static readonly Dictionary<string, string> Files = DocsSite.Render(PiggyActions.Registry).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    [Fact]
    public void A_table_without_headings_has_no_row_for_them()
    {
        string page = Files["guides/agents.html"];
        int table = page.IndexOf("<code>PolicyGuard</code>", StringComparison.Ordinal);

        Assert.DoesNotContain("<th", page[page.LastIndexOf("<table", table, StringComparison.Ordinal)..table], StringComparison.Ordinal);
        Assert.Contains("| | |\n| --- | --- |\n| `PolicyGuard`", Files["guides/agents.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_missing_heading_is_there_for_those_who_hear_the_table() =>
        Assert.Contains("<th scope=\"col\"><span class=\"unseen\">Case</span></th>", Files["guides/faults.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("guides/agents-tokens.html", "<code>PIGGY_<wbr>LIST_<wbr>FORMS</code>")]
    [InlineData("operations/getContact.html", "<code>data.<wbr>attributes[].<wbr>value</code>")]
    [InlineData("operations/getContact.html", "<code>Contact<wbr>Not<wbr>Found</code>")]
    public void A_long_name_in_a_table_breaks_between_its_words_only(string path, string name) => Assert.Contains(name, Files[path], StringComparison.Ordinal);

    [Fact]
    public void Names_outside_of_tables_are_left_whole() => Assert.Contains("<code>PIGGY_LIST_FORMS</code></p>", Files["actions/PIGGY_LIST_FORMS.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("operations/createOrder.md", "Sent in the body.")]
    [InlineData("operations/getContact.md", "Sent in the path.")]
    [InlineData("operations/listContacts.md", "Sent in the query.")]
    public void Where_all_fields_travel_together_one_sentence_says_it(string path, string sentence)
    {
        Assert.Contains(sentence, Files[path], StringComparison.Ordinal);
        Assert.DoesNotContain("| Sent in |", Files[path], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_do_not_a_column_says_it() => Assert.Contains("| Required | Sent in |", Files["operations/claimAnonymousContact.md"], StringComparison.Ordinal);

    [Fact]
    public void A_field_that_another_speaks_of_is_set_as_code() => Assert.Contains("Needed if `unit_value` is not given.", Files["actions/PIGGY_CREATE_CREDIT_RECEPTION.md"], StringComparison.Ordinal);

    [Fact]
    public void A_link_that_is_called_by_its_file_is_called_by_its_page() => Assert.Contains("[Retries and outcomes](../guides/retries-and-outcomes.md)", Files["guides/faults.md"], StringComparison.Ordinal);

    [Fact]
    public void A_string_of_CSharp_is_coloured_to_its_own_end_whatever_quotes_stand_in_it() => Assert.All(
        [
            "<b class=\"s\">&quot;&quot;&quot;{ &quot;status&quot;: &quot;PUBLISHED&quot; }&quot;&quot;&quot;</b>",
            "<b class=\"s\">$&quot;{tool.Name}: {tool.Title}{(tool.Hints.ReadOnly ? &quot;&quot; : &quot;, writes&quot;)}{(tool.MayNeedApproval ? &quot;, may need approval&quot; : &quot;&quot;)}&quot;</b>",
        ],
        text => Assert.Contains(text, Files["guides/agents.html"], StringComparison.Ordinal));

    [Fact]
    public void Every_action_that_writes_has_a_picture() => Assert.All(
        PiggyActions.Registry.Select(action => action.Descriptor).Where(descriptor => descriptor.Effect.Writes),
        descriptor => Assert.Contains("<figure class=\"picture\">", Files[$"actions/{descriptor.Slug}.html"], StringComparison.Ordinal));

    [Fact]
    public void The_navigation_is_open_where_the_reader_is()
    {
        string page = Files["operations/getContact.html"];

        Assert.Contains("<details open>\n<summary>API resources</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<details>\n<summary>Core actions</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<details open>\n<summary>Core actions</summary>", Files["index.html"], StringComparison.Ordinal);
    }
}
