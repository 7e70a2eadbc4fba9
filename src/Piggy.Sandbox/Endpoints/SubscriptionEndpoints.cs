using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Kinds of mailings, and which of them a contact has agreed to.</summary>
internal static class SubscriptionEndpoints
{
    private const string DoubleOptIn = "DOUBLE_OPT_IN";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listSubscriptionTypes", "GET", "/subscription-types", ListTypes),
        new("listContactSubscriptions", "GET", "/contact-subscriptions/{contact_uuid}", List),
        new("subscribeContact", "PUT", "/contact-subscriptions/{contact_uuid}/subscribe", Subscribe),
        new("unsubscribeContact", "PUT", "/contact-subscriptions/{contact_uuid}/unsubscribe", Unsubscribe),
    ];

    private static Answer ListTypes(Call call) =>
        Answer.Ok(new JsonArray([.. call.Tables.SubscriptionTypes.Values.Select(ContactJson.WriteSubscriptionType)]));

    private static Answer List(Call call) => ContactInPath.Find(call, out SandboxContact contact)
        ?? Answer.Ok(new JsonArray([.. call.Tables.SubscriptionTypes.Values.Select(type => ContactJson.WriteSubscription(type, StatusOf(contact, type)))]));

    /// <summary>A kind that asks for a confirmation waits for it; the mail goes out once, however often the call comes.</summary>
    private static Answer Subscribe(Call call)
    {
        if (Find(call, out SandboxContact contact, out SandboxSubscriptionType type) is { } refused)
        {
            return refused;
        }

        string before = StatusOf(contact, type);
        if (before == SubscriptionStatus.Subscribed || type.Strategy != DoubleOptIn)
        {
            return Store(call, contact, type, SubscriptionStatus.Subscribed);
        }

        if (before != SubscriptionStatus.PendingConfirmation)
        {
            call.Tables.Outbox.Add(new SandboxMail(contact.Email, $"Confirm your subscription to {type.Name}", call.Tables.Random.Digits(6), call.Now)
            {
                IsLogin = false,
            });
        }

        return Store(call, contact, type, SubscriptionStatus.PendingConfirmation);
    }

    private static Answer Unsubscribe(Call call) =>
        Find(call, out SandboxContact contact, out SandboxSubscriptionType type) ?? Store(call, contact, type, SubscriptionStatus.Unsubscribed);

    private static Answer? Find(Call call, out SandboxContact contact, out SandboxSubscriptionType type)
    {
        Guid uuid = call.Input.RequiredUuid("subscription_type_uuid");
        Answer? refused = ContactInPath.Find(call, out contact);
        bool known = call.Tables.SubscriptionTypes.TryGetValue(uuid, out SandboxSubscriptionType? found);
        type = found!;
        return refused ?? (known ? null : Refusal.Because(55030));
    }

    private static Answer Store(Call call, SandboxContact contact, SandboxSubscriptionType type, string status)
    {
        Dictionary<Guid, string> subscriptions = contact.Subscriptions.ToDictionary();
        subscriptions[type.Uuid] = status;
        call.Tables.Contacts[contact.Uuid] = contact with { Subscriptions = subscriptions, UpdatedAt = call.Now };
        return Answer.Ok(ContactJson.WriteSubscription(type, status));
    }

    private static string StatusOf(SandboxContact contact, SandboxSubscriptionType type) =>
        contact.Subscriptions.GetValueOrDefault(type.Uuid, SubscriptionStatus.Unsubscribed);
}
