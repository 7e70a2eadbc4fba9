using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Commands;
using Piggy.Cli.Commands.Running;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>Answers for pipes and for people.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_list_is_one_item_a_line_on_demand()
    {
        using var piggy = new PiggyProgram();

        CommandOutput lines = await piggy.RunAsync("run", "PIGGY_LIST_SHOPS", "--sandbox", "--jsonl");
        JsonElement all = (await piggy.RunAsync("run", "PIGGY_LIST_SHOPS", "--sandbox", "--json")).Json().GetProperty("data");

        Assert.Equal(0, lines.ExitCode);
        Assert.Empty(lines.StandardError);
        Assert.Equal(all.EnumerateArray().Select(item => item.GetRawText()), lines.Lines());
    }

    [Fact]
    public async Task A_failure_has_no_line()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_FIND_VOUCHER_BY_CODE", "--input", """{"code": "NO-SUCH-CODE"}""", "--sandbox", "--jsonl");

        Assert.Equal(1, output.ExitCode);
        Assert.Empty(output.StandardOutput);
        Assert.Contains("VoucherNotFound", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_formats_at_once_are_refused()
    {
        using var piggy = new PiggyProgram();

        Assert.Equal(2, (await piggy.RunAsync("run", "PIGGY_LIST_SHOPS", "--sandbox", "--json", "--jsonl")).ExitCode);
    }

    [Fact]
    public void A_table_has_the_members_with_one_value_each()
    {
        using JsonDocument data = JsonDocument.Parse("""[{"id": 1, "name": "A", "tags": []}, {"id": 2, "name": null, "note": "more than forty characters are cut, so that a row stays a row"}]""");

        ListTable table = ListTable.Of(data.RootElement)!;

        Assert.Equal(["id", "name", "note"], table.Columns);
        Assert.Equal(["1", "A", ""], table.Rows[0]);
        Assert.Equal(["2", "", "more than forty characters are cut, so …"], table.Rows[1]);
        Assert.Equal(1, table.Left);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1, 2]")]
    [InlineData("[{\"nested\": {}}]")]
    public void What_is_no_list_of_values_is_no_table(string json)
    {
        using JsonDocument data = JsonDocument.Parse(json);

        Assert.Null(ListTable.Of(data.RootElement));
    }

    [Fact]
    public async Task At_a_terminal_a_list_is_a_table()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var piggy = new PiggyProgram();
        using var terminal = PseudoTerminal.Start(piggy, "run", "list-shops", "--sandbox");
        int exitCode = await terminal.EndAsync();

        Assert.True(exitCode == 0, terminal.Seen);
        Assert.Contains("3 items.", terminal.Seen, StringComparison.Ordinal);
        Assert.Contains("UUID", terminal.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", terminal.Seen, StringComparison.Ordinal);
    }
}
