using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Equality of JSON values. .NET 8 has no JsonElement.DeepEquals.</summary>
internal static class JsonEquality
{
    internal static bool Equal(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.String => string.Equals(left.GetString(), right.GetString(), StringComparison.Ordinal),
            JsonValueKind.Number => Number(left) == Number(right),
            JsonValueKind.Array => left.EnumerateArray().SequenceEqual(right.EnumerateArray(), ElementComparer.Instance),
            JsonValueKind.Object => EqualObjects(left, right),
            _ => true,
        };
    }

    internal static int Hash(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => StringComparer.Ordinal.GetHashCode(element.GetString()!),
        JsonValueKind.Number => Number(element).GetHashCode(),
        JsonValueKind.Array => element.EnumerateArray().Aggregate(element.GetArrayLength(), (hash, item) => HashCode.Combine(hash, Hash(item))),
        JsonValueKind.Object => Members(element).Aggregate(0, (hash, member) => hash ^ HashCode.Combine(member.Key, Hash(member.Value))),
        _ => (int)element.ValueKind,
    };

    private static bool EqualObjects(JsonElement left, JsonElement right)
    {
        Dictionary<string, JsonElement> members = Members(left);
        Dictionary<string, JsonElement> others = Members(right);
        return members.Count == others.Count && members.All(member => others.TryGetValue(member.Key, out JsonElement other) && Equal(member.Value, other));
    }

    // Of members with the same name the last counts, as JsonElement.GetProperty does.
    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static JsonNumber Number(JsonElement element) => JsonNumber.Parse(System.Text.Encoding.ASCII.GetBytes(element.GetRawText()));

    private sealed class ElementComparer : IEqualityComparer<JsonElement>
    {
        internal static readonly ElementComparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) => Equal(x, y);

        public int GetHashCode(JsonElement obj) => Hash(obj);
    }
}
