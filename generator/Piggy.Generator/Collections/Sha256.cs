using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Piggy.Generator.Collections;

/// <summary>SHA-256 of texts.</summary>
internal static class Sha256
{
    /// <summary>The hash of the text as UTF-8, in lower-case hex.</summary>
    public static string Of(string text)
    {
        using var sha256 = SHA256.Create();
        return string.Concat(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(static value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
