using System.Buffers;
using System.Text;

namespace Piggy.Generated.Actions;

/// <summary>The JSON of an input as the caller has it: text, or UTF-8 already.</summary>
internal readonly struct InputText
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _utf8;

    internal InputText(string text) => _text = text;

    internal InputText(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>The input as UTF-8, until it is given back.</summary>
    internal Bytes Rent() => new(this);

    /// <summary>UTF-8 in a buffer that is lent, if it is not the caller's own.</summary>
    internal readonly ref struct Bytes
    {
        private readonly byte[]? _rented;

        internal Bytes(InputText input)
        {
            if (input._text is not { } text)
            {
                Span = input._utf8.Span;
                return;
            }

            _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
            Span = _rented.AsSpan(0, Encoding.UTF8.GetBytes(text, _rented));
        }

        internal ReadOnlySpan<byte> Span { get; }

        public void Dispose()
        {
            if (_rented is { } rented)
            {
                // An input may name people.
                rented.AsSpan(0, Span.Length).Clear();
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }
}
