using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Demo;

/// <summary>One step of the demo's story.</summary>
/// <param name="Slug">The action it runs.</param>
/// <param name="Shows">What the step shows, in a few words.</param>
/// <param name="Input">Makes the action's input from the scene.</param>
/// <param name="Observe">Looks at the answer's envelope and at the sandbox's account, and says whether the effect is there.</param>
internal sealed record DemoStep(string Slug, string Shows, Func<DemoScene, JsonObject> Input, Func<DemoScene, JsonElement, Observation> Observe)
{
    /// <summary>What happens at Piggy before the step, such as its background jobs.</summary>
    public Action<DemoScene>? Before { get; init; }

    /// <summary>The refusal the step is about; <see langword="null"/> where the action must succeed.</summary>
    public ExpectedRefusal? Refusal { get; init; }
}

/// <summary>A refusal that a step wants to show.</summary>
internal sealed record ExpectedRefusal(ActionErrorKind Kind, int? Code = null)
{
    public bool Matches(ActionError? error) => error is not null && error.Kind == Kind && (Code is null || error.Code == Code);
}

/// <summary>What was seen after a step.</summary>
/// <param name="Seen">Whether it is what the step promises.</param>
/// <param name="Effect">What it is, for people.</param>
internal sealed record Observation(bool Seen, string Effect);
