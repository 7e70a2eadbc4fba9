namespace Piggy.Hosting;

/// <summary>A connection that the program has added.</summary>
/// <param name="Name">Its name; empty for the one without.</param>
/// <param name="ConfigurationPath">Where the configuration describes it; null if code does.</param>
internal sealed record PiggyConnection(string Name, string? ConfigurationPath)
{
    /// <summary>The name of its HTTP client.</summary>
    public string HttpClientName => Name.Length == 0 ? "Piggy" : "Piggy:" + Name;

    /// <summary>How messages call it.</summary>
    public string DisplayName => Name.Length == 0 ? "default" : Name;

    /// <summary>How messages call one of its options: by the key of the configuration, where there is one.</summary>
    public string KeyOf(string option) => ConfigurationPath is null ? $"{nameof(PiggyConnectionOptions)}.{option.Replace(':', '.')}" : $"{ConfigurationPath}:{option}";
}
