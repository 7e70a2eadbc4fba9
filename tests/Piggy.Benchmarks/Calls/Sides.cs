using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Models;
using Refit;

namespace Piggy.Benchmarks.Calls;

/// <summary>One way to make a call. What it returns tells what it read, and is only asked for while results are compared.</summary>
internal sealed record Side(string Name, Func<bool, Task<string?>> Call);

/// <summary>The clients, and each measured call as every one of them makes it. The first side of a case is the baseline.</summary>
internal sealed class Sides(HttpMessageHandler handler, string baseUrl) : IDisposable
{
    public const string Key = "benchmark-key";
    private const string Input = $$"""{"shop_uuid":"{{Answers.ShopId}}","contact_uuid":"{{Answers.ContactId}}","credits":37}""";

    private static readonly Guid Contact = Guid.Parse(Answers.ContactId);
    private static readonly Guid Missing = Guid.Parse(Answers.MissingId);
    private static readonly Guid Shop = Guid.Parse(Answers.ShopId);

    private readonly PlainClient _plain = new(handler, baseUrl);
    private readonly IRefitApi _refit = RefitApi.Create(handler, baseUrl);
    private readonly PiggyClient _ours = new(new PiggyClientOptions { ApiKey = Key, Handler = handler, BaseAddress = new Uri(baseUrl) });
    private readonly PiggyClient _overKiota = new(KiotaAdapter(handler, baseUrl));
    private readonly StockCalls _stock = new(KiotaAdapter(handler, baseUrl));

    public (string Name, Side[] Sides)[] All =>
    [
        ("list of 50 contacts",
        [
            new("hand-written", async tell => Tell(tell, await _plain.ListAsync().ConfigureAwait(false), Digest.Of)),
            new("stock Kiota", _stock.ListAsync),
            new("ours over Kiota's adapter", tell => ListAsync(_overKiota, tell)),
            new("Refit", async tell => Tell(tell, await _refit.ListAsync(1, 50).ConfigureAwait(false), Digest.Of)),
            new("ours", tell => ListAsync(_ours, tell)),
        ]),
        ("one contact",
        [
            new("hand-written", async tell => Tell(tell, await _plain.GetAsync(Contact).ConfigureAwait(false), Digest.Of)),
            new("stock Kiota", _stock.GetAsync),
            new("ours over Kiota's adapter", tell => GetAsync(_overKiota, tell)),
            new("Refit", async tell => Tell(tell, (await _refit.GetAsync(Contact).ConfigureAwait(false)).Data, Digest.Of)),
            new("ours", tell => GetAsync(_ours, tell)),
        ]),
        ("create credit reception",
        [
            new("hand-written", async tell => Tell(tell, await _plain.CreateAsync(new() { ShopUuid = Shop, ContactUuid = Contact, Credits = 37 }).ConfigureAwait(false), Digest.Of)),
            new("stock Kiota", _stock.CreateAsync),
            new("ours over Kiota's adapter", tell => CreateAsync(_overKiota, tell)),
            new("Refit", async tell => Tell(tell, (await _refit.CreateAsync(new() { ShopUuid = Shop, ContactUuid = Contact, Credits = 37 }).ConfigureAwait(false)).Data, Digest.Of)),
            new("ours", tell => CreateAsync(_ours, tell)),
            new("ours, action", ActAsync),
            new("ours, action by slug", ActBySlugAsync),
        ]),
        ("error answer",
        [
            new("hand-written", async _ => await CodeOfAsync(async () => await _plain.GetAsync(Missing).ConfigureAwait(false)).ConfigureAwait(false)),
            new("stock Kiota", _ => CodeOfAsync(_stock.GetMissingAsync)),
            new("ours over Kiota's adapter", _ => CodeOfAsync(async () => await _overKiota.Contacts[Missing].GetAsync().ConfigureAwait(false))),
            new("Refit", _ => CodeOfAsync(async () => await _refit.GetAsync(Missing).ConfigureAwait(false))),
            new("ours", _ => CodeOfAsync(async () => await _ours.Contacts[Missing].GetAsync().ConfigureAwait(false))),
        ]),
    ];

    public void Dispose()
    {
        _plain.Dispose();
        _overKiota.Dispose();
        _stock.Dispose();
        _ours.Dispose();
    }

    // As Kiota's documentation makes one: its default handlers, among them those that repeat and follow.
    private static HttpClientRequestAdapter KiotaAdapter(HttpMessageHandler handler, string baseUrl) => new(
        new BaseBearerTokenAuthenticationProvider(new FixedToken()),
        httpClient: KiotaClientFactory.Create(handler)) { BaseUrl = baseUrl };

    private static string? Tell<T>(bool tell, T result, Func<T, string> digest) => tell ? digest(result) : null;

    private static async Task<string?> ListAsync(PiggyClient client, bool tell) => Tell(
        tell,
        (await client.Contacts.GetAsync(static request =>
        {
            request.QueryParameters.Page = 1;
            request.QueryParameters.Limit = 50;
        }).ConfigureAwait(false))!,
        Digest.Of);

    private static async Task<string?> GetAsync(PiggyClient client, bool tell) =>
        Tell(tell, (await client.Contacts[Contact].GetAsync().ConfigureAwait(false))!.Data!, Digest.Of);

    private static async Task<string?> CreateAsync(PiggyClient client, bool tell) => Tell(
        tell,
        (await client.CreditReceptions.PostAsync(new() { ShopUuid = Shop, ContactUuid = Contact, Credits = 37 }).ConfigureAwait(false))!.Data!,
        Digest.Of);

    private async Task<string?> ActAsync(bool tell)
    {
        var result = await _ours.Actions.CreateCreditReceptionAsync(
            new() { ShopUuid = new ShopUuid(Shop), ContactUuid = new ContactUuid(Contact), Credits = 37 }).ConfigureAwait(false);
        return tell ? OfEnvelope(result) : null;
    }

    private async Task<string?> ActBySlugAsync(bool tell)
    {
        ActionResult result = await _ours.Actions.RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", Input).ConfigureAwait(false);
        return tell ? OfEnvelope(result) : null;
    }

    private static string OfEnvelope(ActionResult result)
    {
        using JsonDocument envelope = JsonDocument.Parse(result.ToJson());
        JsonElement data = envelope.RootElement.GetProperty("data");
        return Digest.Reception(
            data.GetProperty("uuid").GetGuid(),
            data.GetProperty("credits").GetInt32(),
            data.GetProperty("unit_value").GetDouble(),
            data.GetProperty("contact").GetProperty("credit_balance").GetProperty("balance").GetInt32(),
            data.GetProperty("shop").GetProperty("name").GetString(),
            data.GetProperty("created_at").GetDateTimeOffset());
    }

    private static async Task<string?> CodeOfAsync(Func<Task> call)
    {
        try
        {
            await call().ConfigureAwait(false);
            return "no error";
        }
        catch (PlainException exception)
        {
            return Digest.Error(exception.Error.Code, exception.Error.Message);
        }
        catch (Stock.Models.PiggyError exception)
        {
            return Digest.Error(exception.Code, exception.MessageEscaped);
        }
        catch (PiggyError exception)
        {
            return Digest.Error(exception.Code, exception.MessageEscaped);
        }
        catch (ApiException exception)
        {
            PlainError error = (await exception.GetContentAsAsync<PlainError>().ConfigureAwait(false))!;
            return Digest.Error(error.Code, error.Message);
        }
    }

    private sealed class FixedToken : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, System.Collections.Generic.Dictionary<string, object>? additionalAuthenticationContext = null, System.Threading.CancellationToken cancellationToken = default) =>
            Task.FromResult(Key);
    }
}
