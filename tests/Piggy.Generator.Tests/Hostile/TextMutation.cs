using System;
using System.Collections.Generic;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Damage to a text as a text: what editors, merges and broken transfers do.</summary>
internal static class TextMutation
{
    private const string Odd = "\t\n\r \"'#&*-:?@[]{}|>!%,\\~<$\0\u007F\u0085\u2028\uFEFF\uD800\uDC00é0123456789aA";

    /// <summary>The operations by name.</summary>
    public static IReadOnlyList<(string Name, Func<string, Random, string> Change)> All { get; } =
    [
        ("drop a line", (text, random) => InLines(text, lines => lines.RemoveAt(random.Next(lines.Count)))),
        ("repeat a line", (text, random) => InLines(text, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]))),
        ("cut a line short", (text, random) => InLines(text, lines => Change(lines, random, line => line[..random.Next(line.Length + 1)]))),
        ("swap two lines", (text, random) => InLines(text, lines => Swap(lines, random.Next(lines.Count), random.Next(lines.Count)))),
        ("indent a line", (text, random) => InLines(text, lines => Change(lines, random, line => new string(' ', random.Next(1, 5)) + line))),
        ("outdent a line", (text, random) => InLines(text, lines => Change(lines, random, line => line.TrimStart(' ')))),
        ("cut the text short", (text, random) => text[..random.Next(text.Length)]),
        ("change a character", (text, random) => Replace(text, random.Next(text.Length), 1, Odd[random.Next(Odd.Length)].ToString())),
        ("add a character", (text, random) => Replace(text, random.Next(text.Length), 0, Odd[random.Next(Odd.Length)].ToString())),
        ("drop characters", (text, random) => Between(text, random, (start, length) => Replace(text, start, length, ""))),
        ("repeat characters", (text, random) => Between(text, random, (start, length) => Replace(text, start, 0, text.Substring(start, length)))),
        ("splice", (text, random) => Between(text, random, (start, length) => Replace(text, random.Next(text.Length), random.Next(2) * Math.Min(length, 3), text.Substring(start, length)))),
    ];

    private static string InLines(string text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines);
        return string.Join('\n', lines);
    }

    private static void Change(List<string> lines, Random random, Func<string, string> change)
    {
        int index = random.Next(lines.Count);
        lines[index] = change(lines[index]);
    }

    private static void Swap(List<string> lines, int first, int second) => (lines[first], lines[second]) = (lines[second], lines[first]);

    private static string Between(string text, Random random, Func<int, int, string> change)
    {
        int start = random.Next(text.Length);
        return change(start, random.Next(Math.Min(80, text.Length - start) + 1));
    }

    private static string Replace(string text, int start, int length, string with)
    {
        length = Math.Min(length, text.Length - start);
        return string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));
    }
}
