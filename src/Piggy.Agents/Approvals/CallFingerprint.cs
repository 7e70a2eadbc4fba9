using System.Security.Cryptography;
using System.Text;

namespace Piggy.Agents.Approvals;

/// <summary>Tells calls apart: two calls have one fingerprint if they are of the same action with the same arguments, however these were written.</summary>
internal static class CallFingerprint
{
    public static string Of(string slug, ReadOnlySpan<byte> canonicalInput)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(slug));
        hash.AppendData("\n"u8);
        hash.AppendData(canonicalInput);
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
