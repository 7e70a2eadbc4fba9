namespace Piggy.Impact.Tests.Corpus;

/// <summary>A change of the spec with what is known to be true of it: for whom something stops working.</summary>
public sealed record SpecEdit(string Name, Action<JsonObject> Apply, params ImpactArea[] Breaks)
{
    public override string ToString() => Name;
}

/// <summary>The document that is edited: the fourteen core actions and what they need.</summary>
internal static class BaseSpec
{
    private static readonly string Text = Read();

    public static JsonObject New() => JsonNode.Parse(Text)!.AsObject();

    public static SpecSide Side { get; } = SpecSide.Parse("old.json", Text, CancellationToken.None);

    public static JsonObject Component(this JsonObject spec, string name) => spec["components"]!["schemas"]![name]!.AsObject();

    public static JsonObject Property(this JsonObject spec, string component, string name) => spec.Component(component)["properties"]![name]!.AsObject();

    public static JsonObject Operation(this JsonObject spec, string path, string method) => spec["paths"]![path]![method]!.AsObject();

    public static void Require(this JsonObject schema, string name)
    {
        JsonArray required = schema["required"]?.AsArray() ?? [];
        schema["required"] = required;
        required.Add(name);
    }

    private static string Read()
    {
        JsonObject spec = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "piggy.openapi.json")))!.AsObject();
        spec.Remove("webhooks");
        foreach ((string path, JsonNode? item) in spec["paths"]!.AsObject().ToArray())
        {
            foreach ((string method, JsonNode? operation) in item!.AsObject().ToArray())
            {
                if (operation is JsonObject members && members.ContainsKey("operationId") && (string?)members["x-piggy-action"]?["toolset"] != "core")
                {
                    item.AsObject().Remove(method);
                }
            }

            if (!item.AsObject().Any(member => member.Value is JsonObject operation && operation.ContainsKey("operationId")))
            {
                spec["paths"]!.AsObject().Remove(path);
            }
        }

        // Where an outcome is looked up are other operations; that is not what is compared here.
        foreach (JsonNode? operation in spec["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value))
        {
            (operation as JsonObject)?.Remove("x-piggy-reconcile");
        }

        return spec.ToJsonString();
    }
}
