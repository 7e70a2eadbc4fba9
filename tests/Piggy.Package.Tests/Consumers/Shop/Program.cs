using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Piggy.AspNetCore;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;
using Piggy.Hosting;

// A web shop: the actions come by injection, webhooks arrive as events. It calls itself once and ends.
const string Secret = "a secret of the shop";
var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPiggy(options =>
{
    options.ApiKey = Environment.GetEnvironmentVariable("PIGGY_API_KEY")!;
    options.BaseAddress = new Uri(Environment.GetEnvironmentVariable("PIGGY_BASE_ADDRESS")!);
});
builder.Services.AddPiggyWebhooks(options => options.Secrets.Add(Secret));
builder.Services.AddHealthChecks().AddPiggy();
await using var app = builder.Build();

app.MapGet("/forms", async (PiggyActions piggy, CancellationToken stopping) =>
    await piggy.ListFormsAsync(cancellationToken: stopping) is { Successful: true, Data.Count: var count } ? Results.Text($"{count} forms") : Results.StatusCode(502));
app.MapPiggyWebhooks("/hooks", webhooks => webhooks.On<VoucherRedeemedEvent>((redeemed, _) =>
{
    Console.WriteLine("redeemed: " + redeemed.Data.Voucher?.Code);
    return Task.CompletedTask;
}));
app.MapHealthChecks("/health");
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
Console.WriteLine("answer: " + await http.GetStringAsync("/forms"));
Console.WriteLine("health: " + await http.GetStringAsync("/health"));

byte[] body = await File.ReadAllBytesAsync(args[0]);
foreach (string signature in new[] { "forged", WebhookSignature.Compute(body, Secret) })
{
    using var delivery = new HttpRequestMessage(HttpMethod.Post, "/hooks") { Content = new ByteArrayContent(body), Headers = { { WebhookSignature.HeaderName, signature } } };
    Console.WriteLine("webhook: " + (int)(await http.SendAsync(delivery)).StatusCode);
}

await app.StopAsync();
