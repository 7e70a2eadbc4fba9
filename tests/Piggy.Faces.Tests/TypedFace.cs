using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Faces.Tests;

/// <summary>The actions as a C# program calls them: the same inputs as <c>AllActionsInput</c>, typed.</summary>
internal sealed class TypedFace(PiggySandbox sandbox) : Face(sandbox)
{
    public override async Task<string> CallAsync(string slug, string input)
    {
        PiggyActions actions = Client.Actions;
        JsonElement json = JsonDocument.Parse(input).RootElement;
        ActionResult result = slug switch
        {
            "PIGGY_LIST_FORMS" => await actions.ListFormsAsync(),
            "PIGGY_LIST_PERKS" => await actions.ListPerksAsync(),
            "PIGGY_GET_CONTACTS_CREDIT_BALANCE" => await actions.GetContactsCreditBalanceAsync(new() { ContactUuid = new(Id(json, "contact_uuid")) }),
            "PIGGY_CREATE_CREDIT_RECEPTION" => await actions.CreateCreditReceptionAsync(new()
            {
                ContactUuid = new(Id(json, "contact_uuid")),
                ShopUuid = new(Id(json, "shop_uuid")),
                Credits = json.GetProperty("credits").GetInt64(),
            }),
            "PIGGY_CREATE_VOUCHERS_BATCH" => await actions.CreateVouchersBatchAsync(new() { PromotionUuid = new(Id(json, "promotion_uuid")), Quantity = json.GetProperty("quantity").GetInt64() }),
            "PIGGY_FIND_VOUCHER_BY_CODE" => await actions.FindVoucherByCodeAsync(new() { Code = Text(json, "code") }),
            "PIGGY_CREATE_CONTACT_ATTRIBUTE" => await actions.CreateContactAttributeAsync(new()
            {
                Name = Text(json, "name"),
                Label = Text(json, "label"),
                DataType = CreateContactAttributeDataType.Number,
            }),
            "PIGGY_FIND_OR_CREATE_PRODUCTS" => await actions.FindOrCreateProductsAsync(new() { ExternalIdentifier = Text(json, "external_identifier"), Name = Text(json, "name") }),
            "PIGGY_CLAIM_ANONYMOUS_CONTACT" => await actions.ClaimAnonymousContactAsync(new() { AnonymousContactUuid = new(Id(json, "anonymous_contact_uuid")), Email = Text(json, "email") }),
            "PIGGY_SEND_CONTACT_VERIFICATION_EMAIL" => await actions.SendContactVerificationEmailAsync(new() { Email = Text(json, "email") }),
            "PIGGY_GET_CONTACT_AUTH_TOKEN" => await actions.GetContactAuthTokenAsync(new() { ContactUuid = new(Id(json, "contact_uuid")) }),
            "PIGGY_UPDATE_CONTACT_IDENTIFIERS" => await actions.UpdateContactIdentifiersAsync(new()
            {
                ContactIdentifierValue = Text(json, "contact_identifier_value"),
                ContactIdentifierActive = json.GetProperty("contact_identifier_active").GetBoolean(),
            }),
            "PIGGY_UPDATE_BOOKINGS" => await actions.UpdateBookingsAsync(new()
            {
                Uuid = new(Id(json, "uuid")),
                StartsAt = json.GetProperty("starts_at").GetDateTimeOffset(),
                EndsAt = json.GetProperty("ends_at").GetDateTimeOffset(),
            }),
            "PIGGY_MERGE_CONTACTS" => await actions.MergeContactsAsync(new()
            {
                SourceContactUuid = new(Id(json, "source_contact_uuid")),
                DestinationContactUuid = new(Id(json, "destination_contact_uuid")),
            }),
            _ => throw new ArgumentException(slug),
        };
        return result.ToJson();
    }

    private static Guid Id(JsonElement input, string name) => input.GetProperty(name).GetGuid();

    private static string Text(JsonElement input, string name) => input.GetProperty(name).GetString()!;
}
