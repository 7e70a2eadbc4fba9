using System;
using System.Threading.Tasks;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Benchmarks.Stock;

namespace Piggy.Benchmarks.Calls;

/// <summary>The measured calls by the client that Kiota itself writes (see Stock/README.md), over its own adapter.</summary>
internal sealed class StockCalls(HttpClientRequestAdapter adapter) : IDisposable
{
    private static readonly Guid Contact = Guid.Parse(Answers.ContactId);
    private static readonly Guid Missing = Guid.Parse(Answers.MissingId);
    private static readonly Guid Shop = Guid.Parse(Answers.ShopId);

    private readonly StockClient _client = new(adapter);

    public async Task<string?> ListAsync(bool tell)
    {
        Stock.Models.ContactListResponse? list = await _client.Contacts.GetAsync(static request =>
        {
            request.QueryParameters.Page = 1;
            request.QueryParameters.Limit = 50;
        }).ConfigureAwait(false);
        return tell ? Digest.Of(list!) : null;
    }

    public async Task<string?> GetAsync(bool tell)
    {
        Stock.Models.ContactResponse? contact = await _client.Contacts[Contact].GetAsync().ConfigureAwait(false);
        return tell ? Digest.Of(contact!.Data!) : null;
    }

    public async Task<string?> CreateAsync(bool tell)
    {
        Stock.Models.CreditReceptionResponse? made =
            await _client.CreditReceptions.PostAsync(new() { ShopUuid = Shop, ContactUuid = Contact, Credits = 37 }).ConfigureAwait(false);
        return tell ? Digest.Of(made!.Data!) : null;
    }

    public async Task GetMissingAsync() => await _client.Contacts[Missing].GetAsync().ConfigureAwait(false);

    public void Dispose() => adapter.Dispose();
}
