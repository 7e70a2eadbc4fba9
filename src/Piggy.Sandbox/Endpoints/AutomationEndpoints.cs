using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Flows that an event starts. A start is noted, and does nothing else.</summary>
internal static class AutomationEndpoints
{
    private const string Active = "active";
    private const string StartableEvent = "contact_updated";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listAutomations", "GET", "/automations", List),
        new("createAutomationRun", "POST", "/automations/runs", Run),
    ];

    private static Answer List(Call call) => Answer.Ok(new JsonArray([.. call.Tables.Automations.Values.Select(Write)]));

    private static Answer Run(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("automation_uuid");
        IReadOnlyDictionary<string, JsonElement>? data = call.Input.OptionalMap("data");
        if (ContactInPath.Find(call, out SandboxContact contact) is { } refused)
        {
            return refused;
        }

        if (!call.Tables.Automations.TryGetValue(uuid, out SandboxAutomation? automation))
        {
            return Refusal.Because(60013);
        }

        if (automation.Status != Active || automation.Event != StartableEvent)
        {
            return Refusal.InvalidField("automation_uuid", "A call can only start an active automation of the event contact_updated.");
        }

        call.Tables.AutomationRuns.Add(new SandboxAutomationRun(uuid, contact.Uuid, data ?? new Dictionary<string, JsonElement>(), call.Now));
        return Answer.Ok(new JsonArray());
    }

    private static JsonObject Write(SandboxAutomation automation) => new()
    {
        ["uuid"] = automation.Uuid.ToString(),
        ["name"] = automation.Name,
        ["status"] = automation.Status,
        ["event"] = automation.Event,
        ["created_at"] = Formats.DateTime(automation.CreatedAt),
        ["updated_at"] = Formats.DateTime(automation.CreatedAt),
    };
}
