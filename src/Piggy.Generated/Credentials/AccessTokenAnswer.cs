using System.Globalization;
using System.Text.Json;

namespace Piggy.Generated;

/// <summary>What the token call answers.</summary>
/// <param name="Token">The token.</param>
/// <param name="Lifetime">How long it is good for; null if the answer does not say.</param>
internal readonly record struct AccessTokenAnswer(string Token, TimeSpan? Lifetime)
{
    // A token that never ends would never be renewed; no token of Piggy is known to live for more than a year.
    private const double LongestLifetime = 366 * 24 * 3600;

    public static AccessTokenAnswer Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            return Read(document.RootElement) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    public override string ToString() => nameof(AccessTokenAnswer);

    private static AccessTokenAnswer? Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("access_token", out JsonElement token) || token.ValueKind != JsonValueKind.String || !PiggyCredential.IsToken(token.GetString())
            || (answer.TryGetProperty("token_type", out JsonElement type) && !IsBearer(type)))
        {
            return null;
        }

        return new AccessTokenAnswer(token.GetString()!, answer.TryGetProperty("expires_in", out JsonElement seconds) ? LifetimeOf(seconds) : null);
    }

    private static bool IsBearer(JsonElement type) => type.ValueKind == JsonValueKind.Null
        || (type.ValueKind == JsonValueKind.String && string.Equals(type.GetString(), "Bearer", StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? LifetimeOf(JsonElement seconds)
    {
        string? text = seconds.ValueKind switch
        {
            JsonValueKind.Number => seconds.GetRawText(),
            JsonValueKind.String => seconds.GetString(),
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsNaN(value)
            ? TimeSpan.FromSeconds(Math.Clamp(value, 0, LongestLifetime))
            : null;
    }

    private static PiggyCredentialException Unreadable() => new("The token endpoint answered something other than a bearer token.", isTransient: false);
}
