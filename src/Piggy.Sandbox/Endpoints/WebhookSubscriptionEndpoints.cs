using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;
using Piggy.Sandbox.Webhooks;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Addresses that are called when something happens.</summary>
internal static class WebhookSubscriptionEndpoints
{
    private const string Active = "ACTIVE";
    private const string Inactive = "INACTIVE";

    // The code that the pages list for a subscription that is not there; its own text speaks of collectable rewards.
    private const int NotFound = 80300;

    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(StringComparer.Ordinal, Active, Inactive);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listWebhookSubscriptions", "GET", "/webhook-subscriptions", List),
        new("createWebhookSubscription", "POST", "/webhook-subscriptions", Create),
        new("getWebhookSubscription", "GET", "/webhook-subscriptions/{webhook_subscription_uuid}", Get),
        new("updateWebhookSubscription", "PUT", "/webhook-subscriptions/{webhook_subscription_uuid}", Update),
        new("deleteWebhookSubscription", "DELETE", "/webhook-subscriptions/{webhook_subscription_uuid}", Delete),
    ];

    private static Answer List(Call call)
    {
        string? type = call.Input.OptionalText("event_type", EventTypes.All);
        string? status = call.Input.OptionalText("status", Statuses);
        return call.Input.Invalid ?? Answer.Ok(new JsonArray(
        [
            .. call.Tables.WebhookSubscriptions.Values
                .Where(subscription => (type ?? subscription.EventType) == subscription.EventType && (status ?? StatusOf(subscription)) == StatusOf(subscription))
                .Select(Write),
        ]));
    }

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        string name = input.RequiredText("name");
        string type = input.RequiredText("event_type", EventTypes.All);
        Uri? url = ReadAddress(input, input.RequiredText("url"));
        string? secret = input.OptionalText("secret");
        string[]? attributes = ReadAttributes(call, type);
        bool isActive = input.OptionalText("status", Statuses) != Inactive;
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxWebhookSubscription subscription = new(call.Tables.Random.Uuid(), name, type, url!, attributes ?? [], isActive, call.Now, call.Now)
        {
            Secret = string.IsNullOrEmpty(secret) ? SandboxOptions.WebhookSecret : secret,
        };
        call.Tables.WebhookSubscriptions[subscription.Uuid] = subscription;
        return Answer.Created(Write(subscription));
    }

    private static Answer Get(Call call) => Find(call) is { } subscription ? Answer.Ok(Write(subscription)) : Refusal.Because(NotFound);

    private static Answer Update(Call call)
    {
        if (Find(call) is not { } subscription)
        {
            return Refusal.Because(NotFound);
        }

        Input input = call.Input;
        Uri? url = input.OptionalText("url") is { } text ? ReadAddress(input, text) : null;
        string[]? attributes = input.Has("attributes") ? ReadAttributes(call, subscription.EventType) : null;
        string? status = input.OptionalText("status", Statuses);
        string? name = input.OptionalText("name");
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        subscription = subscription with
        {
            Name = name ?? subscription.Name,
            Url = url ?? subscription.Url,
            Attributes = attributes ?? subscription.Attributes,
            IsActive = status is null ? subscription.IsActive : status == Active,
            UpdatedAt = call.Now,
        };
        call.Tables.WebhookSubscriptions[subscription.Uuid] = subscription;
        return Answer.Ok(Write(subscription));
    }

    private static Answer Delete(Call call)
    {
        if (Find(call) is not { } subscription)
        {
            return Refusal.Because(NotFound);
        }

        call.Tables.WebhookSubscriptions.Remove(subscription.Uuid);
        return Answer.Ok(new JsonArray());
    }

    private static SandboxWebhookSubscription? Find(Call call) =>
        Formats.TryReadUuid(call.Input.Outside("webhook_subscription_uuid") ?? "", out Guid uuid) ? call.Tables.WebhookSubscriptions.GetValueOrDefault(uuid) : null;

    public static Uri? ReadAddress(Input input, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
        {
            return url;
        }

        if (text.Length > 0)
        {
            input.Refuse("url", "This field must be an address that begins with https:// or http://.");
        }

        return null;
    }

    private static string[]? ReadAttributes(Call call, string type)
    {
        bool isWatching = type == EventTypes.ContactUpdated;
        if (!call.Input.Has("attributes"))
        {
            if (isWatching)
            {
                call.Input.Refuse("attributes", "This field is required for contact_updated.");
            }

            return null;
        }

        JsonElement value = call.Input.RequiredValue("attributes");
        string[]? names = value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : null;
        if (names is null || (isWatching && names.Length == 0) || (!isWatching && names.Length > 0))
        {
            call.Input.Refuse("attributes", isWatching ? "This field must be a list of names of contact attributes." : "Attributes are watched for contact_updated only.");
        }

        return names;
    }

    private static string StatusOf(SandboxWebhookSubscription subscription) => subscription.IsActive ? Active : Inactive;

    private static JsonObject Write(SandboxWebhookSubscription subscription) => new()
    {
        ["uuid"] = subscription.Uuid.ToString(),
        ["name"] = subscription.Name,
        ["event_type"] = subscription.EventType,
        ["url"] = subscription.Url.OriginalString,
        ["properties"] = new JsonArray([.. subscription.Attributes.Select(name => JsonValue.Create(name))]),
        ["status"] = StatusOf(subscription),
        ["version"] = "v1",
        ["created_at"] = Formats.DateTime(subscription.CreatedAt),
        ["updated_at"] = Formats.DateTime(subscription.UpdatedAt),
    };
}
