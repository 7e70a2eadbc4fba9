using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace Piggy.Cli.Output;

/// <summary>The program's three streams. Answers go to <see cref="Out"/>, everything that is about the run goes to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(IScreen standardOutput, IScreen standardError)
    {
        Out = standardOutput;
        Error = standardError;
    }

    public IScreen Out { get; }

    public IScreen Error { get; }

    public static Terminal Open()
    {
        Console.OutputEncoding = WithoutMark;
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(
            Screen(Console.Out, noColor || Console.IsOutputRedirected),
            Screen(Console.Error, noColor || Console.IsErrorRedirected));
    }

    /// <summary>Reads all of standard input, up to a limit in bytes.</summary>
    public static async Task<byte[]?> ReadInputAsync(int limit, CancellationToken cancellationToken)
    {
        using Stream input = Console.OpenStandardInput();
        return await BoundedReader.ReadAsync(input, limit, cancellationToken).ConfigureAwait(false);
    }

    private static IScreen Screen(TextWriter writer, bool plain) => plain
        ? new PlainScreen(writer)
        : new RichScreen(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }));
}
