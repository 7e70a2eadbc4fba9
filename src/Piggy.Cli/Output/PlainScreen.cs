using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Docs.Text;

namespace Piggy.Cli.Output;

/// <summary>Writes plain text, for pipes, files and people who asked for no colour.</summary>
internal sealed class PlainScreen(TextWriter writer) : IScreen
{
    public void Line(params ReadOnlySpan<Fragment> fragments)
    {
        foreach (Fragment fragment in fragments)
        {
            writer.Write(SafeText.InLine(fragment.Text));
        }

        writer.Write('\n');
    }

    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Fragment>> rows)
    {
        string[][] lines = [[.. headings], .. rows.Select(row => row.Select(cell => RegistryText.Line(cell.Text)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, headings.Count).Select(column => lines.Max(line => line[column].Length))];
        foreach (string[] line in lines)
        {
            writer.Write(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n");
        }
    }

    public void Block(string text) => writer.Write(RegistryText.Lines(text).TrimEnd('\n') + "\n");

    public void Prompt(string question) => writer.Write(SafeText.InLine(question) + " ");

    public bool IsForPeople => false;

    public Task ProgressAsync(string title, int pieces, Func<IProgress<int>, Task> work) => work(new NoProgress());

    private sealed class NoProgress : IProgress<int>
    {
        public void Report(int value)
        {
        }
    }
}
