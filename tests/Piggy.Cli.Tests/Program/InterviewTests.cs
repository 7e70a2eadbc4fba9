using System;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>A person is asked for what is missing; a program never.</summary>
public sealed class InterviewTests
{
    [Fact]
    public async Task Each_answer_is_checked_and_a_write_is_sent_only_after_a_yes()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });
        SandboxSeed seed = sandbox.State.Seed;
        long before = sandbox.State.FindContact(seed.KnownContact)!.CreditBalance;
        using PiggyProgram piggy = Connected(sandbox);
        using var terminal = PseudoTerminal.Start(piggy, "run", "create-credit-reception");

        await AnswerAsync(terminal, "shop_uuid:", "nonsense");
        await terminal.SeeAsync("must be a UUID");
        await AnswerAsync(terminal, "shop_uuid:", $"{seed.Shop}");
        await AnswerAsync(terminal, "contact_uuid:", $"{seed.KnownContact}");
        await terminal.SeeAsync("credits");
        await AnswerAsync(terminal, "Which one more?", "");
        await AnswerAsync(terminal, "Which one more?", "credits");
        await AnswerAsync(terminal, "credits:", "many");
        await terminal.SeeAsync("must be a whole number");
        await AnswerAsync(terminal, "credits:", "12");
        await AnswerAsync(terminal, "Which one more?", "");
        await terminal.SeeAsync("gives value");
        Assert.Empty(sandbox.State.Calls);
        await AnswerAsync(terminal, "Send it?", "y");
        int exitCode = await terminal.EndAsync();

        Assert.True(exitCode == 0, terminal.Seen);
        Assert.Equal(before + 12, sandbox.State.FindContact(seed.KnownContact)!.CreditBalance);
    }

    [Fact]
    public async Task Without_a_yes_nothing_is_sent()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });
        using PiggyProgram piggy = Connected(sandbox);
        using var terminal = PseudoTerminal.Start(piggy, "run", "merge-contacts");

        await AnswerAsync(terminal, "source_contact_uuid:", $"{sandbox.State.Seed.DuplicateContact}");
        await AnswerAsync(terminal, "destination_contact_uuid:", $"{sandbox.State.Seed.OriginalContact}");
        await AnswerAsync(terminal, "Send it?", "");
        int exitCode = await terminal.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("Nothing was sent", terminal.Seen, StringComparison.Ordinal);
        Assert.Empty(sandbox.State.Calls);
    }

    private static PiggyProgram Connected(PiggySandbox sandbox) =>
        new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());

    private static async Task AnswerAsync(PseudoTerminal terminal, string question, string answer)
    {
        await terminal.SeeAsync(question);
        await terminal.TypeAsync(answer + "\r");
    }
}
