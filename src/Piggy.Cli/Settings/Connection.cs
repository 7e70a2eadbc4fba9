using System;
using Piggy.Generated;

namespace Piggy.Cli.Settings;

/// <summary>Where to call and with which key.</summary>
internal sealed record Connection(Uri BaseAddress, string ApiKey)
{
    public PiggyClient Open(TimeSpan timeout) =>
        // Whoever runs a command sees at once what failed, within the time that the command line gives, and decides about a second try.
        new(new PiggyClientOptions { ApiKey = ApiKey, BaseAddress = BaseAddress, Timeout = timeout, Retry = PiggyRetry.None, ApplicationName = "piggy-cli" });

    public override string ToString() => BaseAddress.ToString();
}
