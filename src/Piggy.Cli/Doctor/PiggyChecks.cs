using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Settings;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Doctor;

/// <summary>Checks of the way to Piggy: address, encryption, clock and key.</summary>
internal static class PiggyChecks
{
    public static readonly IReadOnlyList<string> Names = ["encryption", "address", "clock", "key"];

    // What the reconciliation of intents allows for, see docs/retries-and-outcomes.md.
    private static readonly TimeSpan MostClockDifference = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Finding>> RunAsync(Connection connection, TimeProvider time, CancellationToken cancellationToken)
    {
        Finding encryption = connection.BaseAddress.Scheme == Uri.UriSchemeHttps
            ? Finding.Good("encryption", "The address is https.")
            : Finding.Warning("encryption", "The address is http on this machine, so this is no real Piggy.", "Take an https address for a real account.");
        try
        {
            (DateTimeOffset? serverTime, DateTimeOffset ownTime) = await AskTimeAsync(connection.BaseAddress, time, cancellationToken).ConfigureAwait(false);
            return
            [
                encryption,
                Finding.Good("address", $"{connection.BaseAddress.Authority} answers."),
                Clock(serverTime, ownTime),
                Key(await KeyCheck.RunAsync(connection, cancellationToken).ConfigureAwait(false)),
            ];
        }
        catch (HttpRequestException failure) when (failure.InnerException is AuthenticationException)
        {
            return Unreached(
                Finding.Bad("encryption", "The certificate of the server is not trusted.", "Look whether a proxy stands between; install its certificate, or correct the clock of this machine."),
                Finding.Skipped("address", "Nothing was asked, because the certificate is not trusted."));
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Unreached(encryption, Finding.Bad("address", $"{connection.BaseAddress.Authority} does not answer.", "Check the address, the network and the proxy (HTTPS_PROXY)."));
        }
    }

    private static IReadOnlyList<Finding> Unreached(Finding encryption, Finding address) =>
        [encryption, address, Finding.Skipped("clock", "The server was not reached."), Finding.Skipped("key", "The server was not reached.")];

    // Without the key: whoever answers here is not known to be Piggy yet.
    private static async Task<(DateTimeOffset? ServerTime, DateTimeOffset OwnTime)> AskTimeAsync(Uri address, TimeProvider time, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = KeyCheck.Patience };
        using HttpResponseMessage answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return (answer.Headers.Date, time.GetUtcNow());
    }

    private static Finding Clock(DateTimeOffset? serverTime, DateTimeOffset ownTime)
    {
        if (serverTime is not { } there)
        {
            return Finding.Skipped("clock", "The server does not say what time it is.");
        }

        TimeSpan difference = (ownTime - there).Duration();
        string told = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(difference.TotalSeconds)} seconds");
        return difference <= MostClockDifference
            ? Finding.Good("clock", $"The clocks differ by {told} at most.")
            : Finding.Bad("clock", $"The clock of this machine differs from the server's by {told}.", "Let the machine set its clock by the network (NTP); a lost answer cannot be told by a wrong clock.");
    }

    private static Finding Key(ActionError? error) => error switch
    {
        null => Finding.Good("key", "Piggy accepts the key."),
        { Kind: ActionErrorKind.Unauthorized } => Finding.Bad("key", "Piggy does not accept the key.", "Make a new personal access token in Piggy, and store it with 'piggy connect'."),
        _ => Finding.Bad("key", error.Message, error.Hint ?? "Check that the base address is that of Piggy's API."),
    };
}
