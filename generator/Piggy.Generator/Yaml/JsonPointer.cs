namespace Piggy.Generator.Yaml;

/// <summary>JSON pointers (RFC 6901) into a tree.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string segment) => pointer + "/" + segment.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The unescaped segments of a pointer; none for the whole document.</summary>
    public static string[] Segments(string pointer) => pointer.Length == 0
        ? []
        : [.. pointer.Substring(1).Split('/').Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))];

    /// <summary>The node at a pointer, or null.</summary>
    public static YamlNode? Find(YamlNode root, string pointer)
    {
        YamlNode? node = root;
        foreach (string segment in Segments(pointer))
        {
            node = Step(node, segment);
        }

        return node;
    }

    /// <summary>Where to show a problem at a pointer: the key of a member, the text of an item; for a place that does not exist, its nearest existing parent.</summary>
    public static YamlMark FindMark(YamlNode root, string pointer)
    {
        YamlMark mark = root.Mark;
        YamlNode node = root;
        foreach (string segment in Segments(pointer))
        {
            if (Step(node, segment) is not { } next)
            {
                break;
            }

            mark = node is YamlMapping mapping ? mapping.ByKey[segment].KeyMark : next.Mark;
            node = next;
        }

        return mark;
    }

    /// <summary>The longest part of a pointer that leads to something.</summary>
    public static string FindPlace(YamlNode root, string pointer)
    {
        string place = "";
        YamlNode node = root;
        foreach (string segment in Segments(pointer))
        {
            if (Step(node, segment) is not { } next)
            {
                break;
            }

            place = Append(place, segment);
            node = next;
        }

        return place;
    }

    private static YamlNode? Step(YamlNode? node, string segment) => node switch
    {
        YamlMapping mapping => mapping[segment],
        YamlSequence sequence when IsIndex(segment) && int.TryParse(segment, out int index) && index < sequence.Items.Count => sequence.Items[index],
        _ => null,
    };

    private static bool IsIndex(string segment) => segment.Length > 0 && segment.All(digit => digit is >= '0' and <= '9');
}
