using System.Buffers;
using System.Text;
using System.Text.Json;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Sealing;

namespace Piggy.SpecBundle;

/// <summary>What the spec and the generator are sealed with, as JSON: whoever has the spec can make the seal again and compare.</summary>
internal static class SealFile
{
    public static string SealOf(ApiModel api) => SealPlanner.SealOf(api.SpecHash);

    public static string Of(ApiModel api)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("seal"u8, SealOf(api));
            writer.WriteStartObject("spec"u8);
            writer.WriteString("title"u8, api.Title);
            writer.WriteString("version"u8, api.Version);
            writer.WriteString("sha256"u8, api.SpecHash);
            writer.WriteEndObject();
            writer.WriteString("generator"u8, GeneratorFingerprint.Value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
