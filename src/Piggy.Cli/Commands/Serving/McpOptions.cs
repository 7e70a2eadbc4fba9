using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Net;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Cli.Commands.Accounts;
using Piggy.Cli.Commands.Catalogue;
using Piggy.Cli.Commands.Running;
using Piggy.Cli.Failures;
using Piggy.Cli.Settings;
using Piggy.Generated.Actions;
using Piggy.Mcp.Http;

namespace Piggy.Cli.Commands.Serving;

/// <summary>What <c>piggy mcp</c> can be told.</summary>
internal sealed class McpOptions
{
    public const string TokenVariable = "PIGGY_MCP_TOKEN";

    private const int DefaultPort = 7444;

    private readonly PolicyOption _policy = new();

    private readonly Option<string> _toolsets = new("--toolsets")
    {
        Description = "Which actions are offered: core, or all with the companions that find and list things.",
        DefaultValueFactory = _ => ActionToolsets.Core,
    };

    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Offer only what reads." };

    private readonly Option<string[]> _allow = new("--allow")
    {
        Description = "Offer only these actions, of those in the toolsets.",
        HelpName = "SLUG",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _http = new("--http")
    {
        Description = $"Serve streamable HTTP at this address, 127.0.0.1:{DefaultPort} unless given, in place of standard input and output. Other than on this machine's own address it needs a token.",
        HelpName = "ADDRESS:PORT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"The file with the bearer token that HTTP requests must carry; otherwise {TokenVariable}.",
        HelpName = "FILE",
    };

    public McpOptions() => _toolsets.AcceptOnlyFromAmong(ActionToolsets.Core, "all");

    public ConnectionOptions Connection { get; } = new();

    public Option<bool> Sandbox { get; } = new("--sandbox") { Description = "Work on a sandbox inside this process: no key, no network." };

    public Option<int> Seed { get; } = CommonOptions.Seed();

    public void AddTo(Command command)
    {
        _policy.AddTo(command);
        Connection.AddTo(command);
        foreach (Option option in new Option[] { _toolsets, _readOnly, _allow, _http, _tokenFile, Sandbox, Seed })
        {
            command.Add(option);
        }
    }

    public AgentToolsOptions Tools(ParseResult parsed, ActionRegistry registry)
    {
        string[] allowed = [.. (parsed.GetValue(_allow) ?? []).Select(slug => ActionLookup.Find(registry, slug).Descriptor.Slug)];
        return new AgentToolsOptions
        {
            Toolsets = parsed.GetValue(_toolsets) == "all" ? ActionToolsets.All : [ActionToolsets.Core],
            ReadOnly = parsed.GetValue(_readOnly),
            Allowed = allowed.Length == 0 ? null : allowed,
        };
    }

    public AgentPolicy Policy(ParseResult parsed) => _policy.Read(parsed) ?? AgentPolicy.Default;

    /// <summary>Where and for whom HTTP is served; <see langword="null"/> for standard input and output.</summary>
    public PiggyMcpHttpOptions? Http(ParseResult parsed) => parsed.GetResult(_http) is null ? null : new PiggyMcpHttpOptions
    {
        EndPoint = EndPointOf(parsed.GetValue(_http)),
        Token = TokenOf(parsed.GetValue(_tokenFile)),
    };

    private static IPEndPoint EndPointOf(string? text)
    {
        string given = text ?? "";
        string address = given.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1" + given["localhost".Length..] : given;
        return address.Length == 0 ? new IPEndPoint(IPAddress.Loopback, DefaultPort)
            : IPEndPoint.TryParse(address, out IPEndPoint? point) && address.Contains(':', StringComparison.Ordinal) ? point
            : throw new CliFailure(ExitCodes.WrongUsage, "The address of --http cannot be used.", $"Give an IP address and a port, such as 127.0.0.1:{DefaultPort}; port 0 takes a free one.");
    }

    private static string? TokenOf(string? file)
    {
        string? token = (file is null ? Environment.GetEnvironmentVariable(TokenVariable) : File.ReadAllText(file))?.Trim();
        return string.IsNullOrEmpty(token) ? null : token;
    }
}
