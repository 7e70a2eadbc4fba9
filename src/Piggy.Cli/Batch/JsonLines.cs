using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Piggy.Cli.Batch;

/// <summary>Reads a file with one JSON object on a line; empty lines are passed over.</summary>
internal static class JsonLines
{
    public static IEnumerable<BatchRow> Read(string path)
    {
        using StreamReader text = BatchInput.OpenText(path);
        int number = 0;
        for (long line = 1; NextLine(text, path) is { } content; line++)
        {
            if (!string.IsNullOrWhiteSpace(content))
            {
                yield return new BatchRow(++number, line, Encoding.UTF8.GetBytes(content));
            }
        }
    }

    private static string? NextLine(StreamReader text, string path)
    {
        try
        {
            return text.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw BatchInput.NotUtf8(path);
        }
    }
}
