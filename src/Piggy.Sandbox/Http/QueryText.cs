using System.Text.Json;

namespace Piggy.Sandbox.Http;

/// <summary>Values that stand in a query or a path are text; some of them mean numbers or flags.</summary>
internal static class QueryText
{
    private static readonly JsonElement Text = JsonElement.Parse("\"\"");

    /// <summary>The number or flag that a text writes; any text otherwise, so that a reader of numbers sees that it is none.</summary>
    public static JsonElement Scalar(string text)
    {
        try
        {
            JsonElement value = JsonElement.Parse(text);
            return value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value : Text;
        }
        catch (JsonException)
        {
            return Text;
        }
    }
}
