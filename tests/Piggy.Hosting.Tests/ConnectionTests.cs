using Microsoft.Extensions.DependencyInjection;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Hosting.Tests;

/// <summary>Connections as programs add them, against the sandbox.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_configuration_is_enough()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using Program program = await Program.StartAsync(
            (services, configuration) => services.AddPiggy(configuration),
            ("Piggy:ApiKey", sandbox.ApiKey),
            ("Piggy:BaseAddress", sandbox.BaseAddress.AbsoluteUri),
            ("Piggy:Timeout", "00:00:20"),
            ("Piggy:Retry:Attempts", "4"),
            ("Piggy:Retry:LongestDelay", "00:00:05"),
            ("Piggy:ApplicationName", "Bakery/2.1"),
            ("Piggy:Toolsets:0", "core"),
            ("Piggy:Toolsets:1", "companion"),
            ("Piggy:OutputCheck", "Report"),
            ("Piggy:RateLimit:Calls", "50"),
            ("Piggy:RateLimit:Per", "00:00:01"));

        ActionResult shops = await program.Services.GetRequiredService<PiggyActions>().RunAsync("PIGGY_LIST_SHOPS", "{}");

        Assert.True(shops.Successful, shops.ToString());
        Assert.Same(program.Services.GetRequiredService<PiggyClient>(), program.Clients.Get());
        Assert.Equal(["core", "companion"], program.Services.GetRequiredService<PiggyActions>().Toolsets);
    }

    [Fact]
    public async Task A_journal_among_the_services_remembers_what_must_not_be_sent_twice()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        var journal = new MemoryIntentJournal();
        await using Program program = await Program.StartAsync((services, _) =>
        {
            services.AddSingleton<IIntentJournal>(journal);
            services.AddPiggy(options => (options.BaseAddress, options.ApiKey) = (sandbox.BaseAddress, sandbox.ApiKey));
        });
        sandbox.InjectFault(SandboxFault.CutAfter, "createCreditReception");

        ActionResult award = await program.Services.GetRequiredService<PiggyActions>().CreateCreditReceptionAsync(new()
        {
            ShopUuid = ShopUuid.Parse(sandbox.State.Seed.Shop.ToString()),
            ContactUuid = ContactUuid.Parse(sandbox.State.Seed.KnownContact.ToString()),
            Credits = 25,
        });

        Assert.Equal(ActionOutcome.Unknown, award.Error!.Outcome);
        Assert.Equal(award.Error.Intent!.Id, Assert.Single(await journal.ReadAsync(CancellationToken.None), entry => entry.IsOpen).Intent.Id);
    }

    [Fact]
    public async Task The_sandbox_is_a_fake_in_one_line()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using Program program = await Program.StartAsync((services, _) =>
            services.AddPiggy(options => (options.BaseAddress, options.ApiKey) = (sandbox.BaseAddress, sandbox.ApiKey)));

        ActionResult award = await program.Services.GetRequiredService<PiggyActions>().CreateCreditReceptionAsync(new()
        {
            ShopUuid = ShopUuid.Parse(sandbox.State.Seed.Shop.ToString()),
            ContactUuid = ContactUuid.Parse(sandbox.State.Seed.KnownContact.ToString()),
            Credits = 25,
        });

        Assert.True(award.Successful, award.ToString());
        Assert.Equal("createCreditReception", Assert.Single(sandbox.State.Calls).Operation);
    }

    [Fact]
    public async Task Named_connections_have_clients_and_keys_of_their_own()
    {
        await using PiggySandbox first = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = "key-one" });
        await using PiggySandbox second = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = "key-two" });
        await using Program program = await Program.StartAsync(
            (services, configuration) =>
            {
                services.AddPiggy("one", configuration.GetSection("Shops:One"));
                services.AddPiggy("two", options => (options.BaseAddress, options.ApiKey) = (second.BaseAddress, second.ApiKey));
            },
            ("Shops:One:ApiKey", first.ApiKey),
            ("Shops:One:BaseAddress", first.BaseAddress.AbsoluteUri));

        Assert.True((await program.Clients.Get("one").Actions.ListShopsAsync()).Successful);
        Assert.True((await program.Services.GetRequiredKeyedService<PiggyActions>("two").ListShopsAsync()).Successful);

        Assert.Equal((1, 1), (first.State.Calls.Count, second.State.Calls.Count));
        Assert.Same(program.Clients.Get("one"), program.Services.GetRequiredKeyedService<PiggyClient>("one"));
        Assert.Equal(["one", "two"], program.Clients.Names.Order());
        Assert.Null(program.Services.GetService<PiggyClient>());
        Assert.Contains("one, two", Assert.Throws<InvalidOperationException>(() => program.Clients.Get("three")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_OAuth_client_gets_its_token_from_the_same_host_without_a_key()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using Program program = await Program.StartAsync(
            (services, configuration) => services.AddPiggy(configuration),
            ("Piggy:OAuth:ClientId", SandboxOptions.ClientId),
            ("Piggy:OAuth:ClientSecret", SandboxOptions.ClientSecret),
            ("Piggy:BaseAddress", sandbox.BaseAddress.AbsoluteUri));

        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        Assert.Equal(["getAccessToken", "listShops", "listShops"], sandbox.State.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task A_connection_that_is_added_twice_is_one_with_both_settings()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using Program program = await Program.StartAsync((services, _) =>
        {
            services.AddPiggy(options => options.BaseAddress = sandbox.BaseAddress);
            services.AddPiggy(options => options.ApiKey = sandbox.ApiKey);
        });

        Assert.True((await program.Clients.Get().Actions.ListShopsAsync()).Successful);
        Assert.Single(program.Logs.OfPiggy);
    }
}
