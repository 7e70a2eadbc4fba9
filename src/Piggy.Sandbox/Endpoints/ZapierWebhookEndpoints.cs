using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>
/// Addresses of Zapier in an old form. They are kept and never called: neither what their types are nor what is sent to them is published. No code is listed
/// for these calls, so 1003 stands for whatever is wrong.
/// </summary>
internal static class ZapierWebhookEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createZapierWebhook", "POST", "/zapier/webhook", Create),
        new("deleteZapierWebhook", "DELETE", "/zapier/webhook/{id}", Delete),
    ];

    private static Answer Create(Call call)
    {
        string type = call.Input.RequiredText("type");
        Uri? url = WebhookSubscriptionEndpoints.ReadAddress(call.Input, call.Input.RequiredText("url"));
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxZapierWebhook webhook = new(call.Tables.Random.Id(), type, url!);
        call.Tables.ZapierWebhooks[webhook.Id] = webhook;
        return Answer.Ok(new JsonObject { ["id"] = webhook.Id, ["type"] = webhook.Type, ["url"] = webhook.Url.OriginalString });
    }

    private static Answer Delete(Call call)
    {
        long id = call.Input.RequiredInteger("id", minimum: 0);
        if (call.Input.Invalid is null && !call.Tables.ZapierWebhooks.Remove(id))
        {
            call.Input.Refuse("id", "There is no address of Zapier with this number.");
        }

        return call.Input.Invalid ?? Answer.Ok(data: null);
    }
}
