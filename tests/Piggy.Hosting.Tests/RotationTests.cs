using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Hosting.Tests;

/// <summary>Keys that change while the program runs.</summary>
public sealed class RotationTests
{
    [Fact]
    public async Task A_changed_key_is_used_from_the_next_call_on()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = "new-key" });
        await using Program program = await StartAsync(sandbox);

        Assert.Equal(ActionErrorKind.Unauthorized, (await program.Clients.Get().Actions.ListShopsAsync()).Error?.Kind);
        program.Change("Piggy:ApiKey", "new-key");

        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        Assert.Contains("6 Information: Connection default uses other credentials from now on.", program.Logs.OfPiggy);
        Assert.DoesNotContain("new-key", program.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_wrong_is_told_once_and_the_former_key_stays()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = "old-key" });
        await using Program program = await StartAsync(sandbox);
        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);

        Record.Exception(() => program.Change("Piggy:ApiKey", "wrong key"));

        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        string line = Assert.Single(program.Logs.OfPiggy, line => line.StartsWith("7 ", StringComparison.Ordinal));
        Assert.Contains("Piggy:ApiKey must be", line, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong key", program.Logs.All, StringComparison.Ordinal);
    }

    private static Task<Program> StartAsync(PiggySandbox sandbox) => Program.StartAsync(
        (services, configuration) => services.AddPiggy(configuration),
        ("Piggy:ApiKey", "old-key"),
        ("Piggy:BaseAddress", sandbox.BaseAddress.AbsoluteUri));
}
