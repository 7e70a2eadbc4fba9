using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Piggy.Sandbox.Tests;

/// <summary>The spec, read without the generator: an independent reader is what makes the comparison with the sandbox worth something.</summary>
internal sealed class SpecDocument
{
    private const string ComponentPrefix = "#/components/schemas/";

    private readonly JsonObject _definitions;

    private SpecDocument(JsonObject root)
    {
        _definitions = root["components"]!["schemas"]!.DeepClone().AsObject();
        Tighten(_definitions);
        Operations =
        [
            .. from path in root["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               select new SpecOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject()),
        ];
    }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public static SpecDocument Load()
    {
        using StreamReader text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "piggy.openapi.yaml"));
        YamlStream yaml = [];
        yaml.Load(text);
        return new SpecDocument(ToJson(yaml.Documents[0].RootNode)!.AsObject());
    }

    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What is wrong with an answer, or nothing.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(SpecOperation operation, int status, string answer)
    {
        string component = operation.Answer(status)[ComponentPrefix.Length..];
        JsonObject schema = new() { ["$ref"] = $"#/definitions/{component}", ["definitions"] = _definitions.DeepClone() };
        JsonSchema compiled = await JsonSchema.FromJsonAsync(schema.ToJsonString());
        return [.. compiled.Validate(answer).Select(problem => problem.ToString())];
    }

    /// <summary>The example bodies of an operation's request.</summary>
    public IReadOnlyList<JsonObject> RequestExamples(SpecOperation operation) =>
        operation.RequestComponent is { } component
            ? [.. _definitions[component[ComponentPrefix.Length..]]!["examples"]!.AsArray().Select(example => example!.DeepClone().AsObject())]
            : [];

    /// <summary>The fields that a request can have.</summary>
    public IReadOnlyList<string> RequestFields(SpecOperation operation) =>
        [.. _definitions[operation.RequestComponent![ComponentPrefix.Length..]]!["properties"]!.AsObject().Select(property => property.Key)];

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

        if (json["$ref"] is JsonValue reference && reference.TryGetValue(out string? target))
        {
            json["$ref"] = target.Replace(ComponentPrefix, "#/definitions/", StringComparison.Ordinal);
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

/// <summary>One operation of the spec.</summary>
internal sealed partial record SpecOperation(string Path, string Method, JsonObject Json)
{
    public string Id => Json["operationId"]!.GetValue<string>();

    public IReadOnlyList<int> ErrorCodes => [.. Json["x-piggy-errors"]!.AsArray().Select(code => (int)code!.GetValue<decimal>())];

    public string? RequestComponent => Json["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>();

    public int SuccessStatus => int.Parse(
        Json["responses"]!.AsObject().Single(response => response.Key.StartsWith('2')).Key, CultureInfo.InvariantCulture);

    public string PathFor(Func<string, string> valueOf) => Parameter().Replace(Path, match => valueOf(match.Groups[1].Value));

    public string Answer(int status) => Json["responses"]![$"{status}"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
