using System.Text.RegularExpressions;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Piggy.Tokens;

namespace Piggy.Extensions.AI.Tests.Tokens;

/// <summary>What the pages of the docs say that an action costs is what is counted here.</summary>
public sealed partial class TokenTableTests
{
    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public void The_table_of_the_docs_holds_what_is_counted() =>
        MadeDocument.HoldEnd("src/Piggy.Docs/Tokens/tool-tokens.csv", "tool,name_and_description,input,output", TokenTable.Write());

    [Fact]
    public void Every_action_page_says_what_the_action_costs()
    {
        Dictionary<string, DocFile> pages = DocsSite.Render(PiggyActions.Registry).ToDictionary(file => file.Path);
        foreach (string row in TokenTable.Write().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] cells = row.Split(',');
            Match said = Sentence().Match(pages[$"actions/{cells[0]}.md"].Text);

            Assert.True(said.Success, cells[0]);
            Assert.Equal((cells[1], cells[2], cells[3]), (said.Groups["words"].Value, said.Groups["input"].Value, said.Groups["output"].Value));
            Assert.Equal(int.Parse(cells[1]) + int.Parse(cells[2]), int.Parse(said.Groups["all"].Value));
        }

        Assert.Equal(PiggyActions.Registry.Count, TokenTable.Write().Split('\n').Length - 2);
    }

    [GeneratedRegex(@"\*\*(?<all>\d+) tokens\*\*, (?<words>\d+) for its name and description and (?<input>\d+) for its input schema\. .*? adds (?<output>\d+)")]
    private static partial Regex Sentence();
}
