using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Calls;

/// <summary>What a careful developer writes without an SDK: HttpClient, and System.Text.Json with generated code.</summary>
internal sealed class PlainClient(HttpMessageHandler handler, string baseUrl) : IDisposable
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(handler, disposeHandler: false);

    public Task<PlainContactList> ListAsync() => SendAsync(HttpMethod.Get, "/contacts?page=1&limit=50", null, PlainJson.Default.PlainContactList);

    public async Task<PlainContact> GetAsync(Guid id) =>
        (await SendAsync(HttpMethod.Get, $"/contacts/{id}", null, PlainJson.Default.PlainContactAnswer).ConfigureAwait(false)).Data;

    public async Task<PlainReception> CreateAsync(PlainReceptionRequest request)
    {
        using var body = JsonContent.Create(request, PlainJson.Default.PlainReceptionRequest);
        return (await SendAsync(HttpMethod.Post, "/credit-receptions", body, PlainJson.Default.PlainReceptionAnswer).ConfigureAwait(false)).Data;
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(method, baseUrl + path) { Content = content };
        request.Headers.Accept.Add(Json);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sides.Key);
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        System.IO.Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new PlainException((await JsonSerializer.DeserializeAsync(stream, PlainJson.Default.PlainError).ConfigureAwait(false))!);
        }

        return (await JsonSerializer.DeserializeAsync(stream, type).ConfigureAwait(false))!;
    }
}

/// <summary>The error of the hand-written client.</summary>
internal sealed class PlainException(PlainError error) : Exception(error.Message)
{
    public PlainError Error => error;
}
