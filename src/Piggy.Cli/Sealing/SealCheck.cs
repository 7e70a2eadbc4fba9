using System.Collections.Generic;

namespace Piggy.Cli.Sealing;

/// <summary>What was found in one package or docs folder.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="expected">The seal that all of it should carry.</param>
internal sealed class SealCheck(string path, string expected)
{
    // Of a folder that is of another making altogether, each file would be told.
    private const int MostProblems = 1_000;

    private readonly List<SealProblem> _problems = [];

    public string Path => path;

    public string Expected => expected;

    /// <summary>How many pieces were looked at.</summary>
    public int Pieces { get; private set; }

    public IReadOnlyList<SealProblem> Problems => _problems;

    /// <summary>Looks at the seal of a piece.</summary>
    public void Seal(string place, string? seal)
    {
        Pieces++;
        if (seal is null)
        {
            Add(place, "It carries no seal.");
        }
        else if (seal != expected)
        {
            Add(place, $"Its seal is {Short(seal)}, not {Short(expected)}: it was made from another spec or by another generator.");
        }
    }

    /// <summary>Looks at something else that must hold of a piece.</summary>
    public void Require(string place, bool holds, string message)
    {
        Pieces++;
        if (!holds)
        {
            Add(place, message);
        }
    }

    /// <summary>Tells what is wrong with a place that is no piece.</summary>
    public void Add(string place, string message)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new SealProblem(place, message));
        }
    }

    private static string Short(string seal) => seal.Length > 16 ? seal[..16] : seal;
}

/// <summary>A piece that is not what its seal says.</summary>
/// <param name="Place">The entry of the package, or the file of the folder.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SealProblem(string Place, string Message);
