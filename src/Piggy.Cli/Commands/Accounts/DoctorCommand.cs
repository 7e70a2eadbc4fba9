using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Doctor;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;

namespace Piggy.Cli.Commands.Accounts;

/// <summary><c>piggy doctor</c>.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var connection = new ConnectionOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("doctor", "Checks this machine, the key and the way to Piggy, and says how to mend what is wrong. Calls only read.");
        connection.AddTo(command);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IReadOnlyList<Finding> findings = await RunAsync(() => connection.Connection(parsed), cancellationToken).ConfigureAwait(false);
            Tell(terminal, findings, parsed.GetValue(json));
            return findings.Any(finding => finding.State == FindingState.Bad) ? ExitCodes.ActionFailed : ExitCodes.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Finding>> RunAsync(Func<Connection> resolve, CancellationToken cancellationToken)
    {
        (Finding settings, Connection? connection) = LocalChecks.Settings(resolve);
        IReadOnlyList<Finding> piggy = connection is null
            ? [.. PiggyChecks.Names.Select(name => Finding.Skipped(name, "There is no key or no address."))]
            : await PiggyChecks.RunAsync(connection, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        return [LocalChecks.Runtime(), LocalChecks.Seal(), LocalChecks.Files(), settings, .. piggy, await LocalChecks.SandboxAsync(cancellationToken).ConfigureAwait(false)];
    }

    private static void Tell(Terminal terminal, IReadOnlyList<Finding> findings, bool json)
    {
        if (json)
        {
            terminal.Out.Block(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("checks"u8);
                foreach (Finding finding in findings)
                {
                    finding.WriteTo(writer);
                }

                writer.WriteEndArray();
                writer.WriteBoolean("healthy"u8, findings.All(finding => finding.State != FindingState.Bad));
                writer.WriteEndObject();
            }));
            return;
        }

        foreach (Finding finding in findings)
        {
            (string mark, Tone tone) = finding.State switch
            {
                FindingState.Good => ("ok    ", Tone.Good),
                FindingState.Warning => ("note  ", Tone.Notice),
                FindingState.Bad => ("WRONG ", Tone.Bad),
                _ => ("-     ", Tone.Quiet),
            };
            terminal.Out.Line(new Fragment(mark, tone), new Fragment(finding.Check.PadRight(11), Tone.Name), finding.Message);
            if (finding.Fix is { Length: > 0 })
            {
                terminal.Out.Line("                 ", new Fragment(finding.Fix, Tone.Strong));
            }
        }
    }
}
