namespace Piggy.Cli.Output;

/// <summary>Headings on a screen.</summary>
internal static class Headings
{
    /// <summary>Writes a heading, with an empty line before it.</summary>
    public static void Heading(this IScreen screen, string text)
    {
        screen.Line();
        screen.Line(new Fragment(text, Tone.Strong));
    }
}
