using System;

namespace Piggy.Cli.Settings;

/// <summary>Where to call and with which key.</summary>
internal sealed record Connection(Uri BaseAddress, string ApiKey)
{
    public override string ToString() => BaseAddress.ToString();
}
