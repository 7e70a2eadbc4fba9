using System.Globalization;
using System.Text;

namespace Piggy.Generator.Yaml;

/// <summary>The one JSON form of a tree: no white space, members in document order, numbers digit by digit as written.</summary>
internal static class JsonText
{
    public static string Of(YamlNode node)
    {
        var json = new StringBuilder();
        Write(json, node);
        return json.ToString();
    }

    private static void Write(StringBuilder json, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Join(json, '{', '}', mapping.Entries, static (json, entry) =>
                {
                    Quote(json, entry.Key);
                    json.Append(':');
                    Write(json, entry.Value);
                });
                break;
            case YamlSequence sequence:
                Join(json, '[', ']', sequence.Items, Write);
                break;
            case YamlScalar { Kind: YamlScalarKind.Null }:
                json.Append("null");
                break;
            case YamlScalar { Kind: YamlScalarKind.String } text:
                Quote(json, text.Text);
                break;
            case YamlScalar literal:
                json.Append(literal.Text);
                break;
        }
    }

    private static void Join<T>(StringBuilder json, char open, char close, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        json.Append(open);
        for (int index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                json.Append(',');
            }

            write(json, items[index]);
        }

        json.Append(close);
    }

    private static void Quote(StringBuilder json, string text)
    {
        json.Append('"');
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (char.IsSurrogate(character) && !IsPaired(text, index))
            {
                // Half a character cannot be written in UTF-8, which the hash and every JSON parser need.
                json.Append('\uFFFD');
                continue;
            }

            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                < ' ' => json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(character),
            };
        }

        json.Append('"');
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
