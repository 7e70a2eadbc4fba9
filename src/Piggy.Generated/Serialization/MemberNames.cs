using System.Buffers.Binary;
using System.Numerics;
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

    // The first and the last eight bytes and the length tell the names of one API apart, as far as it matters.
    private static uint Place(ReadOnlySpan<byte> name)
    {
        ulong ends = (uint)name.Length;
        if (name.Length >= sizeof(ulong))
        {
            ends += BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), 29);
        }
        else
        {
            foreach (byte character in name)
            {
                ends = (ends << 8) | character;
            }

            ends += (uint)name.Length;
        }

        return (uint)((ends * 0x9E3779B97F4A7C15) >> 54);
    }
}
