using System;
using System.IO;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Mcp;
using Piggy.Mcp.Stdio;

const int WrongUsage = 2;

// Standard output belongs to the protocol, so everything else goes to standard error.
if (args is ["--help" or "-h"])
{
    await Console.Error.WriteLineAsync(Arguments.Help).ConfigureAwait(false);
    return 0;
}

try
{
    Arguments arguments = Arguments.Read(args, Environment.GetEnvironmentVariable);
    var guard = new PolicyGuard(arguments.Policy is { } file ? PolicyFile.Load(file) : AgentPolicy.Default);
    using var client = new PiggyClient(new PiggyClientOptions
    {
        ApiKey = arguments.ApiKey,
        BaseAddress = arguments.BaseAddress ?? PiggyClientOptions.DefaultBaseAddress,
        ApplicationName = "piggy-mcp",
        Guard = guard,
        Toolsets = ActionToolsets.All,
    });
    await new PiggyMcpServer(client, arguments.Tools).RunOnStandardStreamsAsync().ConfigureAwait(false);
    return 0;
}
catch (Exception failure) when (failure is ArgumentException or PolicyException or IOException or UnauthorizedAccessException)
{
    // Whoever typed the options knows no parameters of ours.
    await Console.Error.WriteLineAsync("error: " + failure.Message.Split(" (Parameter", 2)[0]).ConfigureAwait(false);
    return WrongUsage;
}
