using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Kinds of shifts. Two may have the same name; the older one is found by it.</summary>
internal static class ShiftTypeEndpoints
{
    public const int NotFound = 80550;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listShiftTypes", "GET", "/shift-types", List),
        new("createShiftType", "POST", "/shift-types", Create),
        new("findShiftType", "GET", "/shift-types/find", FindByName),
        new("getShiftType", "GET", "/shift-types/{uuid}", call => Answered(Find(call))),
        new("updateShiftType", "PUT", "/shift-types/{uuid}", Update),
    ];

    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxShiftType> page = asked.Of(call.Tables.ShiftTypes.Values);
        return Answer.Page(new JsonArray([.. page.Items.Select(Write)]), PageMetas.PerPageMeta(page));
    }

    private static Answer Create(Call call)
    {
        string name = call.Input.RequiredText("name");
        string description = call.Input.RequiredText("description");
        return call.Input.Invalid ?? Store(call, new SandboxShiftType(call.Tables.Random.Uuid(), name, description, call.Now, call.Now));
    }

    private static Answer FindByName(Call call)
    {
        string name = call.Input.RequiredText("name");
        return call.Input.Invalid ?? Answered(call.Tables.ShiftTypes.Values.FirstOrDefault(type => type.Name == name));
    }

    private static Answer Update(Call call)
    {
        string name = call.Input.RequiredText("name");
        string description = call.Input.RequiredText("description");
        return call.Input.Invalid
            ?? (Find(call) is { } type ? Store(call, type with { Name = name, Description = description, UpdatedAt = call.Now }) : Refusal.Because(NotFound));
    }

    /// <summary>1003 is not among the codes of reading a kind: what is no UUID is an unknown one.</summary>
    private static SandboxShiftType? Find(Call call) =>
        Formats.TryReadUuid(call.Input.Outside("uuid") ?? "", out Guid uuid) ? call.Tables.ShiftTypes.GetValueOrDefault(uuid) : null;

    private static Answer Answered(SandboxShiftType? type) => type is null ? Refusal.Because(NotFound) : Answer.Ok(Write(type), EmptyMeta.Map);

    private static Answer Store(Call call, SandboxShiftType type)
    {
        call.Tables.ShiftTypes[type.Uuid] = type;
        return Answered(type);
    }

    private static JsonObject Write(SandboxShiftType type) => new()
    {
        ["uuid"] = type.Uuid.ToString(),
        ["name"] = type.Name,
        ["description"] = type.Description,
        ["created_at"] = Formats.DateTime(type.CreatedAt),
        ["updated_at"] = Formats.DateTime(type.UpdatedAt),
    };
}
