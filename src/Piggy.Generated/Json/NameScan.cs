using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Tells without keeping a name whether a text could have an object with two members of one name. It may be wrong in one way only: by a yes.</summary>
/// <remarks>The inputs that are right, which is nearly all, so cost no memory; only a yes is worth a look by <see cref="DuplicateNames"/>.</remarks>
internal ref struct NameScan
{
    /// <summary>How many numbers it needs for its notes.</summary>
    internal const int Size = Names + JsonSyntax.MaxDepth + 2;

    private const int Names = 64;

    private readonly Span<int> _hashes;
    private readonly Span<int> _begins;
    private int _count;

    /// <summary>Begins a scan.</summary>
    /// <param name="notes">Room for <see cref="Size"/> numbers; empty if nobody wants to know.</param>
    internal NameScan(Span<int> notes)
    {
        _hashes = notes.IsEmpty ? [] : notes[..Names];
        _begins = notes.IsEmpty ? [] : notes[Names..];
    }

    /// <summary>Whether a name may occur twice in its object.</summary>
    internal bool MayRepeat { get; private set; }

    /// <summary>Takes the next token of the text.</summary>
    internal void Visit(ref Utf8JsonReader json)
    {
        if (_hashes.IsEmpty || MayRepeat)
        {
            return;
        }

        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                _begins[json.CurrentDepth] = _count;
                break;
            case JsonTokenType.EndObject:
                _count = _begins[json.CurrentDepth];
                break;
            case JsonTokenType.PropertyName:
                // One name can be escaped in many ways; and of many names, each would be compared with all before it.
                int hash = Hash(json.ValueSpan);
                MayRepeat = json.ValueIsEscaped || _count == Names || _hashes[_begins[json.CurrentDepth - 1].._count].Contains(hash);
                if (!MayRepeat)
                {
                    _hashes[_count++] = hash;
                }

                break;
        }
    }

    // FNV-1a. Whoever makes two names of one hash only has the text looked at twice.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte letter in name)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return (int)hash;
    }
}
