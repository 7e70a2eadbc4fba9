using System;
using Piggy.Generated;

namespace Piggy.Cli.Settings;

/// <summary>Where to call and with which key.</summary>
internal sealed record Connection(Uri BaseAddress, string ApiKey)
{
    public PiggyClient Open(TimeSpan timeout) =>
        new(new PiggyClientOptions { ApiKey = ApiKey, BaseAddress = BaseAddress, Timeout = timeout, ApplicationName = "piggy-cli" });

    public override string ToString() => BaseAddress.ToString();
}
