using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Sandbox.Webhooks;

/// <summary>Writes JSON as PHP does, whose text Piggy signs: a slash is escaped, as is every letter beyond ASCII. Whoever reads and writes a body before checking it shall notice.</summary>
internal static class PhpJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    // Outside of strings JSON has no slash.
    public static string Write(JsonNode json) => json.ToJsonString(Options).Replace("/", "\\/", StringComparison.Ordinal);
}
