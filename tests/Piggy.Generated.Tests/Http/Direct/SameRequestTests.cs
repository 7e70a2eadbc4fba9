using System.Reflection;
using CsCheck;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http.Direct;

/// <summary>Our adapter sends what Kiota's own would send: same method, address, headers and bytes.</summary>
public sealed class SameRequestTests
{
    private const string BaseUrl = "https://piggy.test/api/v3";

    [Fact]
    public void Every_call_of_every_builder_is_sent_the_same()
    {
        _ = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key });
        Assert.True(BuilderCalls.All.Count >= 170, $"Only {BuilderCalls.All.Count} calls were found.");
        int direct = 0;
        foreach (MethodInfo method in BuilderCalls.All)
        {
            BuilderCalls.Of(method).Sample(call => direct += SentTheSame(call) ? 1 : 0, iter: 25, threads: 1);
        }

        Assert.True(direct > 1000, $"Only {direct} calls were sent at all.");
    }

    private static bool SentTheSame(BuilderCall call)
    {
        using StubHandler ours = StubHandler.Json(200, "{}");
        using StubHandler stock = StubHandler.Json(200, "{}");
        using PiggyRequestAdapter adapter = PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = new Uri(BaseUrl), Handler = ours });
        using var kiota = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: KiotaClientFactory.Create(stock)) { BaseUrl = BaseUrl };

        string? expected = call.SendAsync(kiota).GetAwaiter().GetResult();
        string? actual = call.SendAsync(adapter).GetAwaiter().GetResult();

        string text = $"{call.Method.DeclaringType!.Name}.{call.Method.Name} with {string.Join(", ", call.PathValues.Values)}";
        Assert.True(expected == actual, $"{text}\nKiota: {expected}\nours:  {actual}");
        Assert.True(Show(stock) == Show(ours), $"{text}\nKiota: {Show(stock)}\nours:  {Show(ours)}");
        return ours.Sent.Count == 1;
    }

    // The key and the name of the program are added by us. A write without a body has an empty one here, which keeps .NET from sending it twice.
    private static string Show(StubHandler handler) => string.Join('\n', handler.Sent.Select(sent =>
        $"{sent.Method} {sent.Uri.AbsoluteUri}\n"
        + string.Join('\n', sent.Headers.Where(header => header.Key is not ("Authorization" or "User-Agent" or "Content-Length")).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(header => $"{header.Key}: {header.Value}"))
        + $"\n{sent.Body}"));
}
