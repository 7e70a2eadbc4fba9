using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Links that carry credits until a contact claims them. Links that were built without a call are claimed like others.</summary>
internal static class LoyaltyTokenEndpoints
{
    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createLoyaltyToken", "POST", "/loyalty-tokens", Create),
        new("claimLoyaltyToken", "POST", "/loyalty-tokens/claim", Claim),
    ];

    private static Answer Create(Call call)
    {
        LoyaltyTokenRequest request = LoyaltyTokenRequest.Read(call.Input);
        if ((call.Input.Invalid ?? request.WhyNot(call.Tables)) is { } refused)
        {
            return refused;
        }

        call.Tables.LoyaltyTokens.TryAdd((request.ShopUuid, request.UniqueId), new SandboxLoyaltyToken(request.ShopUuid, request.UniqueId, null));
        string query = request.QueryAt(call.Now.ToUnixTimeSeconds());
        return Answer.Ok($"https://portal.example.com/l?{query}&hash={Hash(call.Tables, query)}", EmptyMeta.Map);
    }

    /// <summary>A token is known by shop and unique id, and is worth credits once, whoever claims it.</summary>
    private static Answer Claim(Call call)
    {
        LoyaltyTokenRequest request = LoyaltyTokenRequest.Read(call.Input);
        long timestamp = call.Input.RequiredInteger("timestamp", minimum: 0);
        string hash = call.Input.RequiredText("hash");
        Guid uuid = call.Input.RequiredUuid("contact_uuid");
        if ((call.Input.Invalid ?? request.WhyNot(call.Tables)) is { } refused)
        {
            return refused;
        }

        if (!call.Tables.Contacts.TryGetValue(uuid, out SandboxContact? contact))
        {
            return Refusal.ContactNotFound;
        }

        if (!string.Equals(hash, Hash(call.Tables, request.QueryAt(timestamp)), StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.InvalidField("hash", "The hash does not belong to the other parts of the token.");
        }

        if (call.Tables.LoyaltyTokens.GetValueOrDefault((request.ShopUuid, request.UniqueId))?.CreditReceptionUuid is not null)
        {
            return Refusal.InvalidField("unique_id", "The token was claimed before.");
        }

        decimal credits = request.Credits ?? CreditRules.Calculate(request.UnitValue.GetValueOrDefault());
        return CreditRules.PassesCeiling(call.Tables, contact, credits)
            ? Refusal.InvalidField("contact_uuid", "The credit ceiling of the loyalty program would be passed.")
            : Book(call, request, contact, (long)credits);
    }

    private static Answer Book(Call call, LoyaltyTokenRequest request, SandboxContact contact, long credits)
    {
        Tables tables = call.Tables;
        SandboxCreditReception reception = new(
            tables.Random.Uuid(),
            contact.Uuid,
            request.ShopUuid,
            credits,
            request.UnitValue,
            request.UnitName ?? tables.Account.DefaultUnitName,
            ContactIdentifierValue: null,
            NoAttributes,
            call.Now);
        CreditLedger.Book(tables, contact, reception);
        tables.LoyaltyTokens[(request.ShopUuid, request.UniqueId)] = new SandboxLoyaltyToken(request.ShopUuid, request.UniqueId, reception.Uuid);
        ReferralProgram.CreditsReceived(tables, contact.Uuid, call.Now);
        return Answer.Ok(CreditReceptionJson.Write(tables, reception, tables.Contacts[contact.Uuid]), EmptyMeta.Map);
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The vendor's recipe for these links names SHA-1.")]
    private static string Hash(Tables tables, string query) => Convert.ToHexStringLower(
        SHA1.HashData(Encoding.UTF8.GetBytes($"{query}&secret={Uri.EscapeDataString(tables.Account.LoyaltyTokenSecret)}")));
}
