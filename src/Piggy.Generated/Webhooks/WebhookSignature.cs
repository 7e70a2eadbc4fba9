using System.Security.Cryptography;
using System.Text;

namespace Piggy.Generated.Webhooks;

/// <summary>The signature of a webhook: HMAC-SHA256 over the bytes of the body, as hexadecimal digits in the header <c>Signature</c>.</summary>
/// <remarks>
/// Check the bytes as they came, before anything reads them: Piggy signs the JSON text that it sends, and no other text of the same value has that signature.
/// The key is the secret of the subscription, or that of the account if the subscription has none.
/// </remarks>
public static class WebhookSignature
{
    /// <summary>The name of the header.</summary>
    public const string HeaderName = "Signature";

    private const int LongestKeyOnStack = 256;

    /// <summary>Whether a body was signed with one of the secrets.</summary>
    /// <param name="body">The bytes of the body, exactly as they came.</param>
    /// <param name="signature">The value of the header. White space around it and capital digits are accepted; no value, several values (joined by commas, as servers
    /// join them), another length and anything but digits are not: Piggy sends one, and of several nobody can tell which one counts.</param>
    /// <param name="secrets">The secrets that may have been used: one, or the old and the new one while they change. Without any, no signature is right.</param>
    /// <returns><see langword="true"/> if the signature is right. The time it takes says nothing about how much of it was.</returns>
    /// <exception cref="ArgumentException">A secret is empty: everybody could sign with it.</exception>
    public static bool Verify(ReadOnlySpan<byte> body, string? signature, params ReadOnlySpan<string> secrets)
    {
        foreach (string secret in secrets)
        {
            ThrowIfEmpty(secret);
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryReadDigits(signature.AsSpan().Trim(), given))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool isRight = false;
        foreach (string secret in secrets)
        {
            Hash(secret, body, expected);

            // Not "or else": which of the secrets was right is nobody's business either.
            isRight |= CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return isRight;
    }

    /// <summary>Signs a body as Piggy does, for tests of your own.</summary>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Compute(ReadOnlySpan<byte> body, string secret)
    {
        ThrowIfEmpty(secret);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(secret, body, hash);
        Span<char> digits = stackalloc char[HMACSHA256.HashSizeInBytes * 2];
        for (int index = 0; index < hash.Length; index++)
        {
            digits[index * 2] = Digit(hash[index] >> 4);
            digits[(index * 2) + 1] = Digit(hash[index] & 15);
        }

        return new string(digits);
    }

    private static void Hash(string secret, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        int length = Encoding.UTF8.GetByteCount(secret);
        Span<byte> key = length <= LongestKeyOnStack ? stackalloc byte[LongestKeyOnStack] : new byte[length];
        key = key[..length];
        Encoding.UTF8.GetBytes(secret, key);
        HMACSHA256.HashData(key, body, hash);
        CryptographicOperations.ZeroMemory(key);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2)
        {
            return false;
        }

        for (int index = 0; index < bytes.Length; index++)
        {
            char high = digits[index * 2];
            char low = digits[(index * 2) + 1];
            if (!char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low))
            {
                return false;
            }

            bytes[index] = (byte)((ValueOf(high) << 4) | ValueOf(low));
        }

        return true;
    }

    private static int ValueOf(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);

    private static void ThrowIfEmpty(string secret)
    {
        if (string.IsNullOrWhiteSpace(secret))
        {
            throw new ArgumentException("A webhook secret must not be empty: everybody could sign with it.", nameof(secret));
        }
    }
}
