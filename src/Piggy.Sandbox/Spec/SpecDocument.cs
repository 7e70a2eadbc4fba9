using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Sandbox.Spec;

/// <summary>The spec that the build puts into this assembly, read by a reader of the sandbox's own: what the generator misreads is not misread here, too.</summary>
internal sealed class SpecDocument
{
    private const string ResourceName = "piggy.openapi.json";

    private static readonly Lazy<SpecDocument> Loaded = new(Load);

    private readonly JsonElement _root;

    private SpecDocument(JsonElement root)
    {
        _root = root;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from member in path.Value.EnumerateObject()
               where member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("operationId", out _)
               select SpecOperation.Read(this, path, member),
        ];
    }

    public static SpecDocument Instance => Loaded.Value;

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>What a schema, parameter or response stands for: itself, or what it refers to.</summary>
    public JsonElement Resolve(JsonElement node)
    {
        while (node.ValueKind == JsonValueKind.Object && node.TryGetProperty("$ref", out JsonElement reference))
        {
            node = _root;
            foreach (string step in (reference.GetString() ?? "").Split('/').Skip(1))
            {
                node = node.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            }
        }

        return node;
    }

    /// <summary>The body of an event, made of the schema that the spec gives it.</summary>
    public JsonObject SampleOfEvent(string eventType, int seed)
    {
        JsonElement operation = _root.GetProperty("webhooks").EnumerateObject().Select(entry => entry.Value.GetProperty("post"))
            .First(post => post.GetProperty("x-piggy-trigger").GetProperty("event").GetString() == eventType);
        JsonElement schema = operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return (JsonObject)new SampleMaker(seed, eventType).Make(new SchemaView(this, schema))!;
    }

    private static SpecDocument Load()
    {
        using Stream stream = typeof(SpecDocument).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource '{ResourceName}'; build it with build/SpecBundle.targets.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return new SpecDocument(document.RootElement.Clone());
    }
}
