using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Impact;

namespace Piggy.Cli.Commands.Releases;

/// <summary><c>piggy diff OLD NEW</c>.</summary>
internal static class DiffCommand
{
    private const int MostLines = 40;

    public static Command Create(Terminal terminal)
    {
        Argument<string> old = new("OLD") { Description = "The older spec (YAML or JSON, its parts beside it), or a package of the SDK (.nupkg)." };
        Argument<string> @new = new("NEW") { Description = "The newer one." };
        Option<bool> json = CommonOptions.Json();
        Option<FileInfo?> markdown = new("--markdown") { Description = "Write the whole report as Markdown to this file, for a pull request.", HelpName = "FILE" };
        Option<bool> allowed = new("--allow-breaking") { Description = "End with 0 even if something breaks." };
        var command = new Command("diff", $"Says what a change of the spec means for callers, C#, agents and docs, and which version it calls for. Exit code {ExitCodes.ActionFailed}: something breaks.")
        {
            old, @new, json, markdown, allowed,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ImpactReport report = Compare(parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new), cancellationToken);
            if (parsed.GetValue(markdown) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, ImpactMarkdown.Of(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken).ConfigureAwait(false);
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.Block(ImpactJson.Of(report));
            }
            else
            {
                Print(terminal.Out, report);
            }

            return report.Step == VersionStep.Major && !parsed.GetValue(allowed) ? ExitCodes.ActionFailed : ExitCodes.Success;
        });
        return command;
    }

    private static ImpactReport Compare(string old, string @new, System.Threading.CancellationToken cancellationToken)
    {
        try
        {
            return ImpactReport.OfFiles(old, @new, cancellationToken);
        }
        catch (ImpactException failure)
        {
            throw new CliFailure(ExitCodes.WrongUsage, failure.Message);
        }
    }

    private static void Print(IScreen screen, ImpactReport report)
    {
        foreach (Finding finding in report.Findings.Take(MostLines))
        {
            screen.Line(
                new Fragment(finding.Severity.ToString().ToLowerInvariant().PadRight(9), ToneOf(finding.Severity)),
                finding.Area.ToString().PadRight(12),
                new Fragment(finding.Location, Tone.Name),
                " ",
                finding.Message);
            if (finding.Counterexample is { } example)
            {
                screen.Line("          ", new Fragment("was valid: ", Tone.Quiet), example);
            }
        }

        if (report.Findings.Count > MostLines)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"… and {report.Findings.Count - MostLines} more; --markdown FILE or --json shows all."));
        }

        screen.Line(report.Step switch
        {
            VersionStep.None => "Nothing changed.",
            VersionStep.Patch => "Version: raise the last number.",
            VersionStep.Minor => "Version: raise the second number.",
            _ => "Version: raise the first number (before 1.0.0, the second). Something breaks.",
        });
    }

    private static Tone ToneOf(ImpactSeverity severity) => severity switch
    {
        ImpactSeverity.Breaking => Tone.Bad,
        ImpactSeverity.Warning => Tone.Notice,
        ImpactSeverity.Addition => Tone.Good,
        _ => Tone.Quiet,
    };
}
