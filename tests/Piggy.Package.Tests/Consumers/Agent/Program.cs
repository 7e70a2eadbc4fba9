using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Extensions.AI;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Mcp;
using Piggy.Mcp.Http;

// One client, and its actions for a model in both ways: as functions in the process, as tools of a server.
using var piggy = new PiggyClient(new PiggyClientOptions
{
    ApiKey = Environment.GetEnvironmentVariable("PIGGY_API_KEY")!,
    BaseAddress = new Uri(Environment.GetEnvironmentVariable("PIGGY_BASE_ADDRESS")!),
    Guard = new PolicyGuard(AgentPolicy.Default),
});

// What no action covers is there as Kiota would have it.
Console.WriteLine($"forms: {(await piggy.Forms.GetAsync())!.Data!.Count}");

string[] core = [.. PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == ActionToolsets.Core).Select(action => action.Slug)];
IReadOnlyList<AIFunction> functions = new AgentTools(piggy).Open().AsAIFunctions();
AIFunction forms = functions.Single(function => function.Name == "PIGGY_LIST_FORMS");
Console.WriteLine($"functions: {core.Intersect(functions.Select(function => function.Name)).Count()} of {core.Length}");
Console.WriteLine($"function: {await forms.InvokeAsync([])}");

await using var host = await PiggyMcpHttpHost.StartAsync(new PiggyMcpServer(piggy));
await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = host.Address }));
Console.WriteLine($"tools: {core.Intersect((await client.ListToolsAsync()).Select(tool => tool.Name)).Count()} of {core.Length}");
CallToolResult called = await client.CallToolAsync("PIGGY_LIST_FORMS");
Console.WriteLine($"tool: {called.Content.OfType<TextContentBlock>().First().Text}");
