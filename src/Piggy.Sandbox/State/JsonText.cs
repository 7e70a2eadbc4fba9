using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>JSON values of the account's own making, beside those that were sent.</summary>
internal static class JsonText
{
    public static JsonElement Of(string text) => JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");

    /// <summary>A value the way people read it: text as it is, nothing as an empty text, everything else as JSON.</summary>
    public static string Display(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString() ?? "",
        _ => value.GetRawText(),
    };
}
