using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Linq;
using Piggy.Cli.Output;

namespace Piggy.Cli.Failures;

/// <summary>Adds the exit codes below the help of every command.</summary>
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
        terminal.Out.Line(new Fragment("Exit codes:", Tone.Normal));
        foreach (ExitCodeMeaning code in ExitCodes.All)
        {
            terminal.Out.Line(string.Create(CultureInfo.InvariantCulture, $"  {code.Code,3}  "), code.Meaning);
        }

        return exitCode;
    }
}
