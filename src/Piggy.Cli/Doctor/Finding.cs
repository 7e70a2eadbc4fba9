using System.Text.Json;

namespace Piggy.Cli.Doctor;

/// <summary>How a check has ended.</summary>
internal enum FindingState
{
    Good,
    Warning,
    Bad,

    /// <summary>It could not be made, because an earlier one failed.</summary>
    Skipped,
}

/// <summary>What a check has found.</summary>
/// <param name="Check">The check, as programs know it.</param>
/// <param name="State">How it has ended.</param>
/// <param name="Message">What was found, without any secret.</param>
/// <param name="Fix">What to do about it; <see langword="null"/> if nothing is to be done.</param>
internal sealed record Finding(string Check, FindingState State, string Message, string? Fix = null)
{
    public static Finding Good(string check, string message) => new(check, FindingState.Good, message);

    public static Finding Bad(string check, string message, string fix) => new(check, FindingState.Bad, message, fix);

    public static Finding Warning(string check, string message, string fix) => new(check, FindingState.Warning, message, fix);

    public static Finding Skipped(string check, string because) => new(check, FindingState.Skipped, because);

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("check"u8, Check);
        json.WriteString("state"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(State.ToString()));
        json.WriteString("message"u8, Message);
        json.WriteString("fix"u8, Fix);
        json.WriteEndObject();
    }
}
