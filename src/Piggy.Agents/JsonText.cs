using System.Buffers;
using System.Text.Json;

namespace Piggy.Agents;

/// <summary>Writes JSON texts.</summary>
internal static class JsonText
{
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
