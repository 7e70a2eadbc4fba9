using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>A place in a document that holds a text, a key or a value, with the document around it. Whatever refers to a key follows it.</summary>
internal sealed class DocumentSlot
{
    private const string Marker = "\uE123";

    private readonly string[] _pieces;

    private DocumentSlot(string name, JsonNode document, bool isVocabulary, string[]? otherShapes = null)
    {
        Name = name;
        IsVocabulary = isVocabulary;
        OtherShapes = otherShapes ?? [];
        _pieces = document.ToJsonString().Split("\\uE123");
    }

    /// <summary>JSON pointer of the place; a key has <c>(key)</c> behind it.</summary>
    public string Name { get; }

    /// <summary>Whether texts in this place mean something to OpenAPI: a type, a media type, the braces and slashes of a path. Each of them may lead to other code.</summary>
    public bool IsVocabulary { get; }

    /// <summary>Texts of which each leads to code of another shape: what a hostile text gives must have one of these, if not that of a harmless one.</summary>
    public IReadOnlyList<string> OtherShapes { get; }

    /// <summary>The document with this text in the slot.</summary>
    public string With(string text)
    {
        var document = new StringBuilder(_pieces[0]);
        foreach (string piece in _pieces.Skip(1))
        {
            document.Append(IsReference(document) ? InPointer(text) : Escaped(text)).Append(piece);
        }

        return document.ToString();
    }

    /// <summary>Every slot of a document.</summary>
    public static IReadOnlyList<DocumentSlot> Of(JsonObject document)
    {
        var slots = new List<DocumentSlot>();
        foreach (string[] place in Places(document, []).ToList())
        {
            JsonNode copy = document.DeepClone();
            JsonNode parent = place[..^1].Aggregate(copy, Step);
            string last = place[^1];
            if (Step(parent, last) is JsonValue value && value.TryGetValue(out string? text))
            {
                Put(parent, last, Marker);
                slots.Add(new DocumentSlot(Pointer(place), copy, SlotMeaning.OfValue(place), SlotMeaning.OtherShapes(place)));
                if (text.Length > 0 && last == "name")
                {
                    slots.Add(new DocumentSlot(Pointer(place) + "(and path)", RenameInPaths(copy, text), isVocabulary: true));
                }
            }

            if (parent is JsonObject)
            {
                slots.Add(Key(document, place));
                if (place is ["paths", _])
                {
                    slots.AddRange(Segments(document, place));
                }
            }
        }

        return slots;
    }

    private static DocumentSlot Key(JsonObject document, string[] place)
    {
        JsonNode copy = document.DeepClone();
        Rename((JsonObject)place[..^1].Aggregate(copy, Step), place[^1], place is ["paths", _] ? "/" + Marker : Marker);
        string old = "#/" + string.Join('/', place);
        Redirect(copy, text => text == old || text.StartsWith(old + "/", StringComparison.Ordinal)
            ? "#/" + string.Join('/', place[..^1].Append(Marker)) + text[old.Length..]
            : text == place[^1] && place is ["components", "schemas", _] ? Marker : text);
        return new DocumentSlot(Pointer(place) + "(key)", copy, SlotMeaning.OfKey(place), SlotMeaning.OtherShapesOfKey(place));
    }

    private static IEnumerable<DocumentSlot> Segments(JsonObject document, string[] place)
    {
        string[] segments = place[^1].Split('/');
        for (int index = 1; index < segments.Length; index++)
        {
            JsonNode copy = document.DeepClone();
            Rename((JsonObject)copy["paths"]!, place[^1], string.Join('/', segments.Select((segment, number) => number == index ? Marker : segment)));
            yield return new DocumentSlot($"{Pointer(place)}(segment {index})", copy, isVocabulary: true);
        }
    }

    // A path parameter's name stands in the path, too.
    private static JsonNode RenameInPaths(JsonNode document, string name)
    {
        JsonNode copy = document.DeepClone();
        var paths = (JsonObject)copy["paths"]!;
        foreach (string path in paths.Select(pair => pair.Key).Where(path => path.Contains($"{{{name}}}", StringComparison.Ordinal)).ToList())
        {
            Rename(paths, path, path.Replace($"{{{name}}}", $"{{{Marker}}}", StringComparison.Ordinal));
        }

        return copy;
    }

    /// <summary>Every place below a node, as the keys and indices that lead to it.</summary>
    public static IEnumerable<string[]> Places(JsonNode? node, string[] place)
    {
        IEnumerable<(string Key, JsonNode? Value)> members = node switch
        {
            JsonObject mapping => mapping.Select(pair => (pair.Key, pair.Value)),
            JsonArray list => list.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        return members.SelectMany(member => Places(member.Value, [.. place, member.Key]).Prepend([.. place, member.Key]));
    }

    private static JsonNode Step(JsonNode node, string key) => (node is JsonArray list ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : node[key])!;

    private static void Put(JsonNode parent, string key, string value)
    {
        if (parent is JsonArray list)
        {
            list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[key] = value;
        }
    }

    private static void Rename(JsonObject mapping, string key, string name)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. mapping];
        mapping.Clear();
        foreach ((string member, JsonNode? value) in members)
        {
            mapping.Add(member == key ? name : member, value);
        }
    }

    private static void Redirect(JsonNode document, Func<string, string> change)
    {
        foreach (string[] place in Places(document, []).ToList())
        {
            JsonNode parent = place[..^1].Aggregate(document, Step);
            if (Step(parent, place[^1]) is JsonValue value && value.TryGetValue(out string? text) && change(text) is var changed && changed != text)
            {
                Put(parent, place[^1], changed);
            }
        }
    }

    // Inside "#/…", where a text is escaped twice before it is escaped for JSON.
    private static bool IsReference(StringBuilder before)
    {
        int quote = before.Length - 1;
        while (quote > 0 && before[quote] != '"')
        {
            quote--;
        }

        return before.ToString(quote, Math.Min(3, before.Length - quote)) == "\"#/";
    }

    private static string InPointer(string text) => Escaped(text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal));

    // By hand, because a lone surrogate must pass.
    private static string Escaped(string text) => string.Concat(text.Select(character => character is >= ' ' and <= '~' and not '"' and not '\\' ? character.ToString() : $"\\u{(int)character:X4}"));

    private static string Pointer(string[] place) => "/" + string.Join('/', place.Select(segment => segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
