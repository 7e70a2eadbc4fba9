using System;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Settings;

/// <summary>Where to call and with which key.</summary>
internal sealed record Connection(Uri BaseAddress, string ApiKey)
{
    // Whoever types a slug has chosen it, so no toolset is off here; and sees at once what failed, within the time of the command line, to decide about a second try.
    public PiggyClient Open(TimeSpan timeout) => new(new PiggyClientOptions
    {
        ApiKey = ApiKey,
        BaseAddress = BaseAddress,
        Timeout = timeout,
        Retry = PiggyRetry.None,
        ApplicationName = "piggy-cli",
        Toolsets = ActionToolsets.All,
    });

    public override string ToString() => BaseAddress.ToString();
}
