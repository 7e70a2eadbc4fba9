using System;
using System.Collections.Generic;

namespace Piggy.Docs.Pictures;

/// <summary>Pictures of what actions do, for those of which a picture says more than words.</summary>
internal static class EffectPictures
{
    private static readonly Dictionary<string, Picture> BySlug = new(StringComparer.Ordinal)
    {
        ["PIGGY_CREATE_CREDIT_RECEPTION"] = BeforeAfter.Draw(
            "Before: a contact with 120 credits. 25 credits are awarded. After: the contact has 145, and there is a credit reception of 25.",
            "+25 credits",
            [new("Contact", "balance 120")],
            [new("Contact", "balance 145", BoxTone.Changed), new("Credit reception", "25 credits", BoxTone.Made)]),
        ["PIGGY_REVERSE_CREDIT_RECEPTION"] = BeforeAfter.Draw(
            "Before: a contact with 145 credits, 25 of them from one reception. The reception is reversed. After: the contact has 120, and a second reception of minus 25 stands beside the first.",
            "reverse",
            [new("Contact", "balance 145"), new("Credit reception", "25 credits")],
            [new("Contact", "balance 120", BoxTone.Changed), new("Credit reception", "25 credits"), new("Credit reception", "−25 credits", BoxTone.Made)]),
        ["PIGGY_MERGE_CONTACTS"] = BeforeAfter.Draw(
            "Before: a source contact with 40 credits and a destination contact with 120. They are merged, later. After: the source is gone, and the destination has 160 credits and everything the source had.",
            "merge, later",
            [new("Source contact", "balance 40", BoxTone.Gone), new("Destination contact", "balance 120")],
            [new("Destination contact", "balance 160", BoxTone.Changed)]),
        ["PIGGY_CLAIM_ANONYMOUS_CONTACT"] = BeforeAfter.Draw(
            "Before: a contact without an address, with 30 credits. It is claimed. After: the same contact has an e-mail address and still its 30 credits.",
            "claim",
            [new("Anonymous contact", "no address, balance 30")],
            [new("Contact", "mara@…, balance 30", BoxTone.Changed)]),
        ["PIGGY_CREATE_VOUCHERS_BATCH"] = BeforeAfter.Draw(
            "Before: a promotion. A batch is ordered, and Piggy answers at once. After: the batch is pending; the vouchers are made later.",
            "order 3",
            [new("Promotion", "no vouchers")],
            [new("Batch", "pending, at once", BoxTone.Made), new("Vouchers", "3 codes, later", BoxTone.Made)]),
        ["PIGGY_REDEEM_VOUCHER"] = BeforeAfter.Draw(
            "Before: an active voucher. It is used. After: it is redeemed and cannot be used again.",
            "redeem",
            [new("Voucher", "ACTIVE")],
            [new("Voucher", "REDEEMED", BoxTone.Changed)]),
        ["PIGGY_SEND_CONTACT_VERIFICATION_EMAIL"] = BeforeAfter.Draw(
            "Before: a contact with an e-mail address. After: a mail with a login code is on its way to that address; each call sends another.",
            "send",
            [new("Contact", "mara@…")],
            [new("Contact", "mara@…"), new("E-mail", "with a login code", BoxTone.Made)]),
        ["PIGGY_FIND_OR_CREATE_PRODUCTS"] = BeforeAfter.Draw(
            "Before: no product with the external identifier. After: there is one; the same call again finds it and makes no second.",
            "ART-7715",
            [new("Products", "none with ART-7715")],
            [new("Product", "made, or found", BoxTone.Made)]),
        ["PIGGY_UPDATE_CONTACT_IDENTIFIERS"] = BeforeAfter.Draw(
            "Before: an active loyalty card. It is switched off. After: the same card, inactive, still linked to its contact.",
            "switch off",
            [new("Contact identifier", "active")],
            [new("Contact identifier", "inactive", BoxTone.Changed)]),
        ["PIGGY_UPDATE_BOOKINGS"] = BeforeAfter.Draw(
            "Before: a booking at 17:30. It is moved. After: the same booking at 19:00; what the call leaves out stays.",
            "move",
            [new("Booking", "17:30, five people")],
            [new("Booking", "19:00, five people", BoxTone.Changed)]),
        ["PIGGY_CREATE_CONTACT_ATTRIBUTE"] = BeforeAfter.Draw(
            "Before: contacts with the fields of the account. A field is defined. After: every contact has that field, still empty.",
            "define",
            [new("Every contact", "first name, …")],
            [new("Attribute", "preferred_roast", BoxTone.Made), new("Every contact", "…, preferred_roast", BoxTone.Changed)]),
        ["PIGGY_CREATE_ANONYMOUS_CONTACT"] = BeforeAfter.Draw(
            "Before: a card that belongs to nobody. A contact is added. After: there is a contact with a made-up address, and the card is linked to it; it can be claimed later.",
            "add",
            [new("Contact identifier", "belongs to nobody")],
            [new("Anonymous contact", "made-up address", BoxTone.Made), new("Contact identifier", "linked", BoxTone.Changed)]),
        ["PIGGY_CREATE_BOOKING"] = BeforeAfter.Draw(
            "Before: a contact. A reservation is recorded. After: the same contact, and a booking whose UUID stands in the answer alone.",
            "record",
            [new("Contact", "no booking")],
            [new("Contact", "unchanged"), new("Booking", "17:30, five people", BoxTone.Made)]),
        ["PIGGY_CREATE_CONTACT_IDENTIFIER"] = BeforeAfter.Draw(
            "Before: a contact. A new card is registered for it. After: the contact, and the card linked to it; its value can never be changed.",
            "register",
            [new("Contact", "no card")],
            [new("Contact", "unchanged"), new("Contact identifier", "CARD-20731, linked", BoxTone.Made)]),
        ["PIGGY_CREATE_REWARD_RECEPTION"] = BeforeAfter.Draw(
            "Before: a contact with 145 credits, and a reward that costs 120. The contact claims it. After: the contact has 25 credits, and a reward that waits to be handed out.",
            "−120 credits",
            [new("Contact", "balance 145"), new("Reward", "costs 120 credits")],
            [new("Contact", "balance 25", BoxTone.Changed), new("Reward reception", "waits for collection", BoxTone.Made)]),
        ["PIGGY_CREATE_VOUCHER"] = BeforeAfter.Draw(
            "Before: a promotion. A voucher of it is issued. After: there is one more voucher that can be used; each call issues another.",
            "issue",
            [new("Promotion", "some vouchers")],
            [new("Promotion", "one voucher more", BoxTone.Changed), new("Voucher", "ACTIVE, with a code", BoxTone.Made)]),
        ["PIGGY_FIND_OR_CREATE_CONTACT"] = BeforeAfter.Draw(
            "Before: perhaps no contact with the address. After: there is one; the same call again finds it and makes no second.",
            "mara@…",
            [new("Contacts", "perhaps none with mara@…")],
            [new("Contact", "made, or found", BoxTone.Made)]),
        ["PIGGY_UPDATE_CONTACT"] = BeforeAfter.Draw(
            "Before: a contact without a first name. The name is set. After: the same contact, first name Mara; what the call leaves out stays.",
            "set",
            [new("Contact", "first name not known")],
            [new("Contact", "first name Mara", BoxTone.Changed)]),
        ["PIGGY_VERIFY_LOGIN_CODE"] = BeforeAfter.Draw(
            "Before: a login code that was mailed to a contact. It is checked. After: the code may be spent, and the answer names the contact.",
            "check",
            [new("Login code", "mailed to mara@…")],
            [new("Login code", "spent, perhaps", BoxTone.Changed), new("Answer", "UUID of the contact", BoxTone.Made)]),
    };

    public static Picture? Find(string slug) => BySlug.GetValueOrDefault(slug);
}
