using System;

namespace Piggy.Docs.Examples;

/// <summary>Writes text for a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>One argument that the shell takes as it is.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
