using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Field definitions of promotions, read and changed by their numbers. The custom attributes of promotions are the same ones.</summary>
internal static class PromotionAttributeEndpoints
{
    private const string Field = "promotion_attribute_id";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listPromotionAttributes", "GET", "/promotion-attributes", call => Answer.Ok(new JsonArray([.. All(call).Values.Select(Write)]))),
        new("createPromotionAttribute", "POST", "/promotion-attributes", Create),
        new("getPromotionAttribute", "GET", "/promotion-attributes/{promotion_attribute_id}", call => Find(call, out SandboxAttributeDefinition attribute) ?? Answer.Ok(Write(attribute))),
        new("updatePromotionAttribute", "PUT", "/promotion-attributes/{promotion_attribute_id}", Update),
    ];

    private static OrderedDictionary<string, SandboxAttributeDefinition> All(Call call) => call.Tables.AttributesOf(AttributeEntity.Promotion);

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        string name = input.RequiredText("name");
        string label = input.RequiredText("label");
        string dataType = input.RequiredText("type", AttributeInput.DataTypes);
        string? description = input.OptionalText("description");
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(input, dataType);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxAttributeDefinition attribute = AttributeInput.New(call, AttributeEntity.Promotion, name, label, dataType, description, options);
        return AttributeInput.Add(call, AttributeEntity.Promotion, attribute) ?? Answer.Ok(Write(attribute));
    }

    /// <summary>No code is listed, so 1003 stands for whatever is wrong. What is left out stays; choices go with a type that has none.</summary>
    private static Answer Update(Call call)
    {
        if (Find(call, out SandboxAttributeDefinition attribute) is { } refused)
        {
            return refused;
        }

        Input input = call.Input;
        string dataType = input.OptionalText("type", AttributeInput.DataTypes) ?? attribute.DataType;
        List<SandboxAttributeOption>? options = AttributeInput.ReadOptions(input, dataType);
        SandboxAttributeDefinition changed = attribute with
        {
            Name = FilledText.Read(input, "name") ?? attribute.Name,
            Label = FilledText.Read(input, "label") ?? attribute.Label,
            Description = input.OptionalText("description") ?? attribute.Description,
            Placeholder = input.OptionalText("placeholder") ?? attribute.Placeholder,
            DataType = dataType,
            Options = AttributeInput.HasChoices(dataType) ? options ?? attribute.Options : [],
        };
        RefuseMixUp(call, attribute, changed);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        int place = All(call).IndexOf(attribute.Name);
        All(call).RemoveAt(place);
        All(call).Insert(place, changed.Name, changed);
        return Answer.Ok(Write(changed));
    }

    private static void RefuseMixUp(Call call, SandboxAttributeDefinition attribute, SandboxAttributeDefinition changed)
    {
        if (call.Input.OptionalInteger("id", minimum: 0) is { } id && id != attribute.Id)
        {
            call.Input.Refuse("id", "This is not the number in the path.");
        }

        if (All(call).TryGetValue(changed.Name, out SandboxAttributeDefinition? owner) && owner.Id != attribute.Id)
        {
            call.Input.Refuse("name", "Promotions have an attribute with this name already.");
        }
    }

    private static Answer? Find(Call call, out SandboxAttributeDefinition attribute)
    {
        long id = call.Input.RequiredInteger(Field, minimum: 0);
        attribute = All(call).Values.FirstOrDefault(known => known.Id == id)!;
        return call.Input.Invalid ?? (attribute is null ? Refusal.InvalidField(Field, "Promotions have no attribute with this number.") : null);
    }

    private static JsonObject Write(SandboxAttributeDefinition attribute) => new()
    {
        ["id"] = attribute.Id,
        ["name"] = attribute.Name,
        ["label"] = attribute.Label,
        ["description"] = attribute.Description ?? "",
        ["placeholder"] = attribute.Placeholder ?? "",
        ["type"] = attribute.DataType,
        ["options"] = new JsonArray([.. attribute.Options.Select(option => new JsonObject { ["label"] = option.Label, ["value"] = option.Value })]),
    };
}
