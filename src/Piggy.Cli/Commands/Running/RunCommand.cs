using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Agents.Policies;
using Piggy.Cli.Asking;
using Piggy.Cli.Commands.Catalogue;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Commands.Running;

/// <summary><c>piggy run SLUG</c>.</summary>
internal static class RunCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        RunOptions options = new();
        var command = new Command("run", "Runs one action once and prints its envelope; a secret in the answer is printed, too, as the call is your own.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            PiggyAction action = ActionLookup.Find(registry, parsed.GetRequiredValue(options.Slug));
            AnswerFormat format = options.Format(parsed);
            byte[] input = AsksFor(action, parsed.GetValue(options.Input), format)
                ? await new Interview(action, terminal).RunAsync(cancellationToken).ConfigureAwait(false)
                : await InputText.ReadAsync(action.Descriptor, parsed.GetValue(options.Input), cancellationToken).ConfigureAwait(false);
            var question = new ApprovalQuestion(terminal);
            AgentPolicy? policy = options.Policy.Read(parsed);
            TimeSpan timeout = options.Connection.Timeout(parsed);
            ActionResult result = parsed.GetValue(options.Sandbox)
                ? await OnSandboxAsync(parsed.GetValue(options.Seed), RunAsync, cancellationToken).ConfigureAwait(false)
                : await RunAsync(options.Connection.Connection(parsed)).ConfigureAwait(false);
            EnvelopeText.Print(terminal, action.Descriptor, result, format);
            return ActionExit.CodeFor(result.Error);

            async Task<ActionResult> RunAsync(Connection connection)
            {
                using PiggyClient client = connection.Open(timeout, policy);
                return await question.RunAsync(client, action, input, cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }

    // Nobody is asked where a program listens, or where somebody has said what to send.
    private static bool AsksFor(PiggyAction action, string? input, AnswerFormat format) =>
        input is null && format == AnswerFormat.People && Terminal.IsInteractive && action.Descriptor.Inputs.Any(one => one.Required);

    private static async Task<ActionResult> OnSandboxAsync(int seed, Func<Connection, Task<ActionResult>> run, CancellationToken cancellationToken)
    {
        PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = seed }, cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            return await run(new Connection(sandbox.BaseAddress, sandbox.ApiKey)).ConfigureAwait(false);
        }
    }
}
