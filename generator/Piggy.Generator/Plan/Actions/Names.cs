using System.Text;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Actions;

/// <summary>C# identifiers from names of the spec.</summary>
internal static class Names
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
        + "event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace "
        + "new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc "
        + "static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while "
        + "await field file nameof record required scoped value var when with yield and or not").Split(' '),
        StringComparer.Ordinal);

    /// <summary>PascalCase: words are split at everything but letters and digits, and where the case changes.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder(name.Length);
        foreach (string word in Words(name))
        {
            bool isCapitals = word.Length > 1 && word.All(character => !char.IsLower(character));
            pascal.Append(char.ToUpperInvariant(word[0])).Append(isCapitals ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return pascal.Length == 0 ? "Member" : char.IsLetter(pascal[0]) ? pascal.ToString() : "Value" + pascal;
    }

    /// <summary>camelCase of a PascalCase name, escaped where it is a keyword.</summary>
    public static string Camel(string pascal)
    {
        string camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>The words of a name in lower case, for running text: <c>credit-reception</c> is "credit reception".</summary>
    public static string InWords(string name) => string.Join(" ", Words(name)).ToLowerInvariant();

    /// <summary>A name for the wire that every encoder accepts: half a surrogate pair has no UTF-8.</summary>
    public static string Wire(string name)
    {
        var wire = new StringBuilder(name);
        for (int index = 0; index < wire.Length; index++)
        {
            if (char.IsHighSurrogate(wire[index]) && index + 1 < wire.Length && char.IsLowSurrogate(wire[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(wire[index]))
            {
                wire[index] = '\uFFFD';
            }
        }

        return wire.ToString();
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int index = 0; index < name.Length; index++)
        {
            char character = name[index];
            if (!IsIdentifierPart(character))
            {
                Close(words, word);
                continue;
            }

            if (word.Length > 0 && StartsWord(name, index))
            {
                Close(words, word);
            }

            word.Append(character);
        }

        Close(words, word);
        return words;
    }

    // "unitValue" is cut before V; "OAUTHToken" before T, the last capital of a run that a small letter follows.
    private static bool StartsWord(string name, int index) => char.IsUpper(name[index])
        && (char.IsLower(name[index - 1]) || (char.IsUpper(name[index - 1]) && index + 1 < name.Length && char.IsLower(name[index + 1])));

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsIdentifierPart(char character) => char.IsLetterOrDigit(character) && !SourceCharacters.IsHidden(character);
}
