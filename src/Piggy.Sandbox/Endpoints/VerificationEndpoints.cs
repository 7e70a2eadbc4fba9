using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Proof that a person is a contact: by mail, or by token.</summary>
internal static class VerificationEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("sendContactVerificationEmail", "POST", "/contact-verification/send", SendMail),
        new("verifyLoginCode", "POST", "/contact-verification/verify", Verify),
        new("getContactAuthToken", "GET", "/contact-verification/auth-token/{contact_uuid}", AuthToken),
    ];

    private static Answer SendMail(Call call)
    {
        string email = call.Input.RequiredEmail("email");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Account.HasContactsPortal)
        {
            return Refusal.ContactsPortalMissing;
        }

        if (call.Tables.ContactByEmail(email) is not { } contact)
        {
            return Refusal.ContactNotFound;
        }

        call.Tables.Outbox.Add(new SandboxMail(contact.Email, "Your login code", call.Tables.Random.Digits(6), call.Now));
        return Answer.Ok(new JsonObject { ["type"] = "Success", ["message"] = $"Verification mail sent to {contact.Email}." });
    }

    /// <summary>A code is good for one check, by the address to which it was sent.</summary>
    private static Answer Verify(Call call)
    {
        string code = call.Input.RequiredText("code");
        string email = call.Input.RequiredEmail("email");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Account.HasContactsPortal)
        {
            return Refusal.ContactsPortalMissing;
        }

        int index = call.Tables.Outbox.FindIndex(mail =>
            mail.IsLogin && !mail.IsUsed && mail.LoginCode == code && string.Equals(mail.To, email, StringComparison.OrdinalIgnoreCase));
        if (index < 0 || call.Tables.ContactByEmail(email) is not { } contact)
        {
            return Refusal.Because(13010);
        }

        call.Tables.Outbox[index] = call.Tables.Outbox[index] with { IsUsed = true };
        return Answer.Ok(new JsonObject { ["uuid"] = contact.Uuid.ToString() }, EmptyMeta.Map);
    }

    /// <summary>1003 is not among the codes of this call, so what is no UUID is an unknown contact.</summary>
    private static Answer AuthToken(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("contact_uuid");
        if (call.Input.Invalid is not null || !call.Tables.Contacts.ContainsKey(uuid))
        {
            return Refusal.ContactNotFound;
        }

        if (!call.Tables.Account.HasValidSecret)
        {
            return Refusal.AccountSecretInvalid;
        }

        if (call.Tables.Account.HasExpiredToken)
        {
            return Refusal.TokenExpired;
        }

        string token = call.Tables.Random.Token();
        call.Tables.AuthTokens.Add(new SandboxAuthToken(uuid, token, call.Now));
        return call.Options.AuthTokenShape == AuthTokenShape.Wrapped
            ? Answer.Ok(new JsonObject { ["auth_token"] = token })
            : Answer.Ok(token, EmptyMeta.Map);
    }
}
