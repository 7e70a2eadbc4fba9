using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of contacts.</summary>
internal static class ContactAttributeEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listContactAttributes", "GET", "/contact-attributes", List),
        new("createContactAttribute", "POST", "/contact-attributes", Create),
    ];

    private static Answer List(Call call) => Answer.Ok(new JsonArray([.. call.Tables.ContactAttributes.Values.Select(Write)]));

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        string dataType = call.Input.RequiredText("data_type", AttributeInput.DataTypes);
        string? label = call.Input.OptionalText("label");
        string? description = call.Input.OptionalText("description");
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(call.Input, dataType);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxAttributeDefinition attribute = AttributeInput.New(call, AttributeEntity.Contact, name, label, dataType, description, options);
        return AttributeInput.Add(call, AttributeEntity.Contact, attribute) ?? Answer.Ok(Write(attribute));
    }

    private static JsonObject Write(SandboxAttributeDefinition attribute) => new()
    {
        ["id"] = attribute.Id,
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["type"] = attribute.DataType,
        ["group_name"] = attribute.GroupName,
        ["group"] = new JsonObject { ["id"] = 1, ["name"] = attribute.GroupName ?? "profile", ["position"] = 1 },
        ["is_piggy_defined"] = attribute.IsPiggyDefined,
        ["is_soft_read_only"] = false,
        ["is_hard_read_only"] = false,
        ["field_type"] = null,
        ["has_unique_value"] = false,
        ["description"] = attribute.Description,
        ["options"] = new JsonArray([.. attribute.Options.Select(WriteOption)]),
        ["position"] = attribute.Position,
        ["created_at"] = Formats.DateTime(attribute.CreatedAt),
        ["meta"] = new JsonArray(),
        ["can_be_deleted"] = !attribute.IsPiggyDefined,
        ["last_used_date"] = null,
        ["created_by_user"] = null,
    };

    private static JsonObject WriteOption(SandboxAttributeOption option) => new()
    {
        ["value"] = option.Value,
        ["label"] = option.Label,
        ["description"] = null,
        ["media"] = null,
    };
}
