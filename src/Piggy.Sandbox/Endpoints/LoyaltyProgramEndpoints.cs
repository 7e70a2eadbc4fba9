using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The rules of the loyalty program: its ceiling, its levels and what credits are calculated from.</summary>
internal static class LoyaltyProgramEndpoints
{
    private const int ProgramId = 7;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("getLoyaltyProgram", "GET", "/loyalty-program", Get),
        new("listTiers", "GET", "/tiers", ListTiers),
        new("listUnits", "GET", "/units", ListUnits),
        new("createUnit", "POST", "/units", CreateUnit),
    ];

    private static Answer Get(Call call)
    {
        JsonObject program = new()
        {
            ["id"] = ProgramId,
            ["name"] = "Canal Street Rewards",
            ["max_amount"] = call.Tables.Account.CreditCeiling,
            ["custom_credit_name"] = "Crumbs",
        };
        if (call.Tables.Account.DefaultUnitName is { } name && call.Tables.Units.TryGetValue(name, out SandboxUnit? unit))
        {
            program["unit"] = new JsonObject { ["name"] = unit.Name, ["label"] = unit.Label, ["prefix"] = unit.Prefix };
        }

        return Answer.Ok(program, EmptyMeta.Map);
    }

    private static Answer ListTiers(Call call) => Answer.Ok(new JsonArray([.. call.Tables.Tiers.Values.Select(ContactJson.WriteTier)]));

    private static Answer ListUnits(Call call) => Answer.Ok(new JsonArray([.. call.Tables.Units.Values.Select(unit => Write(call.Tables, unit))]), EmptyMeta.Map);

    /// <summary>A new default unit takes the place of the old one. The longer form of the answer is this call's alone.</summary>
    private static Answer CreateUnit(Call call)
    {
        string name = call.Input.RequiredText("name");
        string label = call.Input.RequiredText("label");
        string? prefix = call.Input.OptionalText("prefix");
        bool isDefault = call.Input.OptionalFlag("is_default") ?? false;
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxUnit unit = new(call.Tables.Random.Id(), name, label, prefix);
        if (!call.Tables.Units.TryAdd(name, unit))
        {
            return Refusal.Because(55045);
        }

        if (isDefault)
        {
            call.Tables.Account = call.Tables.Account with { DefaultUnitName = name };
        }

        string now = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        JsonObject json = Write(call.Tables, unit);
        json["id"] = unit.Id;
        json["loyalty_program_id"] = ProgramId;
        json["format"] = "int";
        json["updated_at"] = now;
        json["created_at"] = now;
        return Answer.Ok(json, EmptyMeta.Map);
    }

    private static JsonObject Write(Tables tables, SandboxUnit unit) => new()
    {
        ["name"] = unit.Name,
        ["label"] = unit.Label,
        ["prefix"] = unit.Prefix,
        ["is_default"] = unit.Name == tables.Account.DefaultUnitName,
    };
}
