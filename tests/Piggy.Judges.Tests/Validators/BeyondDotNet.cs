using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Piggy.Judges.Tests.Validators;

/// <summary>What JSON Schema allows and the types of .NET do not hold: whole numbers beyond 64 bits, decimals of more than 28 digits, the year 0, leap seconds, offsets beyond 14 hours.</summary>
internal static class BeyondDotNet
{
    public static readonly string[] Values = ["9223372036854775808", "1e30", "1e400", "\"0000-01-01T00:00:00Z\"", "\"2016-12-31T23:59:60Z\"", "\"2027-04-16T17:30:00+15:00\""];

    /// <summary>Whether such a value is at a place of a document.</summary>
    public static bool IsAt(string pointer, string document)
    {
        using JsonDocument json = JsonDocument.Parse(document);
        JsonElement value = json.RootElement;
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = value.ValueKind == JsonValueKind.Array ? value[int.Parse(name, CultureInfo.InvariantCulture)] : value.GetProperty(name);
        }

        return Values.Contains(value.GetRawText().Replace("\\u002B", "+", StringComparison.Ordinal), StringComparer.Ordinal);
    }
}
