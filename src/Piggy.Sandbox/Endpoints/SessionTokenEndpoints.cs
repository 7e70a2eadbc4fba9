using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The Contacts Portal: links into it, and tokens with which contacts come out of it.</summary>
internal static class SessionTokenEndpoints
{
    private const string Token = "contact_session_token";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("getContactsPortalAuthUrl", "GET", "/contacts-portal/auth-url", AuthUrl),
        new("getContactSessionToken", "GET", "/contact-session-tokens/{contact_session_token}", Get),
        new("useContactSessionToken", "POST", "/contact-session-tokens/{contact_session_token}/use", Use),
    ];

    /// <summary>The token of a portal link is a session token of the contact, so that there is a way to one.</summary>
    private static Answer AuthUrl(Call call)
    {
        if (ContactInPath.Find(call, out SandboxContact contact) is { } refused)
        {
            return refused;
        }

        string token = call.Tables.Random.Code("session", 24);
        call.Tables.SessionTokens[token] = new SandboxSessionToken(token, contact.Uuid, IsUsed: false);
        return Answer.Ok(new JsonObject { ["url"] = $"https://portal.example.com/home?token={Uri.EscapeDataString(token)}" }, EmptyMeta.Map);
    }

    private static Answer Get(Call call) => Find(call, out SandboxSessionToken token) ?? Answer.Ok(Write(call.Tables, token));

    private static Answer Use(Call call)
    {
        if (Find(call, out SandboxSessionToken token) is { } refused)
        {
            return refused;
        }

        if (token.IsUsed)
        {
            return Refusal.InvalidField(Token, "The session token was used before.");
        }

        token = token with { IsUsed = true };
        call.Tables.SessionTokens[token.Token] = token;
        return Answer.Ok(Write(call.Tables, token));
    }

    private static Answer? Find(Call call, out SandboxSessionToken token)
    {
        bool known = call.Tables.SessionTokens.TryGetValue(call.Input.RequiredText(Token), out SandboxSessionToken? found);
        token = found!;
        return known ? null : Refusal.InvalidField(Token, "There is no such session token.");
    }

    private static JsonObject Write(Tables tables, SandboxSessionToken token) => new()
    {
        ["token"] = token.Token,
        ["contact"] = ContactJson.WriteReference(tables, token.ContactUuid),
        ["status"] = token.IsUsed ? "used" : "active",
    };
}
