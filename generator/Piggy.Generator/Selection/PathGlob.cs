namespace Piggy.Generator.Selection;

/// <summary>A pattern that path templates are held against. Case counts.</summary>
/// <remarks><para><c>*</c> stands for any text within a segment, <c>**</c> for any text across segments, <c>?</c> for one character, <c>[abc]</c>, <c>[a-z]</c> and
/// <c>[!a-z]</c> for one of a set. A segment <c>{name}</c> stands for a path parameter of any name.</para>
/// <para>One pass over the pattern, which carries all places of the text that are reached so far: nothing is tried twice, whatever the pattern.</para></remarks>
internal sealed class PathGlob
{
    private readonly List<Step> _steps = [];

    public PathGlob(string pattern)
    {
        int next = 0;
        while (next < pattern.Length)
        {
            next = Read(pattern, next);
        }

        // What ** begins at the end of a pattern, the rest of the last segment ends.
        if (_steps.Count > 0 && _steps[_steps.Count - 1].Kind is StepKind.Segments or StepKind.SlashAndSegments)
        {
            _steps.Add(new Step(StepKind.WithinSegment));
        }
    }

    private enum StepKind
    {
        Character,
        AnyCharacter,
        OneOf,
        NoneOf,
        WithinSegment,
        Segments,
        SlashAndSegments,
    }

    /// <summary>Whether every set of the pattern is closed.</summary>
    public static bool IsWellFormed(string pattern)
    {
        for (int open = pattern.IndexOf('['); open >= 0; open = pattern.IndexOf('[', open))
        {
            open = EndOfSet(pattern, open);
            if (open < 0)
            {
                return false;
            }
        }

        return true;
    }

    public bool IsMatch(string path)
    {
        bool[] reached = new bool[path.Length + 1];
        reached[0] = true;
        foreach (Step step in _steps)
        {
            reached = step.Advance(path, reached);
        }

        return reached[path.Length];
    }

    private static bool IsSlash(char character) => character is '/' or '\\';

    // A set holds at least one character, so that [!] and []] are none that end at once.
    private static int EndOfSet(string pattern, int open)
    {
        int first = open + (open + 1 < pattern.Length && pattern[open + 1] == '!' ? 2 : 1);
        return first < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
    }

    // The name of a parameter says nothing about the paths it stands for.
    private static int EndOfParameter(string pattern, int open)
    {
        int end = open + 1;
        while (end < pattern.Length && (char.IsLetterOrDigit(pattern[end]) || pattern[end] is '_' or '-'))
        {
            end++;
        }

        return end > open + 1 && end < pattern.Length && pattern[end] == '}' ? end : -1;
    }

    private int Read(string pattern, int start)
    {
        char character = pattern[start];
        if (character == '*' && start + 1 < pattern.Length && pattern[start + 1] == '*')
        {
            return ReadSegments(pattern, start);
        }

        if (character == '[')
        {
            return ReadSet(pattern, start);
        }

        if (character == '{' && start > 0 && IsSlash(pattern[start - 1]) && EndOfParameter(pattern, start) is var end and > 0)
        {
            _steps.Add(new Step(StepKind.Character, "{"));
            _steps.Add(new Step(StepKind.WithinSegment));
            _steps.Add(new Step(StepKind.Character, "}"));
            return end + 1;
        }

        _steps.Add(character switch
        {
            '*' => new Step(StepKind.WithinSegment),
            '?' => new Step(StepKind.AnyCharacter),
            _ => new Step(StepKind.Character, character.ToString()),
        });
        return start + 1;
    }

    // ** takes the slashes on both sides along: /a/**/b matches /a/b.
    private int ReadSegments(string pattern, int start)
    {
        bool followsSlash = start > 0 && IsSlash(pattern[start - 1]) && _steps.Count > 0 && _steps[_steps.Count - 1].Kind == StepKind.Character;
        if (followsSlash)
        {
            _steps.RemoveAt(_steps.Count - 1);
        }

        _steps.Add(new Step(followsSlash ? StepKind.SlashAndSegments : StepKind.Segments));
        int next = start + 2;
        return next < pattern.Length && IsSlash(pattern[next]) ? next + 1 : next;
    }

    private int ReadSet(string pattern, int start)
    {
        int end = EndOfSet(pattern, start);
        bool isNegated = pattern[start + 1] == '!';
        int first = start + (isNegated ? 2 : 1);
        _steps.Add(new Step(isNegated ? StepKind.NoneOf : StepKind.OneOf, pattern.Substring(first, end - first)));
        return end + 1;
    }

    private sealed class Step(StepKind kind, string characters = "")
    {
        public StepKind Kind => kind;

        public bool[] Advance(string path, bool[] reached)
        {
            bool[] next = new bool[reached.Length];
            switch (kind)
            {
                case StepKind.WithinSegment:
                    for (int i = 0; i < next.Length; i++)
                    {
                        next[i] = reached[i] || (i > 0 && next[i - 1] && !IsSlash(path[i - 1]));
                    }

                    break;
                case StepKind.Segments or StepKind.SlashAndSegments:
                    bool isOpen = false;
                    for (int i = 0; i < next.Length; i++)
                    {
                        bool starts = kind == StepKind.Segments ? i < path.Length && reached[i] : i > 0 && reached[i - 1] && IsSlash(path[i - 1]);
                        next[i] = starts || (isOpen && IsSlash(path[i - 1]));
                        isOpen |= starts;
                    }

                    break;
                default:
                    for (int i = 0; i < path.Length; i++)
                    {
                        next[i + 1] = reached[i] && Takes(path[i]);
                    }

                    break;
            }

            return next;
        }

        private bool Takes(char character) => kind switch
        {
            StepKind.AnyCharacter => !IsSlash(character),
            StepKind.OneOf => Holds(character),
            StepKind.NoneOf => !Holds(character),
            _ => character == characters[0] || (IsSlash(character) && IsSlash(characters[0])),
        };

        private bool Holds(char character) => characters.Length >= 3 && characters[1] == '-' && char.IsLetterOrDigit(characters[0])
            ? character >= characters[0] && character <= characters[2]
            : characters.IndexOf(character) >= 0;
    }
}
