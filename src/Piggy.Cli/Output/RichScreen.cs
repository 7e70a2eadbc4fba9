using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Docs.Text;
using Spectre.Console;

namespace Piggy.Cli.Output;

/// <summary>Writes with colours and drawn tables, for people at a terminal.</summary>
internal sealed class RichScreen(IAnsiConsole console) : IScreen
{
    public void Line(params ReadOnlySpan<Fragment> fragments)
    {
        var paragraph = new Paragraph();
        foreach (Fragment fragment in fragments)
        {
            paragraph.Append(SafeText.InLine(fragment.Text), Look(fragment.Tone));
        }

        console.Write(paragraph);
        console.WriteLine();
    }

    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Fragment>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Look(Tone.Quiet) };
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, Look(Tone.Strong))));
        }

        foreach (IReadOnlyList<Fragment> row in rows)
        {
            table.AddRow(row.Select(cell => new Text(RegistryText.Line(cell.Text), Look(cell.Tone))));
        }

        console.Write(table);
    }

    // Written past the layout engine, which would break long lines of JSON.
    public void Block(string text) => console.Profile.Out.Writer.Write(RegistryText.Lines(text).TrimEnd('\n') + "\n");

    public void Prompt(string question) => console.Write(new Text(SafeText.InLine(question) + " ", Look(Tone.Strong)));

    public bool IsForPeople => true;

    public Task ProgressAsync(string title, int pieces, Func<IProgress<int>, Task> work) => console
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(RegistryText.Line(title)), maxValue: pieces))));

    private static Style Look(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Name => new Style(Color.Aqua),
        Tone.Good => new Style(Color.Green),
        Tone.Notice => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };

    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Increment(value);
    }
}
