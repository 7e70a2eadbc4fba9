using System.Text;
using Piggy.Generated.Json;

namespace Piggy.Generated.Http;

/// <summary>Makes text that a server wrote fit for a message: on one line, short, without the credential and without e-mail addresses.</summary>
internal static class ServerText
{
    private const int Maximum = 300;
    private const int Examined = 4_000;

    internal static string Clean(string text, string? credential) => DisplayText.Cap(WithoutSecrets(Prefix(text), credential), Maximum);

    internal static string CleanName(string name, string? credential) => DisplayText.Name(WithoutSecrets(Prefix(name), credential));

    private static string Prefix(string text) => text.Length > Examined ? text[..Examined] : text;

    private static string WithoutSecrets(string text, string? credential)
    {
        // Invisible characters go first: a server that puts one into the key would hide the key from the search.
        string line = DisplayText.OneLine(text);
        string withoutKey = string.IsNullOrEmpty(credential) ? line : line.Replace(credential, "[API key]", StringComparison.Ordinal);
        return WithoutAddresses(withoutKey);
    }

    private static string WithoutAddresses(string text)
    {
        if (!HasAddress(text))
        {
            return text;
        }

        return string.Join(' ', text.Split(' ').Select(word => HasAddress(word) ? "[e-mail]" : word));
    }

    // Also as it stands in a query: a server that quotes the request quotes it escaped.
    private static bool HasAddress(string text) => text.Contains('@', StringComparison.Ordinal) || text.Contains("%40", StringComparison.Ordinal);
}
