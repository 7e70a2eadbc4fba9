using System;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Models;
using Piggy.Sandbox.State;

namespace Piggy.Judges.Tests.Requests;

/// <summary>A day in a shop, in which each call needs what an earlier one has answered: nothing of it can be made up from examples.</summary>
internal sealed class ShopDay(PiggyClient client, SandboxSeed seed)
{
    private static readonly DateTimeOffset Morning = new(2027, 4, 16, 7, 0, 0, TimeSpan.Zero);

    public async Task LiveAsync()
    {
        await WorkAsync();
        await SellGiftcardAsync();
        await FillLibraryAsync();
        await SellAndTakeBackAsync();
        await ReceiveGuestAsync();
        await ShowScreensAsync();
    }

    private async Task WorkAsync()
    {
        ShiftTeamResponse? team = await client.ShiftTeams.PostAsync(new CreateShiftTeamRequest { Name = "Bar" });
        ShiftTypeResponse? type = await client.ShiftTypes.PostAsync(new CreateShiftTypeRequest { Name = "Late service", Description = "Dinner" });
        await client.ShiftTeams.GetAsync();
        await client.ShiftTypes.GetAsync();
        await client.ShiftTeams.Find.GetAsync(request => request.QueryParameters.Name = "Bar");
        await client.ShiftTypes.Find.GetAsync(request => request.QueryParameters.Name = "Late service");
        await client.ShiftTeams[team!.Data!.Uuid!.Value].PutAsync(new CreateShiftTeamRequest { Name = "Long bar" });
        await client.ShiftTypes[type!.Data!.Uuid!.Value].PutAsync(new CreateShiftTypeRequest { Name = "Night service", Description = "Dinner and after" });
        ShiftResponse? shift = await client.Shifts.PostAsync(new CreateShiftRequest
        {
            ContactUuid = seed.KnownContact, ShopUuid = seed.Shop, StartedAt = Morning, EndedAt = Morning.AddHours(8), Status = "pending", ExternalId = "SHF-1",
            TeamUuid = team.Data.Uuid, ShiftTypeUuid = type.Data.Uuid, BreakInMinutes = 30,
        });
        Guid uuid = shift!.Data!.Uuid!.Value;
        await client.Shifts[uuid].PutAsync(new UpdateShiftRequest { StartedAt = Morning, EndedAt = Morning.AddHours(9), Status = "approved" });
        await client.Shifts[uuid].GetAsync();
        await client.Shifts.Find.GetAsync(request => request.QueryParameters.ExternalId = "SHF-1");
        await client.Shifts.GetAsync(request =>
        {
            request.QueryParameters.ShopUuid = seed.Shop;
            request.QueryParameters.Status = "approved";
        });
        await client.Shifts[uuid].DeleteAsync();
    }

    private async Task SellGiftcardAsync()
    {
        GiftcardProgramListResponse? programs = await client.GiftcardPrograms.GetAsync();
        GiftcardResponse? card = await client.Giftcards.PostAsync(new CreateGiftcardRequest { Type = 1, GiftcardProgramUuid = programs!.Data!.First(program => program.Active == true).Uuid });
        Guid uuid = card!.Data!.Uuid!.Value;
        GiftcardTransactionResponse? load = await client.GiftcardTransactions.PostAsync(
            new CreateGiftcardTransactionRequest { GiftcardUuid = uuid, ShopUuid = seed.Shop, AmountInCents = 2500 });
        GiftcardTransactionResponse? payment = await client.GiftcardTransactions.PostAsync(
            new CreateGiftcardTransactionRequest { GiftcardUuid = uuid, ShopUuid = seed.Shop, AmountInCents = -850 });
        await client.GiftcardTransactions[payment!.Data!.Uuid!.Value].Reverse.PostAsync();
        await client.GiftcardTransactions[load!.Data!.Uuid!.Value].GetAsync();
        await client.GiftcardTransactions.GetAsync(request => request.QueryParameters.GiftcardHash = card.Data.Hash);
        await client.Giftcards.FindOneBy.GetAsync(request => request.QueryParameters.Hash = card.Data.Hash);
        await client.Giftcards[uuid].SendByEmail.PostAsync(new SendGiftcardByEmailRequest { ContactUuid = seed.KnownContact });
        await client.Giftcards.GetAsync();
        GiftcardResponse? after = await client.Giftcards[uuid].GetAsync();
        Expect(after!.Data!.AmountInCents, 2500);
    }

    private async Task FillLibraryAsync()
    {
        CategoryResponse? category = await client.ProductCategories.PostAsync(new CreateCategoryRequest { ExternalIdentifier = "GRP-1", Name = "Cakes" });
        ProductResponse? product = await client.Products.PostAsync(new CreateProductRequest
        {
            ExternalIdentifier = "ART-1", Name = "Carrot cake", Categories = [new ProductCategoryReference { ExternalIdentifier = "GRP-1" }],
        });
        await client.Products[product!.Data!.Uuid!.Value].PutAsync(new UpdateProductRequest { Name = "Carrot cake, a slice" });
        await client.Products.Find.GetAsync(request => request.QueryParameters.ExternalIdentifier = "ART-1");
        await client.Products.GetAsync();
        await client.ProductCategories[category!.Data!.Uuid!.Value].PutAsync(new UpdateCategoryRequest { Name = "Cakes and pies" });
        await client.ProductCategories.Find.GetAsync(request => request.QueryParameters.ExternalIdentifier = "GRP-1");
        await client.ProductCategories.GetAsync();
        await client.ProductCategories[category.Data.Uuid.Value].DeleteAsync();
        ProductResponse? after = await client.Products[product.Data.Uuid.Value].GetAsync();
        Expect(after!.Data!.Categories!.Count, 0);
        await client.Products[product.Data.Uuid.Value].DeleteAsync();
    }

    private async Task SellAndTakeBackAsync()
    {
        OrderResponse? order = await client.Orders.PostAsync(NewOrder("WEB-1"));
        Guid uuid = order!.Data!.Uuid!.Value;
        await client.Orders[uuid].PutAsync(new UpdateOrderRequest { Status = UpdateOrderRequest_status.COMPLETED, PaymentStatus = UpdateOrderRequest_payment_status.PAID });
        OrderResultResponse? result = await client.Orders[uuid].Process.PostAsync();
        await client.Orders[uuid].GetAsync();
        await client.Orders.Find.GetAsync(request => request.QueryParameters.ExternalIdentifier = "WEB-1");
        await client.Orders.CreateAndProcess.PostAsync(NewOrder("WEB-2"));
        await client.Orders.GetAsync();
        OrderReturnResponse? given = await client.OrderReturns.PostAsync(NewReturn("WEB-1"));
        OrderResultResponse? taken = await client.OrderReturns[given!.Data!.Uuid!.Value].Process.PostAsync();
        await client.OrderReturns.CreateAndProcess.PostAsync(NewReturn("WEB-2"));
        Expect(result!.Data!.Data!.Points, 9);
        Expect(taken!.Data!.Data!.Points, 5);
    }

    private CreateOrderRequest NewOrder(string identifier) => new()
    {
        ExternalIdentifier = identifier,
        Status = CreateOrderRequest_status.CREATED,
        PaymentStatus = CreateOrderRequest_payment_status.UNPAID,
        TotalOrderAmount = 919,
        Contact = new OrderContactInput { Uuid = seed.KnownContact },
        BusinessProfile = new OrderShopInput { Uuid = seed.Shop },
        LineItems =
        [
            new OrderLineInput
            {
                ExternalIdentifier = "L1", Name = "Flat white", Quantity = 2, Price = 425, TotalAmount = 850, Product = new OrderProductInput { ExternalIdentifier = seed.Product },
                SubLineItems = [new OrderSubLineInput { ExternalIdentifier = "L1a", Name = "Oat milk", Quantity = 1, Price = 60, TotalAmount = 60 }],
            },
        ],
        AppliedDiscounts = [new AppliedDiscountInput { ExternalIdentifier = "D1", Name = "A tenth off", Amount = 91, AppliedTo = AppliedDiscountInput_applied_to.ORDER }],
        Charges = [new OrderChargeInput { ExternalIdentifier = "C1", Name = "Tip", TotalAmount = 100 }],
    };

    private static CreateOrderReturnRequest NewReturn(string order) => new()
    {
        Order = new ReturnedOrderInput { ExternalIdentifier = order },
        ExternalIdentifier = $"RET-{order}",
        Status = CreateOrderReturnRequest_status.COMPLETED,
        LineItems = [new ReturnedLineInput { ExternalIdentifier = "L1", Quantity = 1, SubLineItems = [new ReturnedSubLineInput { ExternalIdentifier = "L1a", Quantity = 1 }] }],
    };

    private async Task ReceiveGuestAsync()
    {
        BookingResponse? booking = await client.Bookings.PostAsync(new CreateBookingRequest { ContactUuid = seed.KnownContact, ShopUuid = seed.Shop, StartsAt = Morning });
        await client.Bookings[booking!.Data!.Uuid!.Value].PutAsync(new UpdateBookingRequest { CheckedInAt = Morning.AddMinutes(5) });
        VisitResponse? visit = await client.Visits.PostAsync(new CreateVisitRequest { ContactUuid = seed.KnownContact, ShopUuid = seed.Shop, StartsAt = Morning, ExternalId = "VIS-1" });
        await client.Visits[visit!.Data!.Uuid!.Value].PutAsync(new UpdateVisitRequest { EndsAt = Morning.AddHours(1) });
        await client.Visits.GetAsync(request => request.QueryParameters.ContactUuid = seed.KnownContact);
        VisitResponse? after = await client.Visits[visit.Data.Uuid.Value].GetAsync();
        Expect(after!.Data!.EndsAt, Morning.AddHours(1));
    }

    private async Task ShowScreensAsync()
    {
        CreatePortalSessionRequest screen = new() { ShopUuid = seed.Shop, ContactUuid = seed.KnownContact };
        PortalSessionResponse? session = await client.PortalSessions.PostAsync(screen);
        await client.PortalSessions.CreditReception.PostAsync(screen);
        await client.PortalSessions.RedeemGiftcards.PostAsync(new CreateRedeemGiftcardsPortalSessionRequest { ShopUuid = seed.Shop, AmountInCents = 1875 });
        await client.PortalSessions.TopUpGiftcards.PostAsync(screen);
        await client.PortalSessions.PayPrepaid.PostAsync(screen);
        await client.PortalSessions.TopUpPrepaid.PostAsync(screen);
        await client.PortalSessions.Vouchers.PostAsync(screen);
        PortalSessionResponse? after = await client.PortalSessions[session!.Data!.Uuid!.Value].GetAsync();
        Expect(after!.Data!.Url, session.Data.Url);
        PromotionAttributeResponse? attribute = await client.PromotionAttributes.PostAsync(
            new CreatePromotionAttributeRequest { Name = "season", Label = "Season", Type = CreatePromotionAttributeRequest_type.Text });
        await client.PromotionAttributes[attribute!.Data!.Id!.Value].PutAsync(new UpdatePromotionAttributeRequest { Label = "Time of year" });
        await client.PromotionAttributes.GetAsync();
        PromotionAttributeResponse? changed = await client.PromotionAttributes[attribute.Data.Id.Value].GetAsync();
        Expect(changed!.Data!.Label, "Time of year");
    }

    private static void Expect<T>(T actual, T expected) => Xunit.Assert.Equal(expected, actual);
}
