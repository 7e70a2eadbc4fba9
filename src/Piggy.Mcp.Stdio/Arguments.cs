using System;
using System.Collections.Generic;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Mcp.Stdio;

/// <summary>What the program was told. The key comes from the environment only: arguments can be seen by everyone on the machine.</summary>
internal sealed class Arguments
{
    public const string Help = """
        piggy-mcp serves the PIGGY_* actions to a client of the Model Context Protocol over standard input and output.

          --toolsets core|all   which actions are offered (core)
          --read-only           only those that read
          --allow SLUG,...      only these
          --policy FILE         limits and approval, as a JSON file

        PIGGY_API_KEY holds the key, PIGGY_BASE_ADDRESS another address of the API.
        """;

    public required string ApiKey { get; init; }

    public Uri? BaseAddress { get; init; }

    public string? Policy { get; init; }

    public required AgentToolsOptions Tools { get; init; }

    /// <summary>Reads arguments and environment.</summary>
    /// <exception cref="ArgumentException">They make no sense; the message says why, and never quotes the key.</exception>
    public static Arguments Read(string[] args, Func<string, string?> environment)
    {
        var allowed = new List<string>();
        var tools = new AgentToolsOptions();
        string? policy = null;
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "--read-only":
                    tools = tools with { ReadOnly = true };
                    break;
                case "--toolsets" when Next() is "core" or "all":
                    tools = tools with { Toolsets = args[++index] == "all" ? ActionToolsets.All : [ActionToolsets.Core] };
                    break;
                case "--allow" when Next() is not null:
                    allowed.AddRange(args[++index].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                    break;
                case "--policy" when Next() is not null:
                    policy = args[++index];
                    break;
                default:
                    throw new ArgumentException($"'{args[index]}' is not understood here. See piggy-mcp --help.");
            }

            string? Next() => index + 1 < args.Length ? args[index + 1] : null;
        }

        return new Arguments
        {
            ApiKey = environment("PIGGY_API_KEY") is { Length: > 0 } key ? key.Trim() : throw new ArgumentException("There is no API key. Put one into the environment variable PIGGY_API_KEY."),
            BaseAddress = environment("PIGGY_BASE_ADDRESS") is { Length: > 0 } address
                ? Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri : throw new ArgumentException("PIGGY_BASE_ADDRESS is no address.")
                : null,
            Policy = policy,
            Tools = allowed.Count > 0 ? tools with { Allowed = allowed } : tools,
        };
    }
}
