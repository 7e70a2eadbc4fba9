using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of everything that can have them, and their groups.</summary>
internal static class CustomAttributeEndpoints
{
    private static readonly FrozenSet<string> Entities = FrozenSet.Create(
        StringComparer.Ordinal,
        "business_profiles", "contact", "reward", "promotion", "voucher", "giftcard", "giftcard_transaction", "prepaid", "booking", "visit", "shift");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listCustomAttributes", "GET", "/custom-attributes", List),
        new("createCustomAttribute", "POST", "/custom-attributes", Create),
        new("updateCustomAttribute", "PUT", "/custom-attributes/{custom_attribute_name}", Update),
        new("listCustomAttributeGroups", "GET", "/custom-attribute-groups", ListGroups),
        new("createCustomAttributeGroup", "POST", "/custom-attribute-groups", CreateGroup),
    ];

    private static Answer List(Call call)
    {
        string entity = call.Input.RequiredText("entity", Entities);
        return call.Input.Invalid
            ?? Answer.Ok(
                new JsonArray([.. call.Tables.AttributesOf(entity).Values.Select(attribute => Write(call.Tables, entity, attribute))]), EmptyMeta.Absent);
    }

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        string entity = input.RequiredText("entity", Entities);
        string name = input.RequiredText("name");
        string label = input.RequiredText("label");
        string dataType = input.RequiredText("type", AttributeInput.DataTypes);
        string? description = input.OptionalText("description");
        string? group = ReadGroup(call, entity);
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(input, dataType);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxAttributeDefinition attribute = AttributeInput.New(call, entity, name, label, dataType, description, options) with { GroupName = group };
        return AttributeInput.Add(call, entity, attribute) ?? Answer.Created(Write(call.Tables, entity, attribute));
    }

    /// <summary>What the system brought along stays as it is; what is left out stays, too.</summary>
    private static Answer Update(Call call)
    {
        Input input = call.Input;
        string entity = input.RequiredText("entity", Entities);
        string name = input.RequiredText("custom_attribute_name");
        string? label = input.OptionalText("label");
        string? description = input.OptionalText("description");
        string? group = ReadGroup(call, entity);
        bool known = call.Tables.AttributesOf(entity).TryGetValue(name, out SandboxAttributeDefinition? attribute);
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(input, attribute?.DataType ?? "select");
        if (input.Invalid is null && attribute?.IsPiggyDefined != false)
        {
            input.Refuse("custom_attribute_name", known ? "An attribute of the system cannot be changed." : "The entity has no attribute with this name.");
        }

        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        attribute = attribute! with
        {
            Label = label ?? attribute.Label,
            Description = description ?? attribute.Description,
            GroupName = group ?? attribute.GroupName,
            Options = options ?? attribute.Options,
        };
        call.Tables.AttributesOf(entity)[attribute.Name] = attribute;
        return Answer.Ok(Write(call.Tables, entity, attribute));
    }

    private static Answer ListGroups(Call call)
    {
        string entity = call.Input.RequiredText("entity", Entities);
        return call.Input.Invalid
            ?? Answer.Ok(new JsonArray([.. call.Tables.AttributeGroups.Where(group => group.Entity == entity).Select(WriteGroup)]));
    }

    private static Answer CreateGroup(Call call)
    {
        string name = call.Input.RequiredText("name");
        string? label = call.Input.OptionalText("label");
        string entity = call.Input.RequiredText("entity", Entities);
        if (call.Input.Invalid is null && Group(call.Tables, entity, name) is not null)
        {
            call.Input.Refuse("name", "The entity has a group with this name already.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        int position = call.Tables.AttributeGroups.Count(known => known.Entity == entity) + 1;
        SandboxAttributeGroup group = new(call.Tables.Random.Id(), entity, name, label, position, call.Now);
        call.Tables.AttributeGroups.Add(group);
        return Answer.Created(WriteGroup(group));
    }

    private static string? ReadGroup(Call call, string entity)
    {
        string? name = call.Input.OptionalText("group_name");
        if (name is not null && Group(call.Tables, entity, name) is null)
        {
            call.Input.Refuse("group_name", "The entity has no group with this name.");
        }

        return name;
    }

    private static SandboxAttributeGroup? Group(Tables tables, string entity, string name) =>
        tables.AttributeGroups.Find(group => group.Entity == entity && group.Name == name);

    private static JsonObject Write(Tables tables, string entity, SandboxAttributeDefinition attribute) => new()
    {
        ["id"] = attribute.Id,
        ["entity"] = entity,
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["type"] = attribute.DataType,
        ["group_name"] = attribute.GroupName,
        ["group"] = attribute.GroupName is { } name && Group(tables, entity, name) is { } group
            ? new JsonObject { ["id"] = group.Id, ["name"] = group.Name, ["position"] = group.Position, ["created_by_user"] = null }
            : null,
        ["is_piggy_defined"] = attribute.IsPiggyDefined,
        ["is_soft_read_only"] = false,
        ["is_hard_read_only"] = false,
        ["has_unique_value"] = false,
        ["field_type"] = null,
        ["description"] = attribute.Description,
        ["options"] = new JsonArray([.. attribute.Options.Select(option => new JsonObject { ["value"] = option.Value, ["label"] = option.Label })]),
        ["position"] = attribute.Position,
        ["created_at"] = Formats.DateTime(attribute.CreatedAt),
        ["meta"] = new JsonArray(),
        ["can_be_deleted"] = !attribute.IsPiggyDefined,
        ["last_used_date"] = null,
        ["created_by_user"] = null,
    };

    private static JsonObject WriteGroup(SandboxAttributeGroup group) => new()
    {
        ["entity"] = group.Entity,
        ["name"] = group.Name,
        ["label"] = group.Label,
        ["created_at"] = Formats.DateTime(group.CreatedAt),
    };
}
