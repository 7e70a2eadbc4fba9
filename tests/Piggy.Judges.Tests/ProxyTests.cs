using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Piggy.Cli.Demo;
using Piggy.Generated;
using Piggy.Judges.Tests.Requests;
using Piggy.Judges.Tests.Tools;
using Piggy.Sandbox;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Judges.Tests;

/// <summary>Prism stands between our client and our sandbox and holds both against the spec.</summary>
public sealed class ProxyTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_demo_story_breaks_the_contract_nowhere()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = 1, JobDelay = TimeSpan.FromDays(1) });
        await using PrismServer prism = await PrismServer.ProxyAsync(sandbox.BaseAddress);
        using var sent = new ExchangeRecorder();
        using PiggyClient client = Open(sandbox, prism, sent);
        var outcomes = new List<DemoOutcome>();
        await foreach (DemoOutcome outcome in DemoRun.PlayAsync(DemoStory.Steps, new DemoScene(sandbox), client.Actions, default))
        {
            outcomes.Add(outcome);
        }

        output.WriteLine($"{outcomes.Count} steps, {sent.Exchanges.Count} exchanges through the proxy, {sent.Exchanges.Count(exchange => !exchange.KeepsTheContract)} violations");
        Assert.All(outcomes, outcome => Assert.True(outcome.Succeeded, $"{outcome.Step.Slug}: {outcome.Effect}"));
        Assert.All(sent.Exchanges, exchange => Assert.True(exchange.KeepsTheContract, exchange.ToString()));
        Assert.True(sent.Exchanges.Count >= 14, $"{sent.Exchanges.Count} exchanges");
    }

    [Fact]
    public async Task A_day_in_the_shop_breaks_the_contract_nowhere()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = 1, JobDelay = TimeSpan.FromDays(1) });
        await using PrismServer prism = await PrismServer.ProxyAsync(sandbox.BaseAddress);
        using var sent = new ExchangeRecorder();
        using PiggyClient client = Open(sandbox, prism, sent);

        await new ShopDay(client, sandbox.State.Seed).LiveAsync();

        output.WriteLine($"{sent.Exchanges.Count} exchanges through the proxy, {sent.Exchanges.Count(exchange => !exchange.KeepsTheContract)} violations");
        Assert.All(sent.Exchanges, exchange => Assert.True(exchange.KeepsTheContract, exchange.ToString()));
        Assert.Equal(sent.Exchanges.Count, sandbox.State.Calls.Count(call => call.CarriedOut));
    }

    [Fact]
    public async Task Whatever_the_sandbox_is_asked_it_answers_by_the_spec()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = 1, JobDelay = TimeSpan.FromDays(1) });
        await using PrismServer prism = await PrismServer.ProxyAsync(sandbox.BaseAddress);
        using var sent = new ExchangeRecorder();
        using PiggyClient client = Open(sandbox, prism, sent);
        foreach (DocumentedOperation operation in DocumentedOperation.All.Values)
        {
            // A refusal is an answer, too: most example ids name nothing in this account.
            Exception? failure = await Record.ExceptionAsync(() => KiotaCall.SendAsync(client, operation, operation.Query, operation.ShownBody?.DeepClone()));
            Assert.True(failure is null or ApiException, $"{operation.Id}: {failure}");
        }

        IEnumerable<string> statuses = sent.Exchanges.GroupBy(exchange => exchange.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} with {group.Key}");
        output.WriteLine($"{sent.Exchanges.Count} exchanges: {string.Join(", ", statuses)}");
        Assert.Equal(DocumentedOperation.All.Count, sent.Exchanges.Count);
        Assert.All(sent.Exchanges, exchange => Assert.True(exchange.KeepsTheContract, exchange.ToString()));
    }

    private static PiggyClient Open(PiggySandbox sandbox, PrismServer prism, ExchangeRecorder recorder) =>
        new(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = prism.BaseAddress, Handler = recorder });
}
