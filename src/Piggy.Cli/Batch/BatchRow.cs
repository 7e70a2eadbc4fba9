namespace Piggy.Cli.Batch;

/// <summary>One row of the input file.</summary>
/// <param name="Number">Its place among the rows, from 1; headings and empty lines do not count.</param>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Json">The action's input that it stands for.</param>
internal readonly record struct BatchRow(int Number, long Line, byte[] Json)
{
    // Never the input, which may be about a person.
    public override string ToString() => $"line {Line}";
}
