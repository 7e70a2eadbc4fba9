using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Xunit;

// Tests of a shop: what its till does at Piggy is seen in the sandbox.
public sealed class TillTests : IAsyncLifetime
{
    private PiggySandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await PiggySandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Credits_are_given_once_when_the_answer_gets_lost()
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = _sandbox.ApiKey, BaseAddress = _sandbox.BaseAddress });
        _sandbox.InjectFault(SandboxFault.CutAfter);

        var award = await piggy.Actions.CreateCreditReceptionAsync(new()
        {
            ShopUuid = new(_sandbox.State.Seed.Shop),
            ContactUuid = new(_sandbox.State.Seed.KnownContact),
            Credits = 25,
        });

        Assert.False(award.Successful);
        Assert.Single(_sandbox.State.Calls);
    }

    [Fact]
    public async Task Forms_are_read()
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = _sandbox.ApiKey, BaseAddress = _sandbox.BaseAddress });

        var forms = await piggy.Actions.ListFormsAsync();

        Assert.Equal(_sandbox.State.Forms.Count, forms.Data!.Count);
    }
}
