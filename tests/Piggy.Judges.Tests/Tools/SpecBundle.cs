using System;
using System.IO;
using System.Text.Json;
using Piggy.Testing;

namespace Piggy.Judges.Tests.Tools;

/// <summary>The spec in one file, as the build wrote it.</summary>
internal static class SpecBundle
{
    public static string Path { get; } = System.IO.Path.Combine(RepositoryPaths.Root, "artifacts", "spec", "piggy.openapi.json");

    public static string YamlPath { get; } = System.IO.Path.ChangeExtension(Path, ".yaml");

    public static JsonElement Root { get; } = JsonDocument.Parse(File.ReadAllBytes(Path)).RootElement;

    /// <summary>What a value stands for: the value itself, or what it refers to.</summary>
    public static JsonElement Resolve(JsonElement value)
    {
        while (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$ref", out JsonElement reference))
        {
            value = Root;
            foreach (string segment in reference.GetString()![2..].Split('/'))
            {
                value = value.GetProperty(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            }
        }

        return value;
    }
}
