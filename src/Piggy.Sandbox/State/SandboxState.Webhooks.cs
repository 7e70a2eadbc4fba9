using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Spec;
using Piggy.Sandbox.Webhooks;

namespace Piggy.Sandbox.State;

/// <content>What is told to others when something happens.</content>
public sealed partial class SandboxState
{
    /// <summary>Who is to be told of events.</summary>
    public IReadOnlyList<SandboxWebhookSubscription> WebhookSubscriptions => Read(tables => tables.WebhookSubscriptions.Values.ToArray());

    /// <summary>The addresses of Zapier in the old form.</summary>
    public IReadOnlyList<SandboxZapierWebhook> ZapierWebhooks => Read(tables => tables.ZapierWebhooks.Values.ToArray());

    /// <summary>The last 10,000 webhooks, the oldest first, with what became of them.</summary>
    public IReadOnlyList<SandboxDelivery> Deliveries => _sender.Deliveries;

    /// <summary>Sends an event as the spec shows it to all who want to be told of it.</summary>
    internal int SendEvent(string eventType) => Read(tables =>
    {
        JsonObject json = SpecDocument.Instance.SampleOfEvent(eventType, _options.Seed);
        SandboxWebhookSubscription[] interested = [.. tables.WebhookSubscriptions.Values.Where(subscription => subscription.IsActive && subscription.EventType == eventType)];
        foreach (SandboxWebhookSubscription subscription in interested)
        {
            _sender.Send(subscription, PhpJson.Write(json));
        }

        return interested.Length;
    });

    private void TellOfEvents(DateTimeOffset now)
    {
        foreach (AccountEvent happened in _watch.Look(_tables, now))
        {
            string body = PhpJson.Write(happened.ToJson());
            foreach (SandboxWebhookSubscription subscription in _tables.WebhookSubscriptions.Values.Where(subscription => Wants(subscription, happened)))
            {
                _sender.Send(subscription, body);
            }
        }
    }

    private static bool Wants(SandboxWebhookSubscription subscription, AccountEvent happened) =>
        subscription.IsActive
        && subscription.EventType == happened.Type
        && (happened.ChangedAttributes is not { } changed || subscription.Attributes.Any(changed.Contains));
}
