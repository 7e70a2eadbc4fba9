namespace Piggy.Cli.Output;

/// <summary>What a piece of text is, from which a screen chooses how it looks.</summary>
internal enum Tone
{
    Normal,
    Strong,
    Quiet,
    Name,
    Good,
    Notice,
    Bad,
}

/// <summary>A piece of a line.</summary>
internal readonly record struct Fragment(string Text, Tone Tone = Tone.Normal)
{
    public static implicit operator Fragment(string text) => new(text);

    public override string ToString() => Text;
}
