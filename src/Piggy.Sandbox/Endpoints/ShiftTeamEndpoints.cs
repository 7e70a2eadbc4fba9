using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Teams that work shifts. Two may have the same name; the older one is found by it.</summary>
internal static class ShiftTeamEndpoints
{
    public const int NotFound = 80540;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listShiftTeams", "GET", "/shift-teams", List),
        new("createShiftTeam", "POST", "/shift-teams", Create),
        new("findShiftTeam", "GET", "/shift-teams/find", FindByName),
        new("getShiftTeam", "GET", "/shift-teams/{uuid}", call => Answered(Find(call))),
        new("updateShiftTeam", "PUT", "/shift-teams/{uuid}", Update),
    ];

    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxShiftTeam> page = asked.Of(call.Tables.ShiftTeams.Values);
        return Answer.Page(new JsonArray([.. page.Items.Select(Write)]), PageMetas.PerPageMeta(page));
    }

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        return call.Input.Invalid ?? Store(call, new SandboxShiftTeam(call.Tables.Random.Uuid(), name, call.Now, call.Now));
    }

    private static Answer FindByName(Call call)
    {
        string name = call.Input.RequiredText("name");
        return call.Input.Invalid ?? Answered(call.Tables.ShiftTeams.Values.FirstOrDefault(team => team.Name == name));
    }

    private static Answer Update(Call call)
    {
        string name = call.Input.RequiredText("name");
        return call.Input.Invalid ?? (Find(call) is { } team ? Store(call, team with { Name = name, UpdatedAt = call.Now }) : Refusal.Because(NotFound));
    }

    /// <summary>1003 is not among the codes of reading a team: what is no UUID is an unknown one.</summary>
    private static SandboxShiftTeam? Find(Call call) =>
        Formats.TryReadUuid(call.Input.Outside("uuid") ?? "", out Guid uuid) ? call.Tables.ShiftTeams.GetValueOrDefault(uuid) : null;

    private static Answer Answered(SandboxShiftTeam? team) => team is null ? Refusal.Because(NotFound) : Answer.Ok(Write(team), EmptyMeta.Map);

    private static Answer Store(Call call, SandboxShiftTeam team)
    {
        call.Tables.ShiftTeams[team.Uuid] = team;
        return Answered(team);
    }

    private static JsonObject Write(SandboxShiftTeam team) => new()
    {
        ["uuid"] = team.Uuid.ToString(),
        ["name"] = team.Name,
        ["created_at"] = Formats.DateTime(team.CreatedAt),
        ["updated_at"] = Formats.DateTime(team.UpdatedAt),
    };
}
