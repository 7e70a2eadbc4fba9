using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using Piggy.Generator.Yaml;
using Piggy.Testing;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Small documents that use all a document may hold.</summary>
internal static class HostileDocuments
{
    public static string Text(string name, string version) => File
        .ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Hostile", "Documents", name))
        .Replace("openapi: 3.1.0", "openapi: " + version, StringComparison.Ordinal);

    public static JsonObject Tree(string name, string version) =>
        (JsonObject)JsonNode.Parse(JsonText.Of(YamlDocument.Read(Text(name, version), CancellationToken.None).Root!))!;
}
