using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Models;
using Piggy.Generated.Tests.Wire;
using Piggy.Hosting;

namespace Piggy.Canary.Tests;

/// <summary>A program that does everything with Piggy there is: a key, an OAuth client, connections of a host, both layers, a journal in memory and one on disk.</summary>
internal sealed class Story(Capture capture, CarelessServer server)
{
    private static readonly PiggyRetry Impatient = new() { BaseDelay = TimeSpan.Zero };

    public async Task RunAsync(string way)
    {
        using FileIntentJournal file = FileIntentJournal.Open(capture.Folder.File($"{way}.jsonl"));
        var memory = new MemoryIntentJournal();
        using var oauth = new PiggyOAuthCredentials(new PiggyOAuthOptions { ClientId = "1842", ClientSecret = Canaries.ClientSecret, TokenAddress = server.TokenAddress });
        using var byKey = new PiggyClient(new PiggyClientOptions { ApiKey = Canaries.Key, BaseAddress = server.Address, Journal = file, Retry = Impatient });
        using var byToken = new PiggyClient(new PiggyClientOptions { Credentials = oauth, BaseAddress = server.Address, Journal = memory, Retry = Impatient });
        using IHost host = await StartHostAsync();
        foreach (WireCase wire in WireCases.All)
        {
            server.Answer(way, wire);
            await CallAsync(byKey, wire);
            await CallAsync(byToken, wire);
            await CallAsync(host.Services.GetRequiredService<IPiggyClientFactory>().Get(), wire);
            await CallAsync(host.Services.GetRequiredService<IPiggyClientFactory>().Get("oauth"), wire);
        }

        await CallKiotaLayerAsync(byKey);
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        capture.Tell(string.Join('\n', health.Entries.Values.Select(entry => $"{entry.Description} {entry.Exception} {string.Join(' ', entry.Data)}")));
        await TellJournalAsync(file, byKey);
        await TellJournalAsync(memory, byToken);
        await host.StopAsync();
    }

    private async Task<IHost> StartHostAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(capture.Logs);
        builder.Services.AddPiggy(options => (options.ApiKey, options.BaseAddress, options.Retry.Attempts) = (Canaries.Key, server.Address, 1));
        builder.Services.AddPiggy("oauth", options =>
        {
            options.BaseAddress = server.Address;
            options.Retry.Attempts = 1;
            options.OAuth = new PiggyOAuthSettings { ClientId = "1842", ClientSecret = Canaries.ClientSecret, TokenAddress = server.TokenAddress };
        });
        builder.Services.AddHealthChecks().AddPiggy().AddPiggy("oauth");
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private async Task CallAsync(PiggyClient piggy, WireCase wire)
    {
        ActionResult result = await piggy.Actions.RunAsync(wire.Slug, wire.Input.Replace("noor@example.com", Canaries.Email, StringComparison.Ordinal));
        capture.Tell(result.ToString());
        if (result.Error is { } error)
        {
            // A success is the caller's own data; of an error everything may be printed.
            capture.Tell(result.ToJson());
            capture.Tell($"{error} {error.Hint} {error.Intent} {error.Reconciliation} {string.Join(' ', error.Fields)}");
        }
    }

    private async Task CallKiotaLayerAsync(PiggyClient piggy)
    {
        try
        {
            await piggy.ContactVerification.Send.PostAsync(new() { Email = Canaries.Email });
        }
        catch (Exception exception)
        {
            // The message of a PiggyError is the server's sentence: data, as in any model. Whatever prints the exception must not show it.
            capture.Tell($"{exception} {(exception as PiggyError)?.GetErrorCode()}");
        }
    }

    private async Task TellJournalAsync(IIntentJournal journal, PiggyClient piggy)
    {
        foreach (JournalEntry entry in await journal.ReadAsync(CancellationToken.None))
        {
            capture.Tell($"{entry} {entry.Intent} {string.Join(' ', entry.Intent.Inputs)}");
            Reconciliation found = await piggy.Actions.ReconcileAsync(entry.Intent);
            capture.Tell($"{found} {found.Because}");
        }
    }
}
