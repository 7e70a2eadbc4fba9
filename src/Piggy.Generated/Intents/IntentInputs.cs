using System.Security.Cryptography;
using System.Text;

namespace Piggy.Generated.Intents;

/// <summary>Collects the inputs that an intent keeps. Used by emitted code.</summary>
public sealed class IntentInputs
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal IntentInputs(string id) => Id = id;

    /// <summary>The intent's id.</summary>
    internal string Id { get; }

    internal IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Keeps an input as it is.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="value">Its text; nothing is kept where it was not given.</param>
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _values[name] = value;
        }
    }

    /// <summary>Keeps what is enough to recognise an input about a person.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="value">Its text; nothing is kept where it was not given.</param>
    public void AddHashed(string name, string? value)
    {
        if (value is not null)
        {
            _values[name] = Hash(Id, value);
        }
    }

    // The id is a salt: hashes of one address in two intents differ, so that a journal links nobody's calls. Piggy may change the case of an address.
    internal static string Hash(string id, string value) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{value.Trim().ToUpperInvariant()}")));
}
