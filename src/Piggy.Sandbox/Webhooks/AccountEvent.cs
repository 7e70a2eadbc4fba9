using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Piggy.Sandbox.Webhooks;

/// <summary>Something that happened in the account.</summary>
/// <param name="Type">The name of the event.</param>
/// <param name="Member">Under which name the thing stands in the event's data.</param>
/// <param name="Thing">The thing, as the API writes it.</param>
internal sealed record AccountEvent(string Type, string Member, JsonObject Thing)
{
    /// <summary>The contact attributes that changed, for a changed contact; null for any other event.</summary>
    public IReadOnlySet<string>? ChangedAttributes { get; init; }

    public JsonObject ToJson() => new() { ["type"] = Type, ["data"] = new JsonObject { [Member] = Thing.DeepClone() } };
}
