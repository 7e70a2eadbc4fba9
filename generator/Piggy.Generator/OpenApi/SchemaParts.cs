using Piggy.Generator.Model;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>Places within components that something refers to, in documents of 3.1: each is a schema under the last part of its pointer, as Kiota names it.</summary>
/// <remarks>In 3.0 Kiota does not find such places, so nothing gives them a name.</remarks>
internal sealed class SchemaParts(ReadingContext context)
{
    private readonly HashSet<string> _taken = new(context.SchemaNames, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<NamedSchema> _schemas = [];

    public IEnumerable<NamedSchema> Schemas => _schemas.OrderBy(static part => part.Schema.Pointer, StringComparer.Ordinal);

    /// <summary>The name of the place, whose schema is read when it is asked for the first time; null when it gets none and is to be read wherever it is referred to.</summary>
    public string? NameOf(DocumentElement place, Func<DocumentElement, Schema> read)
    {
        if (_names.TryGetValue(place.Pointer, out string? known))
        {
            return known;
        }

        // Two places may end in one name; Kiota takes the first for both of them. What only refers to something else would need a name for nothing.
        if (context.IsVersion30 || !place.IsMapping || place["$ref"].Exists || !IsWithinComponent(place) || place.Key.Trim('.').Length == 0 || !_taken.Add(place.Key))
        {
            return null;
        }

        _names.Add(place.Pointer, place.Key);
        _schemas.Add(new NamedSchema(place.Key, read(place), IsPart: true));
        return place.Key;
    }

    private static bool IsWithinComponent(DocumentElement place) => JsonPointer.Segments(place.Pointer) is ["components", "schemas", _, _, ..];
}
