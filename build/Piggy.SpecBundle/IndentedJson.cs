using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Piggy.Generator.Yaml;

namespace Piggy.SpecBundle;

/// <summary>A tree as JSON with two spaces per level, numbers digit by digit as they were written.</summary>
internal static class IndentedJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        MaxDepth = YamlLimits.Depth + 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(YamlNode root)
    {
        using var document = JsonDocument.Parse(JsonText.Of(root), new JsonDocumentOptions { MaxDepth = YamlLimits.Depth + 1 });
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
