using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>Who wants to be told of events.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<Guid, SandboxWebhookSubscription> WebhookSubscriptions { get; } = [];

    public OrderedDictionary<long, SandboxZapierWebhook> ZapierWebhooks { get; } = [];
}
