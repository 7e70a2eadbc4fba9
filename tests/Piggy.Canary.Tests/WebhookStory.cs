using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Piggy.AspNetCore;

namespace Piggy.Canary.Tests;

/// <summary>A program that receives webhooks about a person: good ones, forged ones, unreadable ones, and ones whose handler fails.</summary>
internal static class WebhookStory
{
    private const string Path = "/piggy/webhooks";

    private static readonly string[] Bodies =
    [
        $$$"""{"type":"contact_created","data":{"contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1","email":"{{{Canaries.Email}}}"} } }""",
        $$$"""{"type":"{{{Canaries.Key}}}","data":{"contact":{"email":"{{{Canaries.Email}}}"} } }""",
        $$"""{"type":"contact_created","data":"{{Canaries.All}}"}""",
        $$"""{"type":"contact_created","{{Canaries.Email}}":""",
    ];

    public static async Task RunAsync(Capture capture)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(capture.Logs).SetMinimumLevel(LogLevel.Trace);
        await using WebApplication app = builder.Build();
        app.MapPiggyWebhooks(Path, new PiggyWebhookOptions { Secrets = { Canaries.WebhookSecret } }, webhooks => webhooks.OnAny((_, _) => throw new CarelessException()));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (string body in Bodies)
        {
            foreach (string signature in new[] { Sign(body), Canaries.WebhookSecret, "" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.TryAddWithoutValidation("Signature", signature);
                using HttpResponseMessage response = await http.SendAsync(request);
                capture.Tell($"{response} {await response.Content.ReadAsStringAsync()}");
            }
        }
    }

    private static string Sign(string body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Canaries.WebhookSecret), Encoding.UTF8.GetBytes(body)));
}
