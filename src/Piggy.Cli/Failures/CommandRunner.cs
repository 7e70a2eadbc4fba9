using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Output;

namespace Piggy.Cli.Failures;

/// <summary>Runs a command line; the only place where an exception becomes text. No stack trace passes it.</summary>
internal static class CommandRunner
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, Terminal terminal)
    {
        bool json = arguments.TakeWhile(argument => argument != "--").Contains("--json", StringComparer.Ordinal);
        using var interruption = new Interruption();
        try
        {
            HelpWithExitCodes.AddTo(root, terminal);
            ParseResult parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExitCodes && !IsSuggestion(root, parsed))
            {
                throw WrongUsage(parsed);
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return Report(terminal, json, "Interrupted.", "If a call that writes was under way, look whether it was applied before you send it again.", ExitCodes.Interrupted);
        }
        catch (CliFailure failure)
        {
            return Report(terminal, json, failure.Message, failure.NextStep, failure.ExitCode);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Report(terminal, json, failure.Message, "Check the path, its permissions and the free space.", ExitCodes.ActionFailed);
        }
#pragma warning disable CA1031 // The last handler of the program: whatever comes here would otherwise be printed as a stack trace.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // Its message stays out, because nobody knows what it quotes.
            return Report(terminal, json, $"piggy failed in a way it should not ({failure.GetType().Name}).", "Please report the command, without its key.", ExitCodes.Bug);
        }
    }

    // Shells ask for what could follow a line that is not finished yet.
    private static bool IsSuggestion(RootCommand root, ParseResult parsed) =>
        root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);

    private static int Report(Terminal terminal, bool json, string message, string? nextStep, int exitCode)
    {
        terminal.Error.Line(new Fragment("error: ", Tone.Bad), message, nextStep is null ? "" : " ", nextStep ?? "");
        if (json)
        {
            terminal.Out.Block(JsonText.Write(writer => WriteFailure(writer, message, nextStep, exitCode)));
        }

        return exitCode;
    }

    // The same members as an action's envelope, so that a program needs to understand one shape only.
    private static void WriteFailure(Utf8JsonWriter writer, string message, string? nextStep, int exitCode)
    {
        writer.WriteStartObject();
        writer.WriteNull("data"u8);
        writer.WriteStartObject("error"u8);
        writer.WriteString("kind"u8, "command_line");
        writer.WriteString("message"u8, message);
        writer.WriteString("hint"u8, nextStep);
        writer.WriteNumber("exit_code"u8, exitCode);
        writer.WriteEndObject();
        writer.WriteBoolean("successful"u8, false);
        writer.WriteEndObject();
    }

    private static CliFailure WrongUsage(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string called = Manual.PathOf(command);
        string message = parsed.UnmatchedTokens is [var token, ..] && command.Subcommands.Count > 0
            ? $"'{called}' has no command '{token}'."
            : parsed.Errors[0].Message;
        return new CliFailure(ExitCodes.WrongUsage, message, $"See '{called} --help'.");
    }
}
