using System.Security.Cryptography;
using System.Text;

namespace Piggy.AspNetCore;

/// <summary>Names a delivery by the endpoint and the bytes of the body: two endpoints may receive the same body, and each has to handle it.</summary>
internal static class DeliveryKey
{
    public static string Of(string endpoint, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(endpoint));
        hash.AppendData([0]);
        hash.AppendData(body);
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
