using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <summary>An address that is called when an event happens.</summary>
/// <param name="Uuid">UUID of the subscription.</param>
/// <param name="Name">Name for people.</param>
/// <param name="EventType">The event, such as <c>voucher_redeemed</c>.</param>
/// <param name="Url">The address.</param>
/// <param name="Attributes">The contact attributes whose change is told, for <c>contact_updated</c>.</param>
/// <param name="IsActive">Whether it is called.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record SandboxWebhookSubscription(
    Guid Uuid, string Name, string EventType, Uri Url, IReadOnlyList<string> Attributes, bool IsActive, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>With what the calls are signed: the subscription's own secret, or the account's.</summary>
    internal string Secret { get; init; } = SandboxOptions.WebhookSecret;

    /// <summary>The event and the UUID: addresses of others may hold a key of theirs.</summary>
    public override string ToString() => $"{EventType} {Uuid}";
}

/// <summary>An address of Zapier in an old form, which the sandbox keeps and never calls.</summary>
/// <param name="Id">Number of the address.</param>
/// <param name="Type">What is told; the values are not published.</param>
/// <param name="Url">The address.</param>
public sealed record SandboxZapierWebhook(long Id, string Type, Uri Url)
{
    /// <summary>The number: addresses of others may hold a key of theirs.</summary>
    public override string ToString() => $"{nameof(SandboxZapierWebhook)} {Id}";
}

/// <summary>What became of a webhook.</summary>
public enum SandboxDeliveryState
{
    /// <summary>On its way, or waiting for the next attempt.</summary>
    Pending,

    /// <summary>The receiver answered with a status from 200 to 299.</summary>
    Received,

    /// <summary>Five attempts failed, and there will be no other.</summary>
    GivenUp,

    /// <summary>The address is not on this machine. The sandbox calls no others.</summary>
    NotSent,
}

/// <summary>One event on its way to one subscription.</summary>
/// <param name="Uuid">UUID of the delivery; it is in no request.</param>
/// <param name="SubscriptionUuid">The subscription.</param>
/// <param name="EventType">The event.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Body">The JSON text that is signed and sent.</param>
/// <param name="Attempts">How many requests were sent.</param>
/// <param name="State">What became of it.</param>
/// <param name="LastStatus">The HTTP status of the last attempt; null if there was none.</param>
public sealed record SandboxDelivery(
    Guid Uuid, Guid SubscriptionUuid, string EventType, Uri Url, string Body, int Attempts, SandboxDeliveryState State, int? LastStatus)
{
    internal string Secret { get; init; } = SandboxOptions.WebhookSecret;

    /// <summary>The event and what became of it: the body describes people.</summary>
    public override string ToString() => $"{EventType} {State}";
}
