using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Piggy.Build;

/// <summary>Some lines of many files, the same ones at every run: for what takes too long to be done with all of them.</summary>
/// <param name="Percent">How many of a hundred.</param>
internal sealed record LineSample(int Percent)
{
    private const string EveryFileBelow = "/**/*.cs";

    /// <summary>Reads a number with a sign of percent behind it; null for any other text.</summary>
    public static LineSample? Parse(string? text) =>
        text is [.. var number, '%'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) ? new LineSample(percent) : null;

    /// <summary>The patterns of the mutation tool that name these lines of the files of a part: each with places of its beginning and its end. A fault that reaches over more than one line is in none.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="files">Files of it, or folders with all below them.</param>
    public IEnumerable<string> Patterns(string project, IEnumerable<string> files) => files
        .SelectMany(file => file.EndsWith(EveryFileBelow, StringComparison.Ordinal)
            ? Directory.EnumerateFiles(Path.Combine(project, file[..^EveryFileBelow.Length]), "*.cs", SearchOption.AllDirectories)
            : [Path.Combine(project, file)])
        .Order(StringComparer.Ordinal)
        .Select(file => (Name: Path.GetRelativePath(project, file).Replace('\\', '/'), Spans: Spans(Path.GetFileName(file), File.ReadAllText(file))))
        .Where(file => file.Spans.Length > 0)
        .Select(file => file.Name + file.Spans);

    private string Spans(string file, string text)
    {
        var spans = new StringBuilder();
        int start = 0;
        foreach ((int number, string line) in text.Split('\n').Index())
        {
            if (IsChosen($"{file}:{number}"))
            {
                spans.Append(CultureInfo.InvariantCulture, $"{{{start}..{start + line.Length}}}");
            }

            start += line.Length + 1;
        }

        return spans.ToString();
    }

    private bool IsChosen(string line) => BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(line))) % 100 < Percent;
}
