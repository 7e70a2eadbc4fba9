using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Gift cards. Money gets on them by transactions only.</summary>
internal static class GiftcardEndpoints
{
    private const int ProgramNotFound = 1100;
    private const int GiftcardNotFound = 5001;
    private const int OnlyDigital = 55021;
    private const int Physical = 0;
    private const int Digital = 1;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listGiftcards", "GET", "/giftcards", List),
        new("createGiftcard", "POST", "/giftcards", Create),
        new("findGiftcardByHash", "GET", "/giftcards/find-one-by", FindByHash),
        new("getGiftcard", "GET", "/giftcards/{giftcard_uuid}", Get),
        new("sendGiftcardByEmail", "POST", "/giftcards/{giftcard_uuid}/send-by-email", SendByEmail),
        new("listGiftcardPrograms", "GET", "/giftcard-programs", ListPrograms),
    ];

    private static Answer List(Call call)
    {
        Guid? program = call.Input.OptionalUuid("giftcard_program_uuid");
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (program is { } one && !call.Tables.GiftcardPrograms.ContainsKey(one))
        {
            return Refusal.Because(ProgramNotFound);
        }

        Page<SandboxGiftcard> page = asked.Of<SandboxGiftcard>([.. call.Tables.Giftcards.Values.Where(card => card.ProgramUuid == (program ?? card.ProgramUuid))]);
        return Answer.Page(new JsonArray([.. page.Items.Select(card => GiftcardJson.WriteInList(call.Tables, card))]), PageMetas.PerPageMeta(page));
    }

    private static Answer Create(Call call)
    {
        Tables tables = call.Tables;
        long type = call.Input.RequiredInteger("type", Physical, Digital);
        Guid uuid = call.Input.RequiredUuid("giftcard_program_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (type == Physical)
        {
            return Refusal.Because(OnlyDigital);
        }

        if (!tables.GiftcardPrograms.TryGetValue(uuid, out SandboxGiftcardProgram? program))
        {
            return Refusal.Because(ProgramNotFound);
        }

        if (!program.IsActive)
        {
            return Refusal.InvalidField("giftcard_program_uuid", "The gift card program is not in use.");
        }

        SandboxGiftcard card = new(
            tables.Random.Uuid(),
            tables.Random.Id(),
            program.Uuid,
            IsDigital: true,
            tables.NewGiftcardHash(),
            AmountInCents: 0,
            IsUpgradeable: true,
            IsActive: true,
            program.ExpirationDays is { } days ? call.Now.AddDays(days) : null);
        tables.Giftcards[card.Uuid] = card;
        return Answer.Ok(GiftcardJson.Write(tables, card));
    }

    private static Answer FindByHash(Call call)
    {
        string hash = call.Input.RequiredText("hash");
        return call.Input.Invalid ?? Answered(call, call.Tables.Giftcards.Values.FirstOrDefault(card => card.Hash == hash));
    }

    private static Answer Get(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("giftcard_uuid");
        return call.Input.Invalid ?? Answered(call, call.Tables.Giftcards.GetValueOrDefault(uuid));
    }

    private static Answer Answered(Call call, SandboxGiftcard? card) =>
        card is null ? Refusal.Because(GiftcardNotFound) : Answer.Ok(GiftcardJson.Write(call.Tables, card));

    /// <summary>No call lists the e-mails of an account, so any UUID of one will do.</summary>
    private static Answer SendByEmail(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("giftcard_uuid");
        Guid person = call.Input.RequiredUuid("contact_uuid");
        call.Input.OptionalUuid("email_uuid");
        call.Input.OptionalMap("merge_tags");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Giftcards.TryGetValue(uuid, out SandboxGiftcard? card))
        {
            return Refusal.Because(GiftcardNotFound);
        }

        if (!call.Tables.Contacts.TryGetValue(person, out SandboxContact? contact) || contact.IsAnonymous)
        {
            return Refusal.InvalidField("contact_uuid", "There is no contact with this UUID and an e-mail address.");
        }

        if (!card.IsActive || card.ExpirationDate < call.Now)
        {
            return Refusal.InvalidField("giftcard_uuid", "The gift card can no longer be used.");
        }

        call.Tables.Outbox.Add(new SandboxMail(contact.Email, "Your gift card", LoginCode: "", call.Now) { IsLogin = false });
        return Answer.Ok(new JsonObject { ["message"] = "success", ["data"] = "The gift card is in the outbox of the sandbox." }, EmptyMeta.Map);
    }

    private static Answer ListPrograms(Call call) =>
        Answer.Ok(new JsonArray([.. call.Tables.GiftcardPrograms.Values.Select(program => GiftcardJson.WriteProgram(call.Tables, program))]));
}
