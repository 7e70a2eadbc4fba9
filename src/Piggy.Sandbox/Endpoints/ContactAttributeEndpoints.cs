using System;
using System.Collections.Generic;
using System.Collections.Frozen;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of contacts.</summary>
internal static class ContactAttributeEndpoints
{
    private static readonly FrozenSet<string> DataTypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "url", "text", "date", "phone", "float", "color", "email", "number", "select", "boolean", "rich_text", "date_time", "long_text", "date_range",
        "time_range", "identifier", "birth_date", "file_upload", "media_upload", "multi_select", "license_plate");

    public static IReadOnlyList<Route> Routes { get; } = [new("createContactAttribute", "POST", "/contact-attributes", Create)];

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        string dataType = call.Input.RequiredText("data_type", DataTypes);
        string? label = call.Input.OptionalText("label");
        string? description = call.Input.OptionalText("description");
        IReadOnlyList<SandboxAttributeOption> options = ReadOptions(call.Input, dataType);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (call.Tables.ContactAttributes.ContainsKey(name))
        {
            return Refusal.AttributeNameTaken;
        }

        int position = call.Tables.ContactAttributes.Count + 1;
        SandboxAttributeDefinition attribute = new(
            call.Tables.Random.Id(), name, label ?? name, dataType, description, options, IsPiggyDefined: false, position, call.Now);
        call.Tables.ContactAttributes[name] = attribute;
        return Answer.Ok(Write(attribute));
    }

    private static List<SandboxAttributeOption> ReadOptions(Input input, string dataType)
    {
        IReadOnlyList<Input>? items = input.OptionalObjects("options");
        if (items is not null && dataType is not ("select" or "multi_select"))
        {
            input.Refuse("options", "This field goes only with the data types select and multi_select.");
        }

        return [.. (items ?? []).Select(item => new SandboxAttributeOption(item.RequiredText("label"), item.RequiredTextOrNumber("value")))];
    }

    private static JsonObject Write(SandboxAttributeDefinition attribute) => new()
    {
        ["id"] = attribute.Id,
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["type"] = attribute.DataType,
        ["group_name"] = null,
        ["group"] = new JsonObject { ["id"] = 1, ["name"] = "profile", ["position"] = 1 },
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
        ["can_be_deleted"] = true,
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
