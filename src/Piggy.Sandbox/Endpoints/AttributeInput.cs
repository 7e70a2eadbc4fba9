using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>What all calls that define attributes share: the data types, and the choices that only some of them have.</summary>
internal static class AttributeInput
{
    public static readonly FrozenSet<string> DataTypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "url", "text", "date", "phone", "float", "color", "email", "number", "select", "boolean", "rich_text", "date_time", "long_text", "date_range",
        "time_range", "identifier", "birth_date", "file_upload", "media_upload", "multi_select", "license_plate");

    public static bool HasChoices(string dataType) => dataType is "select" or "multi_select";

    /// <summary>The choices that were sent as a list of labels and values; null if none were sent.</summary>
    public static List<SandboxAttributeOption>? ReadOptions(Input input, string dataType)
    {
        IReadOnlyList<Input>? items = input.OptionalObjects("options");
        if (items is not null && !HasChoices(dataType))
        {
            RefuseOptions(input);
        }

        return items is null ? null : [.. items.Select(item => new SandboxAttributeOption(item.RequiredText("label"), item.RequiredTextOrNumber("value")))];
    }

    public static void RefuseOptions(Input input) => input.Refuse("options", "This field goes only with the data types select and multi_select.");

    /// <summary>Keeps a new definition, unless its name is taken.</summary>
    public static Answer? Add(Call call, string entity, SandboxAttributeDefinition attribute) =>
        call.Tables.AttributesOf(entity).TryAdd(attribute.Name, attribute) ? null : Refusal.AttributeNameTaken;

    public static SandboxAttributeDefinition New(
        Call call, string entity, string name, string? label, string dataType, string? description, IReadOnlyList<SandboxAttributeOption>? options) => new(
        call.Tables.Random.Id(),
        name,
        label ?? name,
        dataType,
        description,
        options ?? [],
        IsPiggyDefined: false,
        call.Tables.AttributesOf(entity).Count + 1,
        call.Now);
}
