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

    /// <summary>Whether a person sits there who sees a question and can answer it.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    /// <summary>Asks for a line; <see langword="null"/> if there is none to come.</summary>
    public async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        Error.Prompt(question);
        return await Task.Run(Console.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for something that must not be seen.</summary>
    public async Task<string> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        // Turns the echo off, which must be done before anybody sees the question.
        _ = Console.KeyAvailable;
        Error.Line(new Fragment(question, Tone.Strong), new Fragment(" (it is not shown)", Tone.Quiet));
        return await Task.Run(ReadHidden, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string ReadHidden()
    {
        var text = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                text.Append(key.KeyChar);
            }
        }

        return text.ToString();
    }

    private static IScreen Screen(TextWriter writer, bool plain) => plain
        ? new PlainScreen(writer)
        : new RichScreen(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }));
}
