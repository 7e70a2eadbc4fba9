using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Docs;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Demo;

/// <summary>The result of the demo.</summary>
internal sealed record DemoReport(ActionRegistry Registry, IReadOnlyList<DemoOutcome> Outcomes)
{
    /// <summary>The core actions of the registry, which all have to run.</summary>
    public IReadOnlyList<string> CoreActions { get; } =
        [.. Registry.Select(action => action.Descriptor).Where(descriptor => descriptor.Toolset == "core").Select(descriptor => descriptor.Slug)];

    /// <summary>The core actions that no successful step has run.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. CoreActions.Except(
            Outcomes.Where(outcome => outcome.Succeeded && outcome.Step.Refusal is null).Select(outcome => outcome.Step.Slug),
            StringComparer.Ordinal),
    ];

    public bool Succeeded => Outcomes.Count > 0 && CoreActions.Count > 0 && Missing.Count == 0 && Outcomes.All(outcome => outcome.Succeeded);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("spec"u8);
        ActionJson.Write(writer, Registry.Spec);
        writer.WriteNumber("actions"u8, Registry.Count);
        writer.WriteStartArray("steps"u8);
        foreach (DemoOutcome outcome in Outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("slug"u8, outcome.Step.Slug);
            writer.WriteString("shows"u8, outcome.Step.Shows);
            writer.WriteString("outcome"u8, outcome.Outcome);
            writer.WriteString("effect"u8, outcome.Effect);
            writer.WriteBoolean("succeeded"u8, outcome.Succeeded);
            writer.WriteNumber("milliseconds"u8, Math.Round(outcome.Elapsed.TotalMilliseconds, 2));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("core_actions"u8, CoreActions.Count);
        writer.WriteNumber("core_actions_run"u8, CoreActions.Count - Missing.Count);
        writer.WriteBoolean("succeeded"u8, Succeeded);
        writer.WriteEndObject();
    }
}
