using CsCheck;

namespace Piggy.Generated.Tests.Paging;

/// <summary>For any length and size: every item, once, in order, and no request more than it takes.</summary>
public sealed class PagingPropertyTests
{
    private static readonly Gen<(int Length, int Size)> Lists = Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30]);

    [Fact]
    public void ListThatTellsItsLastPage_TakesARequestPerPage() => Lists.Sample(
        list =>
        {
            using var server = new ListServer(list.Length, MetaShape.Page);
            Guid?[] items = Read(server.Client().Contacts.ReadAllAsync(request => request.QueryParameters.Limit = list.Size), contact => contact.Uuid);
            return items.SequenceEqual(PagedListTests.Items(list.Length)) && Asked(server).SequenceEqual(Pages(Math.Max(1, Ceiling(list.Length, list.Size))));
        },
        iter: 300);

    /// <summary>Where the last page is full, only the empty one behind it tells.</summary>
    [Fact]
    public void ListThatTellsNothing_TakesOneMoreWhereItsLastPageIsFull() => Lists.Sample(
        list =>
        {
            using var server = new ListServer(list.Length, MetaShape.Nothing);
            Guid?[] items = Read(server.Client().Promotions.ReadAllAsync(request => request.QueryParameters.Limit = list.Size), promotion => promotion.Uuid);
            return items.SequenceEqual(PagedListTests.Items(list.Length)) && Asked(server).SequenceEqual(Pages((list.Length / list.Size) + 1));
        },
        iter: 300);

    [Fact]
    public void Start_LeavesOutThePagesBefore() => Gen.Select(Lists, Gen.Int[1, 10]).Sample(
        (list, start) =>
        {
            using var server = new ListServer(list.Length, MetaShape.PerPage);
            Guid?[] items = Read(
                server.Client().Giftcards.ReadAllAsync(request => (request.QueryParameters.Limit, request.QueryParameters.Page) = (list.Size, start)), card => card.Uuid);
            return items.SequenceEqual(PagedListTests.Items(list.Length).Skip((start - 1) * list.Size));
        },
        iter: 300);

    private static TResult[] Read<TItem, TResult>(IAsyncEnumerable<TItem> items, Func<TItem, TResult> select) =>
        Task.Run(() => PagedListTests.Collect(items, select)).GetAwaiter().GetResult();

    private static int Ceiling(int length, int size) => (length + size - 1) / size;

    private static IEnumerable<string> Pages(int count) => Enumerable.Range(1, count).Select(page => $"page={page}");

    private static IEnumerable<string> Asked(ListServer server) => server.Requests.Select(request => request[request.IndexOf("page=", StringComparison.Ordinal)..]);
}
