using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>A flow that an event starts.</summary>
/// <param name="Uuid">UUID of the automation.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Status">active, inactive or has_errors.</param>
/// <param name="Event">What starts it.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SandboxAutomation(Guid Uuid, string Name, string Status, string Event, DateTimeOffset CreatedAt);

/// <summary>A start of an automation by a call.</summary>
/// <param name="AutomationUuid">The automation.</param>
/// <param name="ContactUuid">For whom it was started.</param>
/// <param name="Data">What was handed over.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record SandboxAutomationRun(Guid AutomationUuid, Guid ContactUuid, IReadOnlyDictionary<string, JsonElement> Data, DateTimeOffset StartedAt)
{
    /// <summary>Only the type, as the data may be about a person.</summary>
    public override string ToString() => nameof(SandboxAutomationRun);
}
