using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Piggy.Sandbox.Tests;

/// <summary>The spec, read without the generator: an independent reader is what makes the comparison with the sandbox worth something.</summary>
/// <remarks>It reads the index and the resource files as they are edited, and takes every reference for the name at its end.</remarks>
internal sealed class SpecDocument
{
    private readonly JsonObject _definitions = [];
    private readonly JsonObject _responses = [];
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> _compiled = new(StringComparer.Ordinal);

    private SpecDocument(string folder)
    {
        JsonObject index = Read(Path.Combine(folder, "piggy.openapi.yaml"));
        Dictionary<string, JsonObject> files = Directory.EnumerateFiles(Path.Combine(folder, "resources"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file)!, Read, StringComparer.Ordinal);
        foreach (JsonObject file in files.Values)
        {
            Collect(file["schemas"], _definitions);
            Collect(file["responses"], _responses);
        }

        Tighten(_definitions);
        Operations =
        [
            .. from path in index["paths"]!.AsObject()
               let item = Item(files, path.Value!["$ref"]!.GetValue<string>())
               from operation in item
               where operation.Value is JsonObject
               select new SpecOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject(), item["parameters"]?.AsArray(), item.ContainsKey("servers")),
        ];
    }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public static SpecDocument Load() => new(Path.Combine(AppContext.BaseDirectory, "spec"));

    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What is wrong with an answer, or nothing.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(SpecOperation operation, int status, string answer)
    {
        JsonObject response = operation.Json["responses"]![status.ToString(CultureInfo.InvariantCulture)]?.AsObject()
            ?? operation.Json["responses"]!["default"]!.AsObject();
        if (response["$ref"] is { } shared)
        {
            response = _responses[NameOf(shared)]!.AsObject();
        }

        JsonSchema schema = await _compiled.GetOrAdd(NameOf(response["content"]!["application/json"]!["schema"]!["$ref"]!), CompileAsync);
        return [.. schema.Validate(answer).Select(problem => problem.ToString())];
    }

    /// <summary>The example bodies of an operation's request.</summary>
    public IReadOnlyList<JsonObject> RequestExamples(SpecOperation operation) =>
        operation.RequestReference is { } reference
            ? [.. _definitions[NameOf(reference)]!["examples"]!.AsArray().Select(example => example!.DeepClone().AsObject())]
            : [];

    /// <summary>The fields that a request can have.</summary>
    public IReadOnlyList<string> RequestFields(SpecOperation operation) =>
        [.. _definitions[NameOf(operation.RequestReference!)]!["properties"]!.AsObject().Select(property => property.Key)];

    /// <summary>The fields that a request must have.</summary>
    public string[] RequiredFields(SpecOperation operation) =>
        [.. (_definitions[NameOf(operation.RequestReference!)]!["required"]?.AsArray() ?? []).Select(field => field!.GetValue<string>())];

    private static JsonObject Read(string file)
    {
        using StreamReader text = File.OpenText(file);
        YamlStream yaml = [];
        yaml.Load(text);
        return ToJson(yaml.Documents[0].RootNode)!.AsObject();
    }

    private static JsonObject Item(Dictionary<string, JsonObject> files, string reference)
    {
        string[] parts = reference.Split('#');
        return files[Path.GetFileName(parts[0])]["paths"]![parts[1]["/paths/".Length..]]!.AsObject();
    }

    private static void Collect(JsonNode? source, JsonObject target)
    {
        foreach ((string name, JsonNode? value) in source?.AsObject() ?? [])
        {
            target.Add(name, value!.DeepClone());
        }
    }

    private static string NameOf(JsonNode reference) => reference.GetValue<string>().Split('/')[^1];

    private Task<JsonSchema> CompileAsync(string name)
    {
        JsonObject reached = [];
        Reach(name, reached);
        JsonObject schema = new() { ["$ref"] = $"#/definitions/{name}", ["definitions"] = reached };
        return JsonSchema.FromJsonAsync(schema.ToJsonString());
    }

    private void Reach(string name, JsonObject reached)
    {
        if (!reached.ContainsKey(name))
        {
            JsonNode definition = _definitions[name]!;
            reached[name] = definition.DeepClone();
            foreach (string next in References(definition))
            {
                Reach(next, reached);
            }
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(References),
        JsonObject json when json["$ref"] is JsonValue reference => [NameOf(reference)],
        JsonObject json => json.SelectMany(member => References(member.Value)),
        _ => [],
    };

    /// <summary>References become JSON Schema's, and an object without word on further members allows none: the sandbox must invent nothing.</summary>
    private static void Tighten(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Tighten(item);
            }
        }

        if (node is not JsonObject json)
        {
            return;
        }

        if (json["$ref"] is JsonValue reference)
        {
            json["$ref"] = $"#/definitions/{NameOf(reference)}";
        }

        if (json["properties"] is JsonObject && json["type"] is not null)
        {
            json.TryAdd("additionalProperties", false);
        }

        foreach ((_, JsonNode? child) in json.ToArray())
        {
            Tighten(child);
        }
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: not ScalarStyle.Plain } text => text.Value,
        YamlScalarNode { Value: null or "" or "null" or "~" } => null,
        YamlScalarNode { Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode scalar when decimal.TryParse(scalar.Value, CultureInfo.InvariantCulture, out decimal number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new InvalidDataException($"Unexpected YAML node {node.NodeType}."),
    };
}
