using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Shifts that contacts work in shops. Whether somebody works two at once is not looked at.</summary>
internal static class ShiftEndpoints
{
    private const int NotFound = 80530;

    // One code for two things: a status that is not known, and an identifier that is taken.
    private const int Refused = 80531;

    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(StringComparer.Ordinal, "approved", "pending");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listShifts", "GET", "/shifts", List),
        new("createShift", "POST", "/shifts", Create),
        new("findShift", "GET", "/shifts/find", FindByIdentifier),
        new("getShift", "GET", "/shifts/{uuid}", call => Answered(call, Find(call))),
        new("updateShift", "PUT", "/shifts/{uuid}", Update),
        new("deleteShift", "DELETE", "/shifts/{uuid}", Delete),
    ];

    private static Answer List(Call call)
    {
        Tables tables = call.Tables;
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        string status = call.Input.RequiredText("status");
        Guid? team = call.Input.OptionalUuid("team_uuid");
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (WhyNot(tables, shop, status) is { } refused)
        {
            return refused;
        }

        if (team is { } one && !tables.ShiftTeams.ContainsKey(one))
        {
            return Refusal.Because(ShiftTeamEndpoints.NotFound);
        }

        Page<SandboxShift> page = asked.Of<SandboxShift>(
            [.. tables.Shifts.Values.Where(shift => shift.ShopUuid == shop && shift.Status == status && shift.TeamUuid == (team ?? shift.TeamUuid))]);
        return Answer.Page(new JsonArray([.. page.Items.Select(shift => Write(tables, shift))]), PageMetas.PerPageMeta(page));
    }

    private static Answer Create(Call call)
    {
        Tables tables = call.Tables;
        Input input = call.Input;
        SandboxShift shift = new(
            Guid.Empty,
            input.RequiredUuid("contact_uuid"),
            input.RequiredUuid("shop_uuid"),
            input.OptionalText("external_id"),
            input.OptionalUuid("team_uuid"),
            input.OptionalUuid("shift_type_uuid"),
            input.RequiredText("status"),
            input.RequiredDateTime("started_at"),
            input.RequiredDateTime("ended_at"),
            input.OptionalInteger("break_in_minutes", minimum: 0, int.MaxValue),
            call.Now);
        RefuseImpossible(input, shift);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        return WhyNot(tables, shift.ShopUuid, shift.Status)
            ?? WhyNot(tables, shift)
            ?? Store(call, shift with { Uuid = tables.Random.Uuid() });
    }

    private static Answer? WhyNot(Tables tables, Guid shop, string status) =>
        !tables.Shops.ContainsKey(shop) ? Refusal.ShopNotFound
        : !Statuses.Contains(status) ? Refusal.Because(Refused)
        : null;

    private static Answer? WhyNot(Tables tables, SandboxShift shift) =>
        !tables.Contacts.ContainsKey(shift.ContactUuid) ? Refusal.ContactNotFound
        : shift.TeamUuid is { } team && !tables.ShiftTeams.ContainsKey(team) ? Refusal.Because(ShiftTeamEndpoints.NotFound)
        : shift.TypeUuid is { } type && !tables.ShiftTypes.ContainsKey(type) ? Refusal.Because(ShiftTypeEndpoints.NotFound)
        : ByIdentifier(tables, shift.ExternalId) is not null ? Refusal.Because(Refused)
        : null;

    private static SandboxShift? ByIdentifier(Tables tables, string? externalId) =>
        externalId is null ? null : tables.Shifts.Values.FirstOrDefault(shift => shift.ExternalId == externalId);

    private static void RefuseImpossible(Input input, SandboxShift shift)
    {
        if (input.Invalid is not null)
        {
            return;
        }

        if (shift.EndedAt <= shift.StartedAt)
        {
            input.Refuse("ended_at", "This field must be after started_at.");
        }
        else if (shift.NetMinutes < 0)
        {
            input.Refuse("break_in_minutes", "The break is longer than the shift.");
        }
    }

    private static Answer FindByIdentifier(Call call)
    {
        string externalId = call.Input.RequiredText("external_id");
        return call.Input.Invalid ?? Answered(call, ByIdentifier(call.Tables, externalId));
    }

    /// <summary>Shop, kind, identifier and contact are fixed. No code for an unknown team is listed here, so it is invalid input.</summary>
    private static Answer Update(Call call)
    {
        Input input = call.Input;
        Guid? contact = input.OptionalUuid("contact_uuid");
        Guid? team = input.OptionalUuid("team_uuid");
        string status = input.RequiredText("status");
        DateTimeOffset started = input.RequiredDateTime("started_at");
        DateTimeOffset ended = input.RequiredDateTime("ended_at");
        long? minutes = input.OptionalInteger("break_in_minutes", minimum: 0, int.MaxValue);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (Find(call) is not { } shift)
        {
            return Refusal.Because(NotFound);
        }

        SandboxShift changed = shift with
        {
            TeamUuid = team ?? shift.TeamUuid,
            Status = status,
            StartedAt = started,
            EndedAt = ended,
            BreakInMinutes = minutes ?? shift.BreakInMinutes,
        };
        RefuseImpossible(input, changed);
        if (contact is { } person && person != shift.ContactUuid)
        {
            input.Refuse("contact_uuid", "The contact of a shift cannot be changed.");
        }

        if (team is { } one && !call.Tables.ShiftTeams.ContainsKey(one))
        {
            input.Refuse("team_uuid", "There is no shift team with this UUID.");
        }

        return input.Invalid ?? (Statuses.Contains(status) ? Store(call, changed) : Refusal.Because(Refused));
    }

    private static Answer Delete(Call call)
    {
        if (Find(call) is not { } shift)
        {
            return Refusal.Because(NotFound);
        }

        call.Tables.Shifts.Remove(shift.Uuid);
        return Answer.Ok(data: null);
    }

    /// <summary>1003 is not among the codes of reading and deleting a shift: what is no UUID is an unknown one.</summary>
    private static SandboxShift? Find(Call call) =>
        Formats.TryReadUuid(call.Input.Outside("uuid") ?? "", out Guid uuid) ? call.Tables.Shifts.GetValueOrDefault(uuid) : null;

    private static Answer Answered(Call call, SandboxShift? shift) =>
        shift is null ? Refusal.Because(NotFound) : Answer.Ok(Write(call.Tables, shift), EmptyMeta.Map);

    private static Answer Store(Call call, SandboxShift shift)
    {
        call.Tables.Shifts[shift.Uuid] = shift;
        return Answered(call, shift);
    }

    private static JsonObject Write(Tables tables, SandboxShift shift) => new()
    {
        ["uuid"] = shift.Uuid.ToString(),
        ["contact"] = ContactJson.WriteReference(tables, shift.ContactUuid),
        ["external_id"] = shift.ExternalId,
        ["team_uuid"] = shift.TeamUuid?.ToString(),
        ["shift_type_uuid"] = shift.TypeUuid?.ToString(),
        ["status"] = shift.Status,
        ["break_in_minutes"] = shift.BreakInMinutes,
        ["net_duration_in_minutes"] = shift.NetMinutes,
        ["started_at"] = Formats.DateTime(shift.StartedAt),
        ["ended_at"] = Formats.DateTime(shift.EndedAt),
        ["created_at"] = Formats.DateTime(shift.CreatedAt),
    };
}
