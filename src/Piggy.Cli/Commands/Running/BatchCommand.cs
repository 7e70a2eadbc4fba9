using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Batch;
using Piggy.Cli.Commands.Catalogue;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Running;

/// <summary><c>piggy batch SLUG</c>.</summary>
internal static class BatchCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        BatchOptions options = new();
        var command = new Command(
            "batch",
            "Runs one action for each row of a file. No row is lost and none is applied twice, even if the process is killed: the same command goes on where it stopped.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            PiggyAction action = ActionLookup.Find(registry, parsed.GetRequiredValue(options.Slug));
            bool json = parsed.GetValue(options.Json);
            BatchInput input = BatchInput.Open(parsed.GetRequiredValue(options.Input), action.Descriptor);
            string hash = await input.HashAsync(cancellationToken).ConfigureAwait(false);
            BatchCheck check = BatchCheck.Run(input, action, terminal.Error, cancellationToken);
            if (check.Rows == 0)
            {
                throw new CliFailure(ExitCodes.WrongUsage, $"'{input.Path}' has no rows.", "Nothing was sent.");
            }

            if (parsed.GetValue(options.Check) || (check.Wrong > 0 && !parsed.GetValue(options.SkipInvalid)))
            {
                return Tell(terminal, action.Descriptor, check, json);
            }

            BatchSettings settings = options.Settings(parsed);
            string resultPath = parsed.GetValue(options.Output) ?? input.Path + ".result.jsonl";
            using BatchFiles files = BatchFiles.Open(resultPath, new LedgerHead(action.Descriptor.Slug, hash, settings.Connection.BaseAddress.AbsoluteUri), check.Rows);
            BatchSummary summary = await RunAsync(input, action, files, settings, resultPath, terminal.Error, cancellationToken).ConfigureAwait(false);
            Tell(terminal, summary, json);
            return summary.ExitCode;
        });
        return command;
    }

    private static async Task<BatchSummary> RunAsync(
        BatchInput input, PiggyAction action, BatchFiles files, BatchSettings settings, string resultPath, IScreen screen, CancellationToken cancellationToken)
    {
        if (files.IsResumed)
        {
            screen.Line(new Fragment("Resuming: ", Tone.Notice), "rows that an earlier run has ended are not sent again.");
        }

        var run = new BatchRun(input, action, files, settings);
        long start = Stopwatch.GetTimestamp();
        bool interrupted = false;
        await screen.ProgressAsync(
            action.Descriptor.Slug,
            files.Rows.Length - 1,
            async ended => interrupted = await run.RunAsync(ended, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return new BatchSummary(files.Rows)
        {
            Slug = action.Descriptor.Slug,
            ResultPath = resultPath,
            Sent = run.Sent,
            Elapsed = Stopwatch.GetElapsedTime(start),
            Interrupted = interrupted,
            StoppedBy = run.StoppedBy,
        };
    }

    private static int Tell(Terminal terminal, ActionDescriptor action, BatchCheck check, bool json)
    {
        terminal.Error.Line(check.Wrong == 0
            ? new Fragment(string.Create(CultureInfo.InvariantCulture, $"All {check.Rows:N0} rows are right. Nothing was sent."), Tone.Good)
            : new Fragment(string.Create(CultureInfo.InvariantCulture, $"{check.Wrong:N0} of {check.Rows:N0} rows are wrong. Nothing was sent. Mend them, or leave them out with --skip-invalid."), Tone.Bad));
        if (json)
        {
            terminal.Out.Block(JsonText.Write(writer => Write(writer, action, check)));
        }

        return check.Wrong == 0 ? ExitCodes.Success : ExitCodes.WrongUsage;
    }

    private static void Write(Utf8JsonWriter json, ActionDescriptor action, BatchCheck check)
    {
        json.WriteStartObject();
        json.WriteString("slug"u8, action.Slug);
        json.WriteNumber("rows"u8, check.Rows);
        json.WriteNumber("wrong"u8, check.Wrong);
        json.WriteStartArray("first_wrong"u8);
        foreach (WrongRow row in check.First)
        {
            json.WriteStartObject();
            json.WriteNumber("row"u8, row.Number);
            json.WriteNumber("line"u8, row.Line);
            json.WriteStartArray("fields"u8);
            foreach (FieldError field in row.Fields)
            {
                json.WriteStartObject();
                json.WriteString("pointer"u8, field.Pointer);
                json.WriteString("rule"u8, field.Rule);
                json.WriteString("message"u8, field.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tell(Terminal terminal, BatchSummary summary, bool json)
    {
        if (json)
        {
            terminal.Out.Block(JsonText.Write(summary.WriteTo));
        }
        else
        {
            summary.Show(terminal.Error);
        }
    }
}
