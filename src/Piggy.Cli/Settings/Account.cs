using System;
using System.Linq;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Settings;

/// <summary>A key under a name of the user's choice, with the address it is for. The two belong together: the key goes nowhere else.</summary>
internal sealed record Account(string Name, string ApiKey, string BaseAddress)
{
    public const string DefaultName = "default";

    private const int LongestName = 40;
    private const int ShortestTold = 16;

    /// <summary>Enough to tell two keys apart, and nothing more; of a short key not even that.</summary>
    public string Hint => ApiKey.Length < ShortestTold ? "…" : "…" + ApiKey[^4..];

    public static string CheckName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? name
            : throw new CliFailure(ExitCodes.WrongUsage, "That name of an account cannot be used.", $"A name has up to {LongestName} letters, digits, dots, dashes and underscores.");

    public override string ToString() => Name;
}
