using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Docs;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Mcp;
using Piggy.Mcp.Http;
using Piggy.Sandbox;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy mcp</c>. Standard output belongs to the protocol; whatever else there is to say goes to standard error.</summary>
internal static class McpCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        McpOptions options = new();
        var command = new Command("mcp", "Serves the actions to an agent by the Model Context Protocol, over standard input and output or HTTP. Risky calls need a person's approval.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            AgentPolicy policy = options.Policy(parsed);
            TimeSpan timeout = options.Connection.Timeout(parsed);
            AgentToolsOptions tools = options.Tools(parsed, registry);
            PiggyMcpHttpOptions? http = options.Http(parsed);
            if (!parsed.GetValue(options.Sandbox))
            {
                return await ServeAsync(options.Connection.Connection(parsed), timeout, policy, tools, http, terminal, cancellationToken).ConfigureAwait(false);
            }

            PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = parsed.GetValue(options.Seed) }, cancellationToken).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                return await ServeAsync(new Connection(sandbox.BaseAddress, sandbox.ApiKey), timeout, policy, tools, http, terminal, cancellationToken).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static async Task<int> ServeAsync(Connection connection, TimeSpan timeout, AgentPolicy policy, AgentToolsOptions tools, PiggyMcpHttpOptions? http, Terminal terminal, CancellationToken cancellationToken)
    {
        using var client = new PiggyClient(new PiggyClientOptions
        {
            ApiKey = connection.ApiKey,
            BaseAddress = connection.BaseAddress,
            Timeout = timeout,
            ApplicationName = "piggy-mcp",
            Guard = new PolicyGuard(policy),
            Toolsets = ActionToolsets.All,
        });
        using var log = new ScreenLog(terminal.Error);
        var server = new PiggyMcpServer(client, tools, new PiggyMcpOptions
        {
            Page = action => DocsSite.RenderMarkdown(client.Actions.Actions, action.Slug),
            LoggerFactory = log,
        });
        if (http is null)
        {
            await server.RunOnStandardStreamsAsync(cancellationToken).ConfigureAwait(false);
            return cancellationToken.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
        }

        PiggyMcpHttpHost host = await StartAsync(server, http, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            terminal.Error.Line("piggy mcp listens at ", new Fragment(host.Address.ToString(), Tone.Name), http.Token is null ? "" : " for who has the token");
            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration stop = cancellationToken.Register(end.SetResult);
            await end.Task.ConfigureAwait(false);
        }

        return ExitCodes.Interrupted;
    }

    private static async Task<PiggyMcpHttpHost> StartAsync(PiggyMcpServer server, PiggyMcpHttpOptions http, CancellationToken cancellationToken)
    {
        try
        {
            return await PiggyMcpHttpHost.StartAsync(server, http, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException failure)
        {
            throw new CliFailure(ExitCodes.WrongUsage, failure.Message.Split(" (Parameter", 2)[0], $"Put a token into {McpOptions.TokenVariable} or a file for --token-file.");
        }
    }
}
