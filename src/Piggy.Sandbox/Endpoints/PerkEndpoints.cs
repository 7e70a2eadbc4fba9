using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Benefits that loyalty levels can carry.</summary>
internal static class PerkEndpoints
{
    private const string Yes = "true";
    private const string No = "false";

    private static readonly FrozenSet<string> DataTypes = FrozenSet.Create(StringComparer.Ordinal, "single_select", "boolean");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listPerks", "GET", "/perks", List),
        new("createPerk", "POST", "/perks", Create),
        new("getPerk", "GET", "/perks/{perk_uuid}", Get),
        new("updatePerk", "PUT", "/perks/{perk_uuid}", Update),
        new("deletePerk", "DELETE", "/perks/{perk_uuid}", Delete),
    ];

    private static Answer List(Call call) => Answer.Ok(new JsonArray([.. call.Tables.Perks.Select(Write)]), EmptyMeta.Absent);

    private static Answer Create(Call call)
    {
        string label = call.Input.RequiredText("label");
        string name = call.Input.RequiredText("name");
        string dataType = call.Input.RequiredText("data_type", DataTypes);
        SandboxPerkOption[] options =
        [
            .. call.Input.RequiredObjects("options")
                .Select(item => new SandboxPerkOption(item.RequiredText("label"), item.RequiredText("value"), item.RequiredBoolean("default"))),
        ];
        if (call.Input.Invalid is null)
        {
            CheckOptions(call.Input, dataType, options);
        }

        if (call.Tables.Perks.Exists(perk => perk.Name == name))
        {
            call.Input.Refuse("name", "A perk with this name exists already.");
        }

        return call.Input.Invalid ?? Store(call, new SandboxPerk(call.Tables.Random.Uuid(), label, name, dataType, options));
    }

    private static void CheckOptions(Input input, string dataType, SandboxPerkOption[] options)
    {
        if (options.Count(option => option.IsDefault) != 1)
        {
            input.Refuse("options", "Exactly one option must be the default.");
        }

        if (dataType == "boolean" && options.Any(option => option.Value is not (Yes or No)))
        {
            input.Refuse("options", "The options of a boolean perk have the values true and false.");
        }
    }

    private static Answer Get(Call call) => Find(call, out int place) ?? Answer.Ok(Write(call.Tables.Perks[place]), EmptyMeta.Map);

    private static Answer Update(Call call)
    {
        string label = call.Input.RequiredText("label");
        if (Find(call, out int place) is { } refused)
        {
            return refused;
        }

        call.Tables.Perks[place] = call.Tables.Perks[place] with { Label = label };
        return Answer.Ok(Write(call.Tables.Perks[place]), EmptyMeta.Map);
    }

    /// <summary>1003 is not among the codes of this call, so what is no UUID is an unknown perk.</summary>
    private static Answer Delete(Call call)
    {
        if (Find(call, out int place) is not null)
        {
            return Refusal.Because(110000);
        }

        call.Tables.Perks.RemoveAt(place);
        return Answer.Ok(data: null, EmptyMeta.Map);
    }

    private static Answer? Find(Call call, out int place)
    {
        Guid uuid = call.Input.RequiredUuid("perk_uuid");
        place = call.Tables.Perks.FindIndex(perk => perk.Uuid == uuid);
        return call.Input.Invalid ?? (place < 0 ? Refusal.Because(110000) : null);
    }

    private static Answer Store(Call call, SandboxPerk perk)
    {
        call.Tables.Perks.Add(perk);
        return Answer.Ok(Write(perk), EmptyMeta.Map);
    }

    private static JsonObject Write(SandboxPerk perk) => new()
    {
        ["uuid"] = perk.Uuid.ToString(),
        ["label"] = perk.Label,
        ["name"] = perk.Name,
        ["data_type"] = perk.DataType,
        ["options"] = new JsonArray([.. perk.Options.Select(WriteOption)]),
    };

    private static JsonObject WriteOption(SandboxPerkOption option) => new()
    {
        ["label"] = option.Label,
        ["value"] = option.Value,
        ["default"] = option.IsDefault,
    };
}
