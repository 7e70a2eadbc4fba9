using System;
using System.IO;
using System.Text.Json;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Settings;

/// <summary>The user's configuration file: <c>{"apiKey": "...", "baseAddress": "..."}</c>, both optional.</summary>
internal sealed record ConfigurationFile(string Path, string? ApiKey, string? BaseAddress)
{
    /// <summary>Where everything of the user's is.</summary>
    public static string Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
            if (string.IsNullOrEmpty(folder))
            {
                folder = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
            }

            return System.IO.Path.Combine(folder, "piggy");
        }
    }

    public static ConfigurationFile Read()
    {
        string path = System.IO.Path.Combine(Folder, "config.json");
        try
        {
            if (!File.Exists(path))
            {
                return new ConfigurationFile(path, null, null);
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new ConfigurationFile(path, Text(document.RootElement, "apiKey", path), Text(document.RootElement, "baseAddress", path));
        }
        catch (JsonException failure)
        {
            // Its message may quote the text, and so the key.
            throw Unusable(path, $"is not JSON (line {(failure.LineNumber ?? 0) + 1})");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, "cannot be read");
        }
    }

    public override string ToString() => Path;

    private static string? Text(JsonElement root, string name, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Unusable(path, "is not a JSON object");
        }

        return !root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Unusable(path, $"has a \"{name}\" that is not a string");
    }

    private static CliFailure Unusable(string path, string why) =>
        new(ExitCodes.WrongUsage, $"The configuration file {path} {why}.", "It should look like {\"apiKey\": \"...\", \"baseAddress\": \"https://...\"}; mend or remove it.");
}
