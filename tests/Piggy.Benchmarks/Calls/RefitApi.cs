using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Refit;

namespace Piggy.Benchmarks.Calls;

/// <summary>The same calls as Refit describes them.</summary>
[Headers("Accept: application/json", "Authorization: Bearer " + Sides.Key)]
internal interface IRefitApi
{
    [Get("/contacts")]
    Task<PlainContactList> ListAsync(int page, int limit);

    [Get("/contacts/{id}")]
    Task<PlainContactAnswer> GetAsync(Guid id);

    [Post("/credit-receptions")]
    Task<PlainReceptionAnswer> CreateAsync([Body] PlainReceptionRequest request);
}

/// <summary>Refit over the generated code of System.Text.Json.</summary>
internal static class RefitApi
{
    public static IRefitApi Create(HttpMessageHandler handler, string baseUrl)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri(baseUrl) };
        var json = new JsonSerializerOptions(PlainJson.Default.Options) { TypeInfoResolver = PlainJson.Default };
        return RestService.For<IRefitApi>(http, new RefitSettings(new SystemTextJsonContentSerializer(json)));
    }
}
