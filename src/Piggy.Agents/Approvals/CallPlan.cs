using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Approvals;

/// <summary>What a call would do, found out by reading only: for the person, or the model, that decides about it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CallPlan
{
    internal CallPlan()
    {
    }

    /// <summary>The action.</summary>
    public required ActionDescriptor Action { get; init; }

    /// <summary>The arguments as JSON text, without secrets and with e-mail addresses as the policy shows them.</summary>
    public required string Arguments { get; init; }

    /// <summary>What the call does, a sentence each.</summary>
    public required IReadOnlyList<string> Effects { get; init; }

    /// <summary>What the things that the call names look like now.</summary>
    public required IReadOnlyList<PlanFinding> Findings { get; init; }

    /// <summary>Why the call needs approval, a sentence each; none if it needs none.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Why the call would be refused whatever anybody approves; <see langword="null"/> if it would not be.</summary>
    public ActionError? Refusal { get; init; }

    /// <summary>When the approval stops counting, in UTC; <see langword="null"/> where none is needed or possible.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Lets exactly this call out, once: for <c>approval</c> of <see cref="ActionRunner"/>'s methods. It is in no text of the plan.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; init; }

    /// <summary>The plan in a few lines for a person.</summary>
    /// <returns>Text of several lines, without the token.</returns>
    public string ToText()
    {
        var text = new StringBuilder().Append(Action.Title).Append(" (").Append(Action.Slug).Append(")\n");
        text.Append("  with ").Append(Arguments).Append('\n');
        foreach (string line in Effects.Concat(Findings.Select(finding => finding.ToString())).Concat(Reasons.Select(reason => "Needs approval: " + reason)))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        if (Refusal is not null)
        {
            text.Append("  Refused: ").Append(Refusal.Message).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes the plan as one JSON object.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="withToken">Whether the token is written, too: whoever has it can make the call.</param>
    public void WriteTo(Utf8JsonWriter writer, bool withToken)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("action"u8, Action.Slug);
        writer.WritePropertyName("arguments"u8);
        writer.WriteRawValue(Arguments);
        WriteTexts(writer, "effects", Effects);
        writer.WriteStartArray("now"u8);
        foreach (PlanFinding finding in Findings)
        {
            finding.WriteTo(writer);
        }

        writer.WriteEndArray();
        WriteTexts(writer, "needs_approval_because", Reasons);
        writer.WriteString("refused_because"u8, Refusal?.Message);
        if (ExpiresAt is { } expiresAt)
        {
            writer.WriteString("expires_at"u8, expiresAt);
        }

        if (withToken && Token is not null)
        {
            writer.WriteString("approval_token"u8, Token);
        }

        writer.WriteEndObject();
    }

    /// <summary>Shows the action; never the token.</summary>
    /// <returns>The slug.</returns>
    public override string ToString() => "Plan of " + Action.Slug;

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}

/// <summary>What something that a call names looks like now.</summary>
/// <param name="Argument">The argument that names it.</param>
/// <param name="Kind">The kind of thing, such as <c>contact</c>.</param>
/// <param name="Facts">What is known of it, by name; none if it could not be read.</param>
/// <param name="Problem">Why it could not be read; <see langword="null"/> if it could.</param>
public sealed record PlanFinding(string Argument, string Kind, IReadOnlyList<KeyValuePair<string, string>> Facts, string? Problem)
{
    /// <summary>Shows the finding in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Argument}: {Problem ?? $"{Kind} with {string.Join(", ", Facts.Select(fact => $"{fact.Key} {fact.Value}"))}"}";

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("argument"u8, Argument);
        writer.WriteString("kind"u8, Kind);
        foreach ((string name, string value) in Facts)
        {
            writer.WriteString(name, value);
        }

        if (Problem is not null)
        {
            writer.WriteString("problem"u8, Problem);
        }

        writer.WriteEndObject();
    }
}
