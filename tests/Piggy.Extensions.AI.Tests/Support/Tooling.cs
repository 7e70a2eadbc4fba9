using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Agents.Vendors;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI.Tests.Support;

/// <summary>Tools that nobody calls: only what they say of themselves is looked at.</summary>
internal static class Tooling
{
    /// <summary>All tools there are; risky calls are planned by the model, which adds an argument to some.</summary>
    public static AgentTools All { get; } = Of(new AgentToolsOptions { Toolsets = ActionToolsets.All });

    public static ToolVendor[] Vendors { get; } = Enum.GetValues<ToolVendor>();

    public static AgentTools Of(AgentToolsOptions options) => new(
        new PiggyClient(new PiggyClientOptions { ApiKey = "key-of-a-test", Guard = new PolicyGuard(AgentPolicy.Default with { Approval = new() { By = ApprovedBy.Model } }) }),
        options);

    public static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Each schema of values within a schema, with its JSON pointer.</summary>
    public static IEnumerable<(string Pointer, JsonElement Schema)> SchemasIn(JsonElement schema, string pointer = "")
    {
        yield return (pointer, schema);
        IEnumerable<(string, JsonElement)> inner =
        [
            .. schema.TryGetProperty("properties", out JsonElement properties) ? properties.EnumerateObject().Select(member => ($"{pointer}/properties/{member.Name}", member.Value)) : [],
            .. schema.TryGetProperty("items", out JsonElement items) ? [($"{pointer}/items", items)] : Array.Empty<(string, JsonElement)>(),
            .. schema.TryGetProperty("anyOf", out JsonElement anyOf) ? anyOf.EnumerateArray().Select((one, index) => ($"{pointer}/anyOf/{index}", one)) : [],
        ];
        foreach ((string at, JsonElement one) in inner)
        {
            foreach ((string, JsonElement) found in SchemasIn(one, at))
            {
                yield return found;
            }
        }
    }
}
