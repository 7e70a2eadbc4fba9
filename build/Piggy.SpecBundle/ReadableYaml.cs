using System.Collections.Generic;
using System.Text;
using Piggy.Generator.Yaml;

namespace Piggy.SpecBundle;

/// <summary>A tree as YAML in block style: order kept, one member or item a line, long texts wrapped.</summary>
internal sealed class ReadableYaml
{
    private const int Width = 120;

    private readonly StringBuilder _text = new();

    public static string Of(YamlNode root)
    {
        var writer = new ReadableYaml();
        writer.WriteBelow(root, 0);
        return writer._text.ToString();
    }

    // Starts a line, for the root and for what stands under a key.
    private void WriteBelow(YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMapping { Entries.Count: > 0 } mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    _text.Append(' ', indent);
                    WriteMember(entry, indent);
                }

                break;
            case YamlSequence { Items.Count: > 0 } list:
                foreach (YamlNode item in list.Items)
                {
                    _text.Append(' ', indent);
                    WriteItem(item, indent);
                }

                break;
            default:
                _text.Append(Flow(node)).Append('\n');
                break;
        }
    }

    private void WriteMember(YamlEntry entry, int indent)
    {
        string key = YamlScalars.Inline(entry.Key);
        _text.Append(key).Append(':');
        if (entry.Value is YamlMapping { Entries.Count: > 0 } or YamlSequence { Items.Count: > 0 })
        {
            _text.Append('\n');
            WriteBelow(entry.Value, indent + 2);
            return;
        }

        WriteScalar(entry.Value, indent, column: indent + key.Length + 2);
    }

    // A mapping begins behind the dash; a list in a list is rare and begins on a line of its own.
    private void WriteItem(YamlNode item, int indent)
    {
        _text.Append('-');
        switch (item)
        {
            case YamlMapping { Entries.Count: > 0 } mapping:
                for (int index = 0; index < mapping.Entries.Count; index++)
                {
                    _text.Append(' ', index == 0 ? 1 : indent + 2);
                    WriteMember(mapping.Entries[index], indent + 2);
                }

                break;
            case YamlSequence { Items.Count: > 0 }:
                _text.Append('\n');
                WriteBelow(item, indent + 2);
                break;
            default:
                WriteScalar(item, indent, column: indent + 2);
                break;
        }
    }

    private void WriteScalar(YamlNode node, int indent, int column)
    {
        if (node is YamlScalar { Kind: YamlScalarKind.String } text && column + text.Text.Length > Width && YamlScalars.CanBeFolded(text.Text))
        {
            _text.Append(" >-\n");
            foreach (string line in Wrapped(text.Text, Width - indent - 2))
            {
                _text.Append(' ', indent + 2).Append(line).Append('\n');
            }
        }
        else
        {
            _text.Append(' ').Append(Flow(node)).Append('\n');
        }
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlMapping => "{}",
        YamlSequence => "[]",
        YamlScalar { Kind: YamlScalarKind.Null } => "null",
        YamlScalar { Kind: YamlScalarKind.String } text => YamlScalars.Inline(text.Text),
        _ => ((YamlScalar)node).Text,
    };

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
