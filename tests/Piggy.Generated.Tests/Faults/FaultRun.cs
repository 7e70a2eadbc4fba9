using System.Net.Http;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Runs one action into one form of a fault over real sockets, and holds what must be true whatever the fault is.</summary>
internal static class FaultRun
{
    // SocketsHttpHandler, for a request without content.
    private const int RepeatsOfDotnet = 3;

    // Only a test that fails comes near it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<Told> RunAsync(Fault fault, FaultForm form, FaultScene scene, Carrier carrier, HttpMessageHandler? sender = null)
    {
        Mischief good = Answers.Whole(scene.Wire.Status, scene.Wire.Answer);
        using var server = new FaultServer(fault.IsOnKeptConnection ? good : form.Mischief ?? good);
        Uri address = form.Mischief is null ? RawServer.DeadAddress() : server.Address;
        using HttpMessageHandler? handler = sender ?? (fault.IsAfterHeaders ? scene.Handler() : null);
        var journal = new MemoryIntentJournal();
        ActionResult result;
        int before = 0;
        using (FaultClient piggy = FaultClient.Create(carrier, address, handler, scene.Clock, journal))
        {
            if (fault.IsOnKeptConnection)
            {
                Assert.True((await piggy.Actions.RunAsync(scene.Wire.Slug, scene.Wire.Input).WaitAsync(Limit)).Successful);
                before = server.Heads.Count;
                server.Mischief = form.Mischief!;
            }

            result = await piggy.Actions.RunAsync(scene.Wire.Slug, scene.Wire.Input).WaitAsync(Limit);
        }

        handler?.Dispose();
        await server.AllClosed.WaitAsync(Limit);
        CheckTraffic(fault, form, scene, result, server.Heads.Count - before);
        CheckEnvelope(result, scene.Descriptor.Effect);
        await CheckJournalAsync(journal, result, scene.Descriptor.Effect);
        Assert.Equal(form.Code, result.Error?.Code);
        return new Told(result.Error?.Kind, result.Error?.Outcome, result.Attempts);
    }

    private static void CheckTraffic(Fault fault, FaultForm form, FaultScene scene, ActionResult result, int arrived)
    {
        OperationEffect effect = scene.Descriptor.Effect;
        if (effect.Writes && !effect.RepeatSafe)
        {
            Assert.True(arrived <= 1, $"{arrived} requests arrived for a call that must not be sent twice.");
        }

        int tries = form.Mischief is null ? 0 : result.Attempts;
        Assert.InRange(arrived, tries, fault.IsRepeatedByDotnet && !effect.Writes ? tries * (1 + RepeatsOfDotnet) : tries);
        Assert.Empty(scene.Elsewhere.Heads);
    }

    private static void CheckEnvelope(ActionResult result, OperationEffect effect)
    {
        using JsonDocument json = JsonDocument.Parse(result.ToJson());
        Assert.Equal(["data", "error", "successful"], json.RootElement.EnumerateObject().Select(member => member.Name));
        bool hasError = json.RootElement.GetProperty("error").ValueKind == JsonValueKind.Object;
        Assert.Equal(hasError, !json.RootElement.GetProperty("successful").GetBoolean());
        Assert.True(!hasError || json.RootElement.GetProperty("data").ValueKind == JsonValueKind.Null, "There are data beside an error.");
        if (result.Error is not { } error)
        {
            return;
        }

        Assert.True(error.Message is [.., '.' or '"'], $"The message is no sentence: {error.Message}");
        Assert.DoesNotContain(Calls.Key, result.ToJson() + error, StringComparison.Ordinal);
        bool isOnce = effect.Writes && !effect.RepeatSafe;
        Assert.False(error.Retryable && error.Outcome != ActionOutcome.NotApplied && isOnce, "A call that may have been applied is called safe to repeat.");
        Assert.False(error.Retryable && error.Outcome == ActionOutcome.Applied, "A call that was applied is called fit to repeat.");
        Assert.True(error.Outcome == ActionOutcome.NotApplied || !string.IsNullOrEmpty(error.Hint), "There is no hint what to do.");
        Assert.Equal(isOnce && error.Outcome == ActionOutcome.Unknown, error.Intent is not null);
    }

    private static async Task CheckJournalAsync(MemoryIntentJournal journal, ActionResult result, OperationEffect effect)
    {
        IReadOnlyList<JournalEntry> entries = await journal.ReadAsync(CancellationToken.None);
        if (!effect.Writes || effect.RepeatSafe)
        {
            Assert.Empty(entries);
            return;
        }

        // A first call on the same connection may stand before it.
        Assert.Equal(result.Error?.Outcome ?? ActionOutcome.Applied, entries[^1].Outcome);
    }
}
