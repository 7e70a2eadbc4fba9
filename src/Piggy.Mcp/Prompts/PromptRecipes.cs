namespace Piggy.Mcp.Prompts;

/// <summary>The jobs that the server has prompts for.</summary>
internal static class PromptRecipes
{
    private const string AskForContact = "Ask for the UUID of the contact unless it was given; it cannot be looked up here.";

    private static readonly PromptField Contact = new("contact", "The contact: their UUID or e-mail address.");

    private static readonly PromptStep FindContact = new(
        "If the contact is given by an e-mail address, find their UUID with PIGGY_FIND_CONTACT. Do not guess another address if there is no such contact.",
        "PIGGY_FIND_CONTACT",
        AskForContact);

    public static IReadOnlyList<PromptRecipe> All { get; } =
    [
        new(
            "award_credits_after_purchase",
            "Award credits after a purchase",
            "Gives a contact the credits for what they bought, once.",
            [Contact, new("amount", "What was paid, in euros, or how many credits to give."), new("shop", "The shop: its UUID or name.")],
            [
                FindContact,
                new("Find the UUID of the shop in the resource piggy://account. If several shops could be meant, ask."),
                new("Say what the balance is with PIGGY_GET_CONTACTS_CREDIT_BALANCE.", "PIGGY_GET_CONTACTS_CREDIT_BALANCE", "Go on without looking at the balance."),
                new("Call PIGGY_CREATE_CREDIT_RECEPTION once: unit_value for what was paid, credits only if a number of credits was asked for.", "PIGGY_CREATE_CREDIT_RECEPTION"),
                new("If the outcome is unknown, do not call it again: read the balance and tell the person what you see."),
            ]),
        new(
            "look_up_balance",
            "Look up a contact's balance",
            "Says how many credits a contact has.",
            [Contact],
            [
                FindContact,
                new("Read the balance with PIGGY_GET_CONTACTS_CREDIT_BALANCE and say it with its unit. Change nothing.", "PIGGY_GET_CONTACTS_CREDIT_BALANCE"),
            ]),
        new(
            "make_voucher_campaign",
            "Make vouchers for a campaign",
            "Makes a batch of vouchers of a promotion.",
            [new("promotion", "The promotion: its UUID or name."), new("quantity", "How many vouchers.")],
            [
                new("Find the UUID of the promotion in the resource piggy://account, and say which one you found. If several could be meant, ask."),
                new("Say what is about to be made and how many, and wait for the person to agree."),
                new("Call PIGGY_CREATE_VOUCHERS_BATCH once. Piggy makes the vouchers later, possibly minutes later.", "PIGGY_CREATE_VOUCHERS_BATCH"),
                new("Once Piggy has had time, count them with PIGGY_LIST_VOUCHERS.", "PIGGY_LIST_VOUCHERS", "Say that Piggy makes them in the background."),
            ]),
        new(
            "merge_duplicates_safely",
            "Merge two contacts safely",
            "Merges a duplicate contact into the one to keep. It cannot be undone.",
            [new("duplicate", "The contact to merge away: UUID or e-mail address."), new("keep", "The contact to keep: UUID or e-mail address.")],
            [
                FindContact,
                new(
                    "Read both contacts with PIGGY_GET_CONTACT and put side by side what differs. If they do not look like the same person, stop and say why.",
                    "PIGGY_GET_CONTACT",
                    "Read both balances with PIGGY_GET_CONTACTS_CREDIT_BALANCE, and say that nothing else could be compared."),
                new("Plan the merge with PIGGY_PLAN and show the plan: which contact disappears, which stays, and that it cannot be undone.", "PIGGY_PLAN", "Say which contact disappears, which stays, and that it cannot be undone."),
                new("Only when the person agrees to exactly this, call PIGGY_MERGE_CONTACTS: the duplicate is the source, the contact to keep is the destination.", "PIGGY_MERGE_CONTACTS"),
            ]),
    ];
}
