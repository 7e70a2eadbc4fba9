using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of rewards, written in camel case, and with numbers for flags, as the only sample of them is.</summary>
internal static class RewardAttributeEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listRewardAttributes", "GET", "/reward-attributes", List),
        new("createRewardAttribute", "POST", "/reward-attributes", Create),
    ];

    /// <summary>The list has pages, but its answer does not say which one it is.</summary>
    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: int.MaxValue);
        return call.Input.Invalid
            ?? Answer.Ok(new JsonArray([.. asked.Of(call.Tables.AttributesOf(AttributeEntity.Reward).Values).Items.Select(Write)]), EmptyMeta.Map);
    }

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        string label = call.Input.RequiredText("label");
        string dataType = call.Input.RequiredText("type", AttributeInput.DataTypes);
        string? description = call.Input.OptionalText("description");
        string? placeholder = call.Input.OptionalText("placeholder");
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(call.Input, dataType);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxAttributeDefinition attribute =
            AttributeInput.New(call, AttributeEntity.Reward, name, label, dataType, description, options) with { Placeholder = placeholder };
        return AttributeInput.Add(call, AttributeEntity.Reward, attribute) ?? Answer.Ok(Write(attribute));
    }

    private static JsonObject Write(SandboxAttributeDefinition attribute) => new()
    {
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["placeholder"] = attribute.Placeholder,
        ["description"] = attribute.Description,
        ["type"] = attribute.DataType,
        ["fieldType"] = attribute.DataType,
        ["options"] = new JsonArray([.. attribute.Options.Select(option => new JsonObject { ["label"] = option.Label, ["value"] = option.Value })]),
        ["isPiggyDefined"] = 0,
        ["isSoftReadOnly"] = 0,
        ["isHardReadOnly"] = 0,
    };
}
