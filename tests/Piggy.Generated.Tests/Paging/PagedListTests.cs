using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Paging;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Paging;

/// <summary>The lists of the real API, read page by page over a server that keeps what it is asked.</summary>
public sealed class PagedListTests
{
    [Fact]
    public async Task ListWithPage_IsReadToItsLastPage()
    {
        using var server = new ListServer(5, MetaShape.Page);

        Guid?[] items = await Collect(server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2), contact => contact.Uuid);

        Assert.Equal(Items(5), items);
        Assert.Equal(["/contacts?limit=2&page=1", "/contacts?limit=2&page=2", "/contacts?limit=2&page=3"], server.Requests);
    }

    [Fact]
    public async Task ListWithPerPage_IsReadToItsLastPage()
    {
        using var server = new ListServer(4, MetaShape.PerPage);

        Guid?[] items = await Collect(server.Client().Giftcards.ReadAllAsync(request => request.QueryParameters.Limit = 2), card => card.Uuid);

        Assert.Equal(Items(4), items);
        Assert.Equal(["/giftcards?limit=2&page=1", "/giftcards?limit=2&page=2"], server.Requests);
    }

    [Fact]
    public async Task ListWithCurrentPage_IsReadToItsLastPage()
    {
        using var server = new ListServer(31, MetaShape.CurrentPage);

        Guid?[] items = await Collect(server.Client().Visits.ReadAllAsync(), visit => visit.Uuid);

        Assert.Equal(Items(31), items);
        Assert.Equal(["/visits?page=1", "/visits?page=2"], server.Requests);
    }

    [Fact]
    public async Task ListWithCurrentPageAndFrom_IsReadToItsLastPage()
    {
        using var server = new ListServer(20, MetaShape.CurrentPageFrom, defaultSize: 10);

        Guid?[] items = await Collect(server.Client().PrepaidTransactions.ReadAllAsync(), transaction => transaction.Uuid);

        Assert.Equal(Items(20), items);
        Assert.Equal(["/prepaid-transactions?page=1", "/prepaid-transactions?page=2"], server.Requests);
    }

    [Fact]
    public async Task ListWithPaginator_IsReadToItsLastPage()
    {
        using var server = new ListServer(7, MetaShape.Paginator);

        Guid?[] items = await Collect(server.Client().Vouchers.ReadAllAsync(request => request.QueryParameters.Limit = 5), voucher => voucher.Uuid);

        Assert.Equal(Items(7), items);
        Assert.Equal(["/vouchers?limit=5&page=1", "/vouchers?limit=5&page=2"], server.Requests);
    }

    [Fact]
    public async Task ListThatTellsNothing_EndsWithAPageThatIsNotFull()
    {
        using var server = new ListServer(5, MetaShape.Nothing);

        Guid?[] items = await Collect(server.Client().Promotions.ReadAllAsync(request => request.QueryParameters.Limit = 2), promotion => promotion.Uuid);

        Assert.Equal(Items(5), items);
        Assert.Equal(["/promotions?limit=2&page=1", "/promotions?limit=2&page=2", "/promotions?limit=2&page=3"], server.Requests);
    }

    [Fact]
    public async Task ListThatTellsNothing_WhosePagesAreFull_EndsWithAnEmptyOne()
    {
        using var server = new ListServer(60, MetaShape.Nothing);

        Assert.Equal(Items(60), await Collect(server.Client().Promotions.ReadAllAsync(), promotion => promotion.Uuid));
        Assert.Equal(["/promotions?page=1", "/promotions?page=2", "/promotions?page=3"], server.Requests);
    }

    /// <summary>The document states no largest size, and the server has one: what is short then is no last page.</summary>
    [Fact]
    public async Task SizeThatTheServerCuts_LosesNothing()
    {
        using var server = new ListServer(120, MetaShape.Nothing) { LargestSize = 50 };

        Assert.Equal(Items(120), await Collect(server.Client().Promotions.ReadAllAsync(request => request.QueryParameters.Limit = 500), promotion => promotion.Uuid));
        Assert.Equal(["/promotions?limit=500&page=1", "/promotions?limit=500&page=2", "/promotions?limit=500&page=3"], server.Requests);
    }

    [Fact]
    public async Task EmptyList_IsOneRequest()
    {
        using var server = new ListServer(0, MetaShape.Page);

        Assert.Empty(await Collect(server.Client().Contacts.ReadPagesAsync(), page => page));
        Assert.Equal(["/contacts?page=1"], server.Requests);
    }

    [Fact]
    public async Task Pages_TellWhatTheAnswerTells()
    {
        using var told = new ListServer(5, MetaShape.Page);
        using var silent = new ListServer(1, MetaShape.Nothing);

        Assert.Equal(
            ["2: 2 items, last 3, total 5", "3: 1 items, last 3, total 5"],
            await Collect(told.Client().Contacts.ReadPagesAsync(request => (request.QueryParameters.Limit, request.QueryParameters.Page) = (2, 2)), Describe));
        Assert.Equal(["1: 1 items, last , total "], await Collect(silent.Client().Promotions.ReadPagesAsync(), Describe));

        static string Describe<T>(ListPage<T> page) => $"{page.Number}: {page.Items.Count} items, last {page.LastPage}, total {page.Total}";
    }

    [Fact]
    public async Task CallersConfiguration_GoesWithEveryPage()
    {
        using var server = new ListServer(2, MetaShape.Paginator);
        int headers = 0;
        await foreach (var voucher in server.Client().Vouchers.ReadAllAsync(request =>
        {
            request.Headers.Add("X-Trace", "blue");
            request.QueryParameters.PromotionUuid = ListServer.Item(9);
            request.QueryParameters.Limit = 1;
        }))
        {
            headers += server.Header == "blue" ? 1 : 0;
        }

        Assert.Equal(2, headers);
        string filter = $"promotion_uuid={ListServer.Item(9)}";
        Assert.All(server.Requests, request => Assert.Contains(filter, request, StringComparison.Ordinal));
        Assert.Equal(["page=1", "page=2"], server.Requests.Select(request => request.Split('?')[1].Split('&').Single(pair => pair.StartsWith("page=", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Page_IsRequestedOnlyWhenItsItemsAreAskedFor()
    {
        using var server = new ListServer(4, MetaShape.Page);
        await using IAsyncEnumerator<Models.Contact> contacts = server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2).GetAsyncEnumerator();

        Assert.Empty(server.Requests);
        await contacts.MoveNextAsync();
        await contacts.MoveNextAsync();
        Assert.Single(server.Requests);
        await contacts.MoveNextAsync();
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task EachEnumeration_ReadsAnew()
    {
        using var server = new ListServer(1, MetaShape.Page);
        IAsyncEnumerable<Models.Contact> contacts = server.Client().Contacts.ReadAllAsync();

        await Collect(contacts, contact => contact);
        await Collect(contacts, contact => contact);

        Assert.Equal(["/contacts?page=1", "/contacts?page=1"], server.Requests);
    }

    [Fact]
    public async Task RefusedPage_IsTheExceptionOfTheClient()
    {
        int answered = 0;
        using StubHandler handler = new(_ => ++answered == 1
            ? StubHandler.Response(200, $$"""{"data":[{"uuid":"{{ListServer.Item(1)}}"}],"meta":{"page":1,"last_page":2} }""", "application/json")
            : StubHandler.Response(400, """{"code":1003,"message":"No."}""", "application/json"));
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "key", BaseAddress = new Uri("https://piggy.test/api"), Handler = handler });
        var seen = new List<Guid?>();

        Models.PiggyError error = await Assert.ThrowsAsync<Models.PiggyError>(async () =>
        {
            await foreach (Models.Contact contact in piggy.Contacts.ReadAllAsync())
            {
                seen.Add(contact.Uuid);
            }
        });

        Assert.Equal((1003, 400), (error.Code, ((ApiException)error).ResponseStatusCode));
        Assert.Equal([ListServer.Item(1)], seen);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task PageBeforeTheFirst_IsRefused_AndNothingIsSent()
    {
        using var server = new ListServer(1, MetaShape.Page);

        ArgumentOutOfRangeException refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Collect(server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Page = 0), contact => contact));

        Assert.StartsWith("Pages are counted from 1.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void NoBuilder_IsRefusedAtOnce() => Assert.Throws<ArgumentNullException>(() => PiggyClientPages.ReadAllAsync((Contacts.ContactsRequestBuilder)null!));

    internal static Guid?[] Items(int count) => [.. Enumerable.Range(0, count).Select(place => (Guid?)ListServer.Item(place))];

    internal static async Task<TResult[]> Collect<TItem, TResult>(IAsyncEnumerable<TItem> items, Func<TItem, TResult> select)
    {
        var all = new List<TResult>();
        await foreach (TItem item in items)
        {
            all.Add(select(item));
        }

        return [.. all];
    }
}
