using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Linq;
using Piggy.Cli.Output;

namespace Piggy.Cli.Failures;

/// <summary>Adds notes, examples and the exit codes below the help of every command.</summary>
internal sealed class HelpWithExitCodes(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root, Terminal terminal)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction help)
        {
            option.Action = new HelpWithExitCodes(help, terminal);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (Manual.Of(parseResult.CommandResult.Command) is { } manual)
        {
            Tell("Notes:", manual.Notes);
            Tell("Examples:", manual.Examples);
        }

        terminal.Out.Line(new Fragment("Exit codes:", Tone.Normal));
        foreach (ExitCodeMeaning code in ExitCodes.All)
        {
            terminal.Out.Line(string.Create(CultureInfo.InvariantCulture, $"  {code.Code,3}  "), code.Meaning);
        }

        return exitCode;
    }

    private void Tell(string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        terminal.Out.Line(heading);
        foreach (string line in lines)
        {
            terminal.Out.Line("  ", line);
        }

        terminal.Out.Line();
    }
}
