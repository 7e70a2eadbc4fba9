using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of loyalty transactions. Their choices are sent as a map from value to label.</summary>
internal static class LoyaltyTransactionAttributeEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listLoyaltyTransactionAttributes", "GET", "/loyalty-transaction-attributes", List),
        new("createLoyaltyTransactionAttribute", "POST", "/loyalty-transaction-attributes", Create),
    ];

    private static Answer List(Call call) =>
        Answer.Ok(new JsonArray([.. call.Tables.AttributesOf(AttributeEntity.LoyaltyTransaction).Values.Select(Write)]), EmptyMeta.Map);

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        string dataType = call.Input.RequiredText("data_type", AttributeInput.DataTypes);
        string? label = call.Input.OptionalText("label");
        string? description = call.Input.OptionalText("description");
        SandboxAttributeOption[] options = ReadOptions(call.Input, dataType);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxAttributeDefinition attribute = AttributeInput.New(call, AttributeEntity.LoyaltyTransaction, name, label, dataType, description, options);
        return AttributeInput.Add(call, AttributeEntity.LoyaltyTransaction, attribute) ?? Answer.Ok(Write(attribute), EmptyMeta.Map);
    }

    private static SandboxAttributeOption[] ReadOptions(Input input, string dataType)
    {
        IReadOnlyDictionary<string, JsonElement>? map = input.OptionalMap("options");
        if (map is not null && !AttributeInput.HasChoices(dataType))
        {
            AttributeInput.RefuseOptions(input);
        }

        foreach ((string value, JsonElement label) in map ?? new Dictionary<string, JsonElement>())
        {
            if (label.ValueKind != JsonValueKind.String)
            {
                input.Refuse($"options.{value}", "This field must be text.");
            }
        }

        return [.. (map ?? new Dictionary<string, JsonElement>()).Select(entry => new SandboxAttributeOption(JsonText.Display(entry.Value), entry.Key))];
    }

    private static JsonObject Write(SandboxAttributeDefinition attribute) => new()
    {
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["placeholder"] = attribute.Placeholder,
        ["type"] = attribute.DataType,
        ["field_type"] = attribute.DataType,
        ["options"] = new JsonArray([.. attribute.Options.Select(option => new JsonObject { ["label"] = option.Label, ["value"] = option.Value })]),
        ["is_piggy_defined"] = attribute.IsPiggyDefined,
        ["is_soft_read_only"] = false,
        ["is_hard_read_only"] = false,
    };
}
