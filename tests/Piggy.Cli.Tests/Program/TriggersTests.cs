using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class TriggersTests
{
    [Fact]
    public async Task List_shows_every_trigger_of_the_registry()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("triggers", "list");
        JsonElement json = (await piggy.RunAsync("triggers", "list", "--json")).Json();

        Assert.Equal(14, output.Lines().Length);
        Assert.Equal(PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Slug), json.EnumerateArray().Select(trigger => trigger.GetProperty("slug").GetString()));
        Assert.Contains("voucher_redeemed", output.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_explains_event_payload_and_evidence()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("triggers", "show", "PIGGY_ON_VOUCHER_REDEEMED");

        Assert.Equal(0, output.ExitCode);
        Assert.All(
            ["Voucher redeemed", "event voucher_redeemed", "data.voucher.code", "known values: ACTIVE", "payload medium", "\"type\": \"voucher_redeemed\"", "\"code\": \"AUTUMN-4XK9\""],
            expected => Assert.Contains(expected, output.StandardOutput, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PIGGY_ON_VOUCHER_REDEEMED")]
    [InlineData("piggy_on_voucher_redeemed")]
    [InlineData("on-voucher-redeemed")]
    [InlineData("voucher-redeemed")]
    [InlineData("voucher_redeemed")]
    public async Task A_trigger_may_be_named_comfortably(string name)
    {
        using var piggy = new PiggyProgram();

        Assert.Equal("PIGGY_ON_VOUCHER_REDEEMED", (await piggy.RunAsync("triggers", "show", name, "--json")).Json().GetProperty("slug").GetString());
    }

    [Fact]
    public async Task A_wrong_name_is_answered_with_the_nearest()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("triggers", "show", "PIGGY_ON_VOUCHER_REDEMED");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("There is no trigger 'PIGGY_ON_VOUCHER_REDEMED'. Did you mean PIGGY_ON_VOUCHER_REDEEMED?", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_prints_the_registrys_schema()
    {
        using var piggy = new PiggyProgram();

        JsonElement schema = (await piggy.RunAsync("triggers", "schema", "contact_created")).Json();

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(PiggyTriggers.ContactCreated.Descriptor.PayloadSchema).RootElement, schema));
    }
}
