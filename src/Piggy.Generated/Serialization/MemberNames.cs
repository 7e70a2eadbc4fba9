using System.Text;
using System.Text.Json;

namespace Piggy.Generated.Serialization;

/// <summary>Texts of members' names, kept so that the same name is made a string once and not once per object.</summary>
internal static class MemberNames
{
    private const int Longest = 48;

    // A full place is simply taken over: an answer full of strange names costs what it would without this.
    private static readonly string?[] Kept = new string?[1024];

    /// <summary>The name at which a reader stands.</summary>
    internal static string Read(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> name = reader.ValueSpan;
        if (reader.ValueIsEscaped || name.Length > Longest || !Ascii.IsValid(name))
        {
            return reader.GetString()!;
        }

        ref string? kept = ref Kept[Place(name)];
        string? text = kept;
        return text is not null && Ascii.Equals(name, text) ? text : kept = Encoding.ASCII.GetString(name);
    }

    private static uint Place(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte character in name)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (hash ^ (hash >> 15)) % (uint)Kept.Length;
    }
}
