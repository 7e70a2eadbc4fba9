using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Extensions.AI;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Mcp;
using Piggy.Mcp.Http;
using Piggy.Sandbox;
using Piggy.Testing;

namespace Piggy.Faces.Tests;

/// <summary>One way to call an action, over a sandbox of its own that starts as all the others do.</summary>
internal abstract class Face : IAsyncDisposable
{
    /// <summary>Nothing in the way and nothing changed on the way, so that only the faces themselves could make a difference.</summary>
    protected static readonly AgentPolicy Open = new()
    {
        MaskEmails = false,
        MarkUntrusted = false,
        RepeatLimit = 100,
        TextLimit = 100_000,
        Approval = new ApprovalRules { Irreversible = false, CreditsOver = null, VouchersOver = null },
    };

    protected Face(PiggySandbox sandbox, AgentPolicy? policy = null)
    {
        Sandbox = sandbox;
        Client = new PiggyClient(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress, Retry = PiggyRetry.None, Guard = new PolicyGuard(policy ?? Open) });
    }

    public PiggySandbox Sandbox { get; }

    protected PiggyClient Client { get; }

    /// <summary>Whether a failure is met once. A process of its own sends what may be sent again.</summary>
    public virtual bool SendsOnce => true;

    /// <summary>Calls an action.</summary>
    /// <returns>The envelope as the face gives it.</returns>
    public abstract Task<string> CallAsync(string slug, string input);

    public static Task<PiggySandbox> StartAsync() => PiggySandbox.StartAsync(new SandboxOptions
    {
        Seed = 7,
        JobDelay = TimeSpan.FromDays(1),
        TimeProvider = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)),
    });

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
    }
}

internal sealed class SlugFace(PiggySandbox sandbox) : Face(sandbox)
{
    public override async Task<string> CallAsync(string slug, string input) => (await Client.Actions.RunAsync(slug, input)).ToJson();
}

internal sealed class SessionFace : Face
{
    private readonly AgentSession _session;

    public SessionFace(PiggySandbox sandbox, AgentPolicy? policy = null)
        : base(sandbox, policy) => _session = new AgentTools(Client).Open();

    public override async Task<string> CallAsync(string slug, string input) => (await _session.CallAsync(slug, Encoding.UTF8.GetBytes(input))).ToJson();
}

internal sealed class FunctionFace : Face
{
    private readonly IReadOnlyList<AIFunction> _functions;

    public FunctionFace(PiggySandbox sandbox, AgentPolicy? policy = null)
        : base(sandbox, policy) => _functions = new AgentTools(Client).Open().AsAIFunctions();

    public override async Task<string> CallAsync(string slug, string input)
    {
        AIFunction function = _functions.Single(function => function.Name == slug);
        using JsonDocument arguments = JsonDocument.Parse(input);
        object? result = await function.InvokeAsync(new AIFunctionArguments(arguments.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value)));
        return Assert.IsType<JsonElement>(result).GetRawText();
    }
}

internal abstract class McpFace(PiggySandbox sandbox, AgentPolicy? policy = null) : Face(sandbox, policy)
{
    private McpClient? _client;

    public override async Task<string> CallAsync(string slug, string input)
    {
        _client ??= await ConnectAsync();
        using JsonDocument arguments = JsonDocument.Parse(input);
        CallToolResult result = await _client.CallToolAsync(slug, arguments.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value));

        // The protocol's serializer escapes in its own way what is structured; the text beside it is the envelope's own.
        string text = result.Content.OfType<TextContentBlock>().First().Text;
        using JsonDocument envelope = JsonDocument.Parse(text);
        Assert.True(JsonElement.DeepEquals(envelope.RootElement, result.StructuredContent!.Value));
        return text;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected abstract Task<McpClient> ConnectAsync();
}

internal sealed class McpHttpFace(PiggySandbox sandbox, AgentPolicy? policy = null) : McpFace(sandbox, policy)
{
    private PiggyMcpHttpHost? _host;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _host!.DisposeAsync();
    }

    protected override async Task<McpClient> ConnectAsync()
    {
        _host = await PiggyMcpHttpHost.StartAsync(new PiggyMcpServer(Client, null, null), new PiggyMcpHttpOptions());
        return await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = _host.Address }));
    }
}

internal sealed class McpStdioFace(PiggySandbox sandbox, string? policy = null) : McpFace(sandbox)
{
    private readonly TemporaryFolder _folder = new();

    public override bool SendsOnce => false;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override Task<McpClient> ConnectAsync()
    {
        string file = _folder.Write("policy.json", policy ?? """
            { "mask_emails": false, "mark_untrusted": false, "repeat_limit": 100, "text_limit": 100000, "approval": { "irreversible": false, "credits_over": null, "vouchers_over": null } }
            """);
        return McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [CliFace.Assembly, "mcp", "--policy", file],
            EnvironmentVariables = CliFace.Environment(Sandbox, _folder),
        }));
    }
}

internal sealed class CliFace(PiggySandbox sandbox, string? policy = null) : Face(sandbox)
{
    private readonly TemporaryFolder _folder = new();

    public static string Assembly => Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll");

    public static Dictionary<string, string?> Environment(PiggySandbox sandbox, TemporaryFolder folder) => new()
    {
        ["PIGGY_API_KEY"] = sandbox.ApiKey,
        ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString(),
        ["XDG_CONFIG_HOME"] = folder.FullName,
    };

    public override async Task<string> CallAsync(string slug, string input)
    {
        string[] rules = policy is null ? [] : ["--policy", _folder.Write("policy.json", policy)];
        CommandOutput output = await CommandLine.RunAsync("dotnet", _folder.FullName, Environment(Sandbox, _folder), input, [Assembly, "run", slug, "--input", "-", "--json", .. rules]);
        return output.StandardOutput.TrimEnd('\n');
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
