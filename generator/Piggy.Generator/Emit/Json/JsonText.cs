using System.Globalization;
using System.Text;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Json;

/// <summary>Prints JSON with two spaces per level, members in their order, and everything but printable ASCII and letters escaped.</summary>
internal static class JsonText
{
    private const int LineLength = 120;

    public static string Write(JsonPlan value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    /// <summary>A JSON string literal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ => AppendSafely(quoted, character),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static void Write(StringBuilder text, JsonPlan value, int depth)
    {
        SourceWriter.Guard(text);
        switch (value)
        {
            case JsonStringPlan plain:
                text.Append(Quote(plain.Value));
                break;
            case JsonRawPlan raw:
                WriteRaw(text, raw.Json);
                break;
            case JsonArrayPlan array when OnOneLine(array) is string line && line.Length + (depth * 2) <= LineLength:
                text.Append(line);
                break;
            case JsonArrayPlan array:
                WriteItems(text, '[', ']', array.Items, depth, item => Write(text, item, depth + 1));
                break;
            case JsonObjectPlan { Members.Count: 0 }:
                text.Append("{}");
                break;
            case JsonObjectPlan plan:
                WriteItems(text, '{', '}', plan.Members, depth, member =>
                {
                    text.Append(Quote(member.Name)).Append(": ");
                    Write(text, member.Value, depth + 1);
                });
                break;
        }
    }

    private static void WriteItems<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, int depth, Action<T> write)
    {
        text.Append(open);
        for (int index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "\n" : ",\n").Append(' ', (depth + 1) * 2);
            write(items[index]);
        }

        text.Append('\n').Append(' ', depth * 2).Append(close);
    }

    private static string? OnOneLine(JsonArrayPlan array)
    {
        if (array.Items.Any(item => item is not (JsonStringPlan or JsonRawPlan)))
        {
            return null;
        }

        var line = new StringBuilder("[");
        foreach (JsonPlan item in array.Items)
        {
            line.Append(line.Length == 1 ? "" : ", ");
            Write(line, item, 0);
        }

        return line.Append(']').ToString();
    }

    // Text that is JSON already has such characters only inside its strings, where an escape means the same.
    private static void WriteRaw(StringBuilder text, string json)
    {
        foreach (char character in json)
        {
            _ = character is '\n' or '\r' or '\t' ? text.Append(' ') : AppendSafely(text, character);
        }
    }

    private static StringBuilder AppendSafely(StringBuilder text, char character) => character is >= ' ' and <= '~' || (char.IsLetterOrDigit(character) && !SourceCharacters.IsHidden(character))
        ? text.Append(character)
        : text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
}
