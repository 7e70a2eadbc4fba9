using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class ActionsTests
{
    [Fact]
    public async Task List_shows_the_core_actions_and_on_demand_every_action_of_the_registry()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("actions", "list");
        JsonElement json = (await piggy.RunAsync("actions", "list", "--json", "--toolset", "all")).Json();

        Assert.Equal(1 + 14, output.Lines().Length);
        Assert.All(output.Lines()[1..], line => Assert.Contains("core", line, StringComparison.Ordinal));
        Assert.Equal(PiggyActions.Registry.Select(action => action.Descriptor.Slug), json.EnumerateArray().Select(action => action.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task List_can_be_limited_to_a_toolset()
    {
        using var piggy = new PiggyProgram();

        JsonElement core = (await piggy.RunAsync("actions", "list", "--json", "--toolset", "core")).Json();
        CommandOutput unknown = await piggy.RunAsync("actions", "list", "--toolset", "cores");

        Assert.All(core.EnumerateArray(), action => Assert.Equal("core", action.GetProperty("toolset").GetString()));
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("The toolsets are: core, companion, all.", unknown.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_explains_effect_inputs_errors_and_evidence()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("actions", "show", "PIGGY_CREATE_VOUCHERS_BATCH");

        Assert.Equal(0, output.ExitCode);
        Assert.All(
            ["gives value", "not repeat-safe", "quantity", "1 to 500", "must be before", "80002", "PromotionNotFound", "request high", "piggy run PIGGY_CREATE_VOUCHERS_BATCH"],
            expected => Assert.Contains(expected, output.StandardOutput, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("piggy_list_forms")]
    [InlineData("list-forms")]
    public async Task A_slug_may_be_written_comfortably(string slug)
    {
        using var piggy = new PiggyProgram();

        Assert.Equal("PIGGY_LIST_FORMS", (await piggy.RunAsync("actions", "show", slug, "--json")).Json().GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Schema_prints_the_registrys_schema()
    {
        using var piggy = new PiggyProgram();
        PiggyActions.Registry.TryGet("PIGGY_MERGE_CONTACTS", out PiggyAction? merge);

        JsonElement input = (await piggy.RunAsync("actions", "schema", "PIGGY_MERGE_CONTACTS")).Json();
        JsonElement output = (await piggy.RunAsync("actions", "schema", "PIGGY_MERGE_CONTACTS", "--output")).Json();
        CommandOutput both = await piggy.RunAsync("actions", "schema", "PIGGY_MERGE_CONTACTS", "--output", "--input");

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(merge!.Descriptor.InputSchema).RootElement, input));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(merge.Descriptor.OutputSchema).RootElement, output));
        Assert.Equal(2, both.ExitCode);
    }

    [Fact]
    public async Task Docs_are_built_into_the_folder()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("docs", "build", "--output", piggy.Folder.File("site"), "--json");

        Assert.Equal(0, output.ExitCode);
        Assert.All(
            output.Json().GetProperty("files").EnumerateArray(),
            file => Assert.True(System.IO.File.Exists(System.IO.Path.Combine(piggy.Folder.File("site"), file.GetString()!)), file.GetString()));
        Assert.True(System.IO.File.Exists(piggy.Folder.File("site/actions/PIGGY_LIST_FORMS.html")));
    }
}
