using Piggy.Docs.Text;

namespace Piggy.Cli.Output;

/// <summary>Makes a piece of a line safe and keeps the blanks at its ends, which separate it from its neighbours.</summary>
internal static class SafeText
{
    public static string InLine(string text)
    {
        string line = RegistryText.Line(text);
        if (line.Length == 0)
        {
            return text.Length > 0 && text.Trim(' ').Length == 0 ? text : "";
        }

        return new string(' ', text.Length - text.TrimStart(' ').Length) + line + new string(' ', text.Length - text.TrimEnd(' ').Length);
    }
}
