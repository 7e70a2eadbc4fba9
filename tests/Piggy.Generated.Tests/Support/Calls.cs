using System.Net.Http;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Samples;

namespace Piggy.Generated.Tests.Support;

/// <summary>Runs sample actions over a handler or an address.</summary>
internal static class Calls
{
    public const string Key = "pk-canary-7f3a9c";
    public const string Email = "canary.person@example.com";
    public const string Good = """{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","balance":12},"meta":[]}""";

    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(20);

    public static SampleInput Input { get; } = new() { ContactUuid = Guid.Parse("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02"), Email = Email, Credits = 10 };

    public static string InputJson => $$"""{"contact_uuid":"{{Input.ContactUuid}}","email":"{{Email}}","credits":10}""";

    public static SampleActions Over(HttpMessageHandler handler) =>
        Over(new PiggyClientOptions { ApiKey = Key, BaseAddress = new Uri("https://piggy.test/api/"), Handler = handler });

    public static SampleActions Over(Uri address, TimeProvider? time = null, HttpMessageHandler? handler = null) =>
        Over(new PiggyClientOptions { ApiKey = Key, BaseAddress = address, Timeout = Timeout, TimeProvider = time ?? TimeProvider.System, Handler = handler });

    public static SampleActions Over(PiggyClientOptions options)
    {
        PiggyRequestAdapter adapter = PiggyRequestAdapter.Create(options);
        return new SampleActions(new ActionTransport(adapter, adapter.Timeout, adapter.Time));
    }

    /// <summary>Kiota's own adapter with Kiota's own chain of handlers, which retries and follows redirects.</summary>
    public static SampleActions OverStockKiota(HttpMessageHandler handler, Uri? address = null)
    {
        Uri target = address ?? new Uri("https://piggy.test/api");
        HttpClient http = KiotaClientFactory.Create(handler);
        return new SampleActions(new ActionTransport(
            new HttpClientRequestAdapter(new ApiKeyAuthenticationProvider(Key, target), httpClient: http) { BaseUrl = target.AbsoluteUri }));
    }

    public static async Task<ActionError> FailsAsync(SampleActions actions, SampleAction action)
    {
        ActionResult<SampleOutput> result = await actions.RunAsync(action, Input);
        Assert.Null(result.Data);
        Assert.False(result.Successful);
        return Assert.IsType<ActionError>(result.Error);
    }

    public static Task<ActionError> FailsAsync(HttpMessageHandler handler, SampleAction action) => FailsAsync(Over(handler), action);
}
