using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Piggy.Cli.Output;

/// <summary>Makes the one JSON document that <c>--json</c> promises.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
