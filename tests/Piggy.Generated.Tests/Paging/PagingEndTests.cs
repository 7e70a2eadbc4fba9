using Piggy.Generated.Paging;

namespace Piggy.Generated.Tests.Paging;

/// <summary>Lists that change while they are read, servers that do not page, and callers who have had enough.</summary>
public sealed class PagingEndTests
{
    [Fact]
    public async Task ListThatShrinks_EndsWithTheFirstEmptyPage()
    {
        using var server = new ListServer(9, MetaShape.Nothing);
        var seen = new List<Guid?>();
        await foreach (Models.Promotion promotion in server.Client().Promotions.ReadAllAsync(request => request.QueryParameters.Limit = 3))
        {
            seen.Add(promotion.Uuid);
            server.Length = seen.Count == 3 ? 3 : server.Length;
        }

        Assert.Equal(PagedListTests.Items(3), seen);
        Assert.Equal(["/promotions?limit=3&page=1", "/promotions?limit=3&page=2"], server.Requests);
    }

    /// <summary>Some servers answer their last page for each page beyond it: its items are known by then.</summary>
    [Fact]
    public async Task ListThatShrinks_BehindAServerThatClamps_RepeatsNothing()
    {
        using var server = new ListServer(6, MetaShape.Page) { Answers = static page => Math.Min(page, 2) };
        var seen = new List<Guid?>();
        await foreach (Models.Contact contact in server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2))
        {
            seen.Add(contact.Uuid);
            server.Length = seen.Count == 4 ? 4 : server.Length;
        }

        Assert.Equal(PagedListTests.Items(4), seen);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task ListThatGrows_IsReadToItsNewEnd()
    {
        using var server = new ListServer(2, MetaShape.Page);
        var seen = new List<Guid?>();
        server.Length = 4;
        await foreach (Models.Contact contact in server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2))
        {
            seen.Add(contact.Uuid);
            server.Length = 5;
        }

        Assert.Equal(PagedListTests.Items(5), seen);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task ServerThatTakesNoNoticeOfThePage_IsFoundOutByItsMeta()
    {
        using var server = new ListServer(5, MetaShape.Page) { Answers = static _ => 1 };

        (List<Guid?> seen, PagingException exception) = await Fails(server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2), contact => contact.Uuid);

        Assert.Equal(PagedListTests.Items(2), seen);
        Assert.Equal(2, exception.PageNumber);
        Assert.Equal("/contacts was asked for page 2 and answered page 1. Reading stopped before it, because it would repeat items or leave some out.", exception.Message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task ServerThatTakesNoNoticeOfThePage_AndTellsNothing_IsFoundOutByItsItems()
    {
        using var server = new ListServer(5, MetaShape.Nothing) { Answers = static _ => 1 };

        (List<Guid?> seen, PagingException exception) = await Fails(server.Client().Promotions.ReadAllAsync(request => request.QueryParameters.Limit = 2), promotion => promotion.Uuid);

        Assert.Equal(PagedListTests.Items(2), seen);
        Assert.Equal(2, exception.PageNumber);
        Assert.Equal(
            "/promotions begins page 2 with the item that page 1 began with: the server takes no notice of the page number. Reading stopped before it, because it would not end.",
            exception.Message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task StartBeyondTheEnd_GivesNothing()
    {
        using var plain = new ListServer(3, MetaShape.Page);
        using var clamping = new ListServer(3, MetaShape.Page) { Answers = static _ => 1 };

        Assert.Empty(await PagedListTests.Collect(plain.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Page = 7), contact => contact));
        Assert.Empty(await PagedListTests.Collect(clamping.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Page = 7), contact => contact));
    }

    [Fact]
    public async Task TokenCancelledBefore_SendsNothing()
    {
        using var server = new ListServer(3, MetaShape.Page);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PagedListTests.Collect(server.Client().Contacts.ReadAllAsync(cancellationToken: new CancellationToken(true)), contact => contact));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Models.Contact contact in server.Client().Contacts.ReadAllAsync().WithCancellation(new CancellationToken(true)))
            {
                Assert.NotNull(contact);
            }
        });

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public async Task TokenCancelledWithin_EndsBeforeTheNextItem(int after, int requests)
    {
        using var server = new ListServer(6, MetaShape.Page);
        using var cancellation = new CancellationTokenSource();
        int seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Models.Contact contact in server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2, cancellation.Token))
            {
                Assert.NotNull(contact);
                if (++seen == after)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal((after, requests), (seen, server.Requests.Count));
    }

    [Fact]
    public async Task EarlyBreak_RequestsNoFurtherPage()
    {
        using var server = new ListServer(6, MetaShape.Page);
        int seen = 0;
        await foreach (Models.Contact contact in server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = 2))
        {
            Assert.NotNull(contact);
            if (++seen == 2)
            {
                break;
            }
        }

        Assert.Equal(["/contacts?limit=2&page=1"], server.Requests);
    }

    private static async Task<(List<Guid?> Seen, PagingException Exception)> Fails<TItem>(IAsyncEnumerable<TItem> items, Func<TItem, Guid?> select)
    {
        var seen = new List<Guid?>();
        PagingException exception = await Assert.ThrowsAsync<PagingException>(async () =>
        {
            await foreach (TItem item in items)
            {
                seen.Add(select(item));
            }
        });
        return (seen, exception);
    }
}
