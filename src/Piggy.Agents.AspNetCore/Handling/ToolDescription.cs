using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Agents.AspNetCore;

/// <summary>The tools as an OpenAPI 3.1 document: one operation each, whose schemas are those that every other face has.</summary>
internal sealed class ToolDescription
{
    private const string MediaType = "application/json";
    private const string Scheme = "token";

    // What reads it is a program, or a model that pays for each character.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _document;

    /// <param name="tools">The tools.</param>
    /// <param name="needsToken">Whether a call carries a bearer token. What a program's own authorization asks for, the document cannot know.</param>
    public ToolDescription(AgentTools tools, bool needsToken)
    {
        SpecOrigin spec = PiggyActions.Registry.Spec;
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (AgentTool tool in tools.Tools)
        {
            paths["/" + tool.Name] = new JsonObject { ["post"] = Operation(tool, schemas, needsToken) };
        }

        _document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["servers"] = new JsonArray(),
            ["info"] = new JsonObject
            {
                ["title"] = "Piggy tools",
                ["version"] = spec.Version,
                ["description"] = "Tools for one account of the loyalty platform Piggy (now Leat). Every one answers with { data, error, successful }; after an error, its hint says what to do.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        if (needsToken)
        {
            _document["security"] = new JsonArray(new JsonObject { [Scheme] = new JsonArray() });
            _document["components"]!["securitySchemes"] = new JsonObject { [Scheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } };
        }
    }

    /// <summary>The document of tools that are served under a path.</summary>
    public string At(string path)
    {
        JsonObject document = _document.DeepClone().AsObject();
        document["servers"] = new JsonArray(new JsonObject { ["url"] = path.Length == 0 ? "/" : path });
        return document.ToJsonString(Compact);
    }

    private static JsonObject Operation(AgentTool tool, JsonObject schemas, bool needsToken)
    {
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "What became of the call.", ["content"] = Content(Component(schemas, tool.Name + "_output", tool.OutputSchema)) },
        };
        if (needsToken)
        {
            responses["401"] = new JsonObject { ["description"] = "The token is missing or wrong." };
        }

        return new JsonObject
        {
            ["operationId"] = tool.Name,
            ["summary"] = tool.Title,
            ["description"] = tool.Description,

            // Platforms that know this member ask a person before each call of what changes something.
            ["x-openai-isConsequential"] = !tool.Hints.ReadOnly,
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Component(schemas, tool.Name + "_input", tool.InputSchema)) },
            ["responses"] = responses,
        };
    }

    private static JsonObject Content(JsonNode schema) => new() { [MediaType] = new JsonObject { ["schema"] = schema } };

    // Within a document, "#/$defs/…" would be looked for in the document itself, so definitions become components of their own.
    private static JsonObject Component(JsonObject schemas, string name, string schema)
    {
        JsonObject parsed = JsonNode.Parse(schema)!.AsObject();
        if (parsed["$defs"] is JsonObject definitions)
        {
            parsed.Remove("$defs");
            foreach ((string definition, JsonNode? value) in definitions)
            {
                schemas[$"{name}_{definition}"] = Rebased(value!.DeepClone(), name);
            }
        }

        schemas[name] = Rebased(parsed, name);
        return Reference(name);
    }

    private static JsonNode Rebased(JsonNode schema, string name)
    {
        const string Definitions = "#/$defs/";
        foreach (JsonObject part in Parts(schema).OfType<JsonObject>().ToArray())
        {
            if (part["$ref"] is JsonValue reference && reference.TryGetValue(out string? pointer) && pointer.StartsWith(Definitions, StringComparison.Ordinal))
            {
                part["$ref"] = (string?)Reference($"{name}_{pointer[Definitions.Length..]}")["$ref"];
            }
        }

        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static IEnumerable<JsonNode> Parts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Parts(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Parts),
        _ => [],
    };
}
