using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Piggy.Agents;
using Piggy.Agents.AspNetCore;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Generated;

// A server of tools for a platform that knows OpenAPI. It is that platform itself, once, and ends.
const string Token = "a-token-of-the-platform";
using var piggy = new PiggyClient(new PiggyClientOptions
{
    ApiKey = Environment.GetEnvironmentVariable("PIGGY_API_KEY")!,
    BaseAddress = new Uri(Environment.GetEnvironmentVariable("PIGGY_BASE_ADDRESS")!),
    Guard = new PolicyGuard(AgentPolicy.Default),
});

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapPiggyTools("/tools", new AgentTools(piggy), new PiggyToolEndpointOptions { Token = Token });
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
Console.WriteLine("stranger: " + (int)(await http.GetAsync("/tools/openapi.json")).StatusCode);
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
var description = await http.GetFromJsonAsync<JsonElement>("/tools/openapi.json");
string server = description.GetProperty("servers")[0].GetProperty("url").GetString()!;
foreach (var path in description.GetProperty("paths").EnumerateObject().Where(path => path.Name == "/PIGGY_LIST_FORMS"))
{
    using var answer = await http.PostAsync(server + path.Name, new StringContent("{}", Encoding.UTF8, "application/json"));
    Console.WriteLine("tool: " + await answer.Content.ReadAsStringAsync());
}

await app.StopAsync();
