using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Piggy.Sandbox.Http;

/// <summary>Compares keys by their hashes, so that neither content nor length shows in the time it takes.</summary>
internal sealed class BearerCheck(string apiKey)
{
    private const string Scheme = "Bearer ";

    private readonly byte[] _expected = Hash(apiKey);

    public bool Accepts(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..]), _expected);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
