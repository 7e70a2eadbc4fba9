using System.IO;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Mcp.Prompts;
using Piggy.Mcp.Resources;
using Piggy.Mcp.Sessions;
using Piggy.Mcp.Tools;

namespace Piggy.Mcp;

/// <summary>The tools of a client as a server of the Model Context Protocol. One of these serves any number of sessions, over any transport.</summary>
public sealed class PiggyMcpServer
{
    private readonly AgentTools _tools;
    private readonly PiggyMcpOptions _options;
    private readonly McpCatalogue _catalogue;

    /// <summary>Makes a server.</summary>
    /// <param name="client">The client; its <see cref="PiggyClientOptions.Guard"/> must be a <see cref="Piggy.Agents.PolicyGuard"/>. You keep owning it.</param>
    /// <param name="toolOptions">Which actions become tools; the core ones unless given.</param>
    /// <param name="options">How the server shows itself.</param>
    /// <exception cref="ArgumentException">The client has no such guard, or the options name a toolset or an action that does not exist.</exception>
    public PiggyMcpServer(PiggyClient client, AgentToolsOptions? toolOptions = null, PiggyMcpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        toolOptions ??= new AgentToolsOptions();
        _options = options ?? new PiggyMcpOptions();
        _tools = new AgentTools(client, toolOptions);
        _catalogue = new McpCatalogue(
            new ToolCatalogue(_tools),
            new ResourceCatalogue(_tools, new AccountOverview(client, toolOptions), _options.Page),
            new PromptCatalogue(_tools),
            ServerIdentity.Of(client.Actions.Actions.Spec));
        Shared = new SharedConversation(NewConversation, _options.Time);
    }

    /// <summary>The tools that it offers.</summary>
    public IReadOnlyList<AgentTool> Tools => _tools.Tools;

    /// <summary>The conversation of all requests that belong to no session.</summary>
    internal SharedConversation Shared { get; }

    /// <summary>What a transport of the SDK needs for one session: who the server is and how it answers. A session of its own remembers what repeats and which secrets it handed out.</summary>
    /// <returns>New options.</returns>
    public McpServerOptions NewSession()
    {
        var options = new McpServerOptions();
        Conversation conversation = NewConversation();
        Configure(options, _ => conversation);
        return options;
    }

    /// <summary>Serves one session over streams, a JSON text a line, until the input ends.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads. Nothing else may be written to it.</param>
    /// <param name="cancellationToken">Ends the session.</param>
    /// <returns>A task that ends with the session.</returns>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        McpServerOptions options = NewSession();
        var transport = new StreamServerTransport(input, output, options.ServerInfo!.Name);
        await RunAsync(transport, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Serves one session over standard input and output, as clients that start a program want it, until the input ends.</summary>
    /// <param name="cancellationToken">Ends the session.</param>
    /// <returns>A task that ends with the session.</returns>
    public async Task RunOnStandardStreamsAsync(CancellationToken cancellationToken = default)
    {
        McpServerOptions options = NewSession();
        await RunAsync(new StdioServerTransport(options), options, cancellationToken).ConfigureAwait(false);
    }

    internal Conversation NewConversation() => new(_tools);

    internal void Configure(McpServerOptions options, Func<McpServer, Conversation> conversationOf)
    {
        options.ServerInfo = _catalogue.Identity;
        options.ServerInstructions = ServerIdentity.Instructions(_tools);
        options.Capabilities = new ServerCapabilities
        {
            Tools = new ToolsCapability { ListChanged = false },
            Resources = new ResourcesCapability { ListChanged = false, Subscribe = false },
            Prompts = new PromptsCapability { ListChanged = false },
            Completions = new CompletionsCapability(),
        };
        var calls = new ToolCalls(_tools, conversationOf, new CallLog(_options.LoggerFactory, _options.Time));
        options.Filters.Message.IncomingFilters.Add(ArgumentShape.Check);
        options.Handlers.ListToolsHandler = (_, _) => new(_catalogue.Tools.List);
        options.Handlers.CallToolHandler = calls.CallAsync;
        options.Handlers.ListResourcesHandler = (_, _) => new(_catalogue.Resources.List);
        options.Handlers.ListResourceTemplatesHandler = (_, _) => new(_catalogue.Resources.Templates);
        options.Handlers.ReadResourceHandler = _catalogue.Resources.ReadAsync;
        options.Handlers.ListPromptsHandler = (_, _) => new(_catalogue.Prompts.List);
        options.Handlers.GetPromptHandler = (request, _) => new(_catalogue.Prompts.Get(request.Params));
        options.Handlers.CompleteHandler = (request, _) => new(_catalogue.Resources.Complete(request.Params));
    }

    // What the SDK logs about a failed request may quote it, so it gets no log; ours is written by the handlers.
    private static async Task RunAsync(ITransport transport, McpServerOptions options, CancellationToken cancellationToken)
    {
        McpServer server = McpServer.Create(transport, options);
        await using (server.ConfigureAwait(false))
        {
            await server.RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record McpCatalogue(ToolCatalogue Tools, ResourceCatalogue Resources, PromptCatalogue Prompts, Implementation Identity);
}
