using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Hosting.Tests;

/// <summary>A handler that repeats and that no rule knows is stopped next to the network.</summary>
public sealed class RepeatTests
{
    [Fact]
    public async Task An_award_reaches_Piggy_once_whatever_a_handler_does()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        sandbox.InjectFault(SandboxFault.CutAfter);
        await using Program program = await Program.StartAsync((services, _) =>
        {
            services.AddPiggy(options => (options.BaseAddress, options.ApiKey) = (sandbox.BaseAddress, sandbox.ApiKey));
            services.AddHttpClient("Piggy").AddHttpMessageHandler(() => new Stubborn());
        });

        ActionResult award = await program.Services.GetRequiredService<PiggyActions>().CreateCreditReceptionAsync(new()
        {
            ShopUuid = ShopUuid.Parse(sandbox.State.Seed.Shop.ToString()),
            ContactUuid = ContactUuid.Parse(sandbox.State.Seed.KnownContact.ToString()),
            Credits = 25,
        });

        Assert.Equal(ActionOutcome.Unknown, award.Error?.Outcome);
        Assert.Single(sandbox.State.Calls);
        Assert.Contains(
            "8 Critical: A handler of the HTTP client Piggy tried to send POST /credit-receptions again and was stopped: that can award credits twice.", program.Logs.OfPiggy);
    }

    private sealed class Stubborn : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
