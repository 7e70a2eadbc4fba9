using System;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Settings;

/// <summary>Tries a key with one call that only reads and tells nothing about a person.</summary>
internal static class KeyCheck
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The failure; <see langword="null"/> if Piggy accepts the key.</summary>
    public static async Task<ActionError?> RunAsync(Connection connection, CancellationToken cancellationToken)
    {
        using PiggyClient client = connection.Open(Patience);
        return (await client.Actions.ListShopsAsync(new(), cancellationToken).ConfigureAwait(false)).Error;
    }
}
