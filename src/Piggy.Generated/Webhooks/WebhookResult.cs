using System.Diagnostics.CodeAnalysis;

namespace Piggy.Generated.Webhooks;

/// <summary>What reading the body of a webhook gave: the event, or what is wrong.</summary>
public sealed class WebhookResult
{
    internal WebhookResult(PiggyEvent piggyEvent) => Event = piggyEvent;

    internal WebhookResult(WebhookError error) => Error = error;

    /// <summary>Whether the body could be read.</summary>
    [MemberNotNullWhen(true, nameof(Event))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Successful => Error is null;

    /// <summary>The event; <see langword="null"/> if the body could not be read.</summary>
    public PiggyEvent? Event { get; }

    /// <summary>What is wrong; <see langword="null"/> when <see cref="Successful"/>.</summary>
    public WebhookError? Error { get; }

    /// <summary>Shows the event's name or the error, and nothing of what the body holds.</summary>
    /// <returns>The name, or the message of the error.</returns>
    public override string ToString() => Successful ? Event.ToString() : Error.ToString();
}
