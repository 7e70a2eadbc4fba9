using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Docs.Examples;

/// <summary>Writes text for a POSIX shell.</summary>
internal static class ShellText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One argument that the shell takes as it is.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>An object as it is best read in a command: on one line if it is short.</summary>
    public static string Json(JsonObject value)
    {
        const int LongestLine = 60;
        string line = value.ToJsonString(Plain);
        return line.Length <= LongestLine ? line : ExampleInput.Text(value);
    }
}
