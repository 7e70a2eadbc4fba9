using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Forms;
using Piggy.Generated.Http;
using Piggy.Generated.Models;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Wire;

/// <summary>The Kiota layer and the action layer are planned apart from the same operation; on the wire they must agree.</summary>
public sealed class TwoLayersTests
{
    private static readonly Guid Contact = Guid.Parse(WireCases.Contact);
    private static readonly Guid Other = Guid.Parse(WireCases.Other);
    private static readonly Guid Shop = Guid.Parse(WireCases.Shop);
    private static readonly Guid Promotion = Guid.Parse(WireCases.Promotion);

    /// <summary>For each action the call a user of the Kiota layer would write, with the values of the action's last wire case.</summary>
    private static readonly Dictionary<string, Func<PiggyClient, Task>> KiotaCalls = new(StringComparer.Ordinal)
    {
        ["PIGGY_CLAIM_ANONYMOUS_CONTACT"] = piggy => piggy.Contacts[Contact].Claim.PutAsync(new() { Email = "noor@example.com" }),
        ["PIGGY_CREATE_CONTACT_ATTRIBUTE"] = piggy => piggy.ContactAttributes.PostAsync(new()
        {
            Name = "roast",
            DataType = CreateContactAttributeRequest_data_type.Select,
            Label = "Roast",
            Description = "How dark",
            Options = [new() { Label = "Light", Value = new() { String = "light" } }, new() { Label = "Three", Value = new() { Double = 3 } }],
        }),
        ["PIGGY_CREATE_CREDIT_RECEPTION"] = piggy => piggy.CreditReceptions.PostAsync(new()
        {
            ContactUuid = Contact,
            ShopUuid = Shop,
            UnitValue = 18.5,
            UnitName = "purchase_amount",
            ContactIdentifierValue = "CARD-1",
            PosTransactionUuid = Promotion,
            AdditionalData = { ["order_number"] = "W-10482", ["gift"] = true },
        }),
        ["PIGGY_CREATE_VOUCHERS_BATCH"] = piggy => piggy.Vouchers.Batch.PostAsync(new()
        {
            PromotionUuid = Promotion,
            Quantity = 500,
            ContactUuid = Contact,
            ActivationDate = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero),
            ExpirationDate = new DateTimeOffset(2027, 5, 31, 21, 59, 59, TimeSpan.FromHours(2)),
            CustomAttributes = new() { AdditionalData = { ["campaign"] = "spring" } },
        }),
        ["PIGGY_FIND_OR_CREATE_PRODUCTS"] = piggy => piggy.Products.FindOrCreate.PostAsync(new()
        {
            ExternalIdentifier = "ART-1",
            Name = "Flat white",
            Description = "Double",
            Categories = [new() { Uuid = Other }, new() { ExternalIdentifier = "HOT" }],
        }),
        ["PIGGY_FIND_VOUCHER_BY_CODE"] = piggy => piggy.Vouchers.Find.GetAsync(request => request.QueryParameters.Code = "A&B C/é+1"),
        ["PIGGY_GET_CONTACT_AUTH_TOKEN"] = piggy => piggy.ContactVerification.AuthToken[Contact].GetAsync(),
        ["PIGGY_GET_CONTACTS_CREDIT_BALANCE"] = piggy => piggy.Contacts[Contact].CreditBalance.GetAsync(),
        ["PIGGY_LIST_FORMS"] = piggy => piggy.Forms.GetAsync(request =>
        {
            request.QueryParameters.Status = GetStatusQueryParameterType.DRAFT;
            request.QueryParameters.Type = GetTypeQueryParameterType.PRIVATE;
        }),
        ["PIGGY_LIST_PERKS"] = piggy => piggy.Perks.GetAsync(),
        ["PIGGY_MERGE_CONTACTS"] = piggy => piggy.Contacts.Merge.PostAsync(new() { SourceContactUuid = Contact, DestinationContactUuid = Other }),
        ["PIGGY_SEND_CONTACT_VERIFICATION_EMAIL"] = piggy => piggy.ContactVerification.Send.PostAsync(new() { Email = "noor@example.com" }),
        ["PIGGY_UPDATE_BOOKINGS"] = piggy => piggy.Bookings[Other].PutAsync(new()
        {
            Source = "Website",
            Status = "Open",
            StartsAt = new DateTimeOffset(2027, 4, 16, 17, 30, 0, TimeSpan.Zero),
            EndsAt = new DateTimeOffset(2027, 4, 16, 19, 30, 0, TimeSpan.Zero),
            CheckedInAt = new DateTimeOffset(2027, 4, 16, 17, 38, 0, 500, TimeSpan.Zero),
            ExternalId = "TBL-1",
            CompanyName = "Dijkzicht",
            PrepaidAmount = 4500,
            NumberOfPeople = 5,
        }),
        ["PIGGY_UPDATE_CONTACT_IDENTIFIERS"] = piggy => piggy.ContactIdentifiers.PutAsync(new()
        {
            ContactIdentifierValue = "CARD-1",
            ContactIdentifierName = "Blue card",
            ContactIdentifierActive = false,
        }),
    };

    public static TheoryData<string> Slugs => new(WireCases.Errors.Keys);

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Both_layers_send_the_same_request(string slug)
    {
        WireCase wire = WireCases.All.Last(candidate => candidate.Slug == slug);
        SentRequest action = await SendAsync(piggy => piggy.Actions.RunAsync(slug, wire.Input), wire);
        SentRequest kiota = await SendAsync(KiotaCalls[slug], wire);

        Assert.Equal(action.Method, kiota.Method);
        Assert.Equal(action.Uri.AbsoluteUri, kiota.Uri.AbsoluteUri);
        Assert.Equal(action.Headers.GetValueOrDefault("Authorization"), kiota.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(action.Headers.GetValueOrDefault("Accept"), kiota.Headers.GetValueOrDefault("Accept"));
        Assert.Equal(action.Headers.GetValueOrDefault("Content-Type"), kiota.Headers.GetValueOrDefault("Content-Type"));
        Assert.True(
            JsonNode.DeepEquals(Body(action), Body(kiota)),
            $"action {action.Body}\nkiota  {kiota.Body}");
    }

    /// <summary>Whoever passes Kiota's own adapter gets the same calls.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Kiotas_own_adapter_sends_the_same_request(string slug)
    {
        WireCase wire = WireCases.All.Last(candidate => candidate.Slug == slug);
        SentRequest ours = await SendAsync(KiotaCalls[slug], wire);
        StubHandler handler = StubHandler.Json(wire.Status, wire.Answer);
        using HttpClient http = KiotaClientFactory.Create(handler);
        using var adapter = new HttpClientRequestAdapter(new ApiKeyAuthenticationProvider(Calls.Key, PiggyClientOptions.DefaultBaseAddress), httpClient: http)
        {
            BaseUrl = PiggyClientOptions.DefaultBaseAddress.AbsoluteUri,
        };

        await KiotaCalls[slug](new PiggyClient(adapter));

        SentRequest stock = Assert.Single(handler.Sent);
        Assert.Equal((ours.Method, ours.Uri.AbsoluteUri, ours.Body ?? ""), (stock.Method, stock.Uri.AbsoluteUri, stock.Body ?? ""));
        Assert.Equal(ours.Headers.GetValueOrDefault("Authorization"), stock.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(ours.Headers.GetValueOrDefault("Accept"), stock.Headers.GetValueOrDefault("Accept"));
        Assert.Equal(ours.Headers.GetValueOrDefault("Content-Type"), stock.Headers.GetValueOrDefault("Content-Type"));
    }

    private static JsonNode? Body(SentRequest request) => string.IsNullOrEmpty(request.Body) ? null : JsonNode.Parse(request.Body);

    private static async Task<SentRequest> SendAsync(Func<PiggyClient, Task> call, WireCase wire)
    {
        StubHandler handler = StubHandler.Json(wire.Status, wire.Answer);
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        await call(piggy);
        return Assert.Single(handler.Sent);
    }
}
