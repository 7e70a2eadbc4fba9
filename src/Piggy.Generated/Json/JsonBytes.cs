using System.Buffers;
using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Writes JSON texts with one writer a thread, so that a text costs its own bytes and no writer.</summary>
internal static class JsonBytes
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _spareBuffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _spareWriter;

    /// <summary>Writes one JSON value.</summary>
    /// <returns>The text, in an array of its own.</returns>
    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        // Who writes another text while it writes one gets a second writer; after an exception nothing is kept, for half a text is in it.
        ArrayBufferWriter<byte> buffer = _spareBuffer ?? new ArrayBufferWriter<byte>(512);
        Utf8JsonWriter writer = _spareWriter ?? new Utf8JsonWriter(buffer);
        _spareBuffer = null;
        _spareWriter = null;
        write(writer);
        writer.Flush();
        byte[] json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            // What it held may be a secret.
            buffer.Clear();
            writer.Reset();
            _spareBuffer = buffer;
            _spareWriter = writer;
        }

        return json;
    }
}
