using System.Net.Http;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Hosting;

/// <summary>Turns the options of a connection into those of the SDK.</summary>
internal static class ConnectionSetup
{
    public static PiggyClientOptions ClientOptions(PiggyConnectionOptions options, IPiggyCredentials? credentials, HttpMessageHandler? handler, TimeProvider time, IIntentJournal? journal = null) => new()
    {
        ApiKey = credentials is null ? options.ApiKey : null,
        Credentials = credentials,
        BaseAddress = options.BaseAddress,
        Timeout = options.Timeout,
        Retry = new PiggyRetry
        {
            Attempts = options.Retry.Attempts,
            BaseDelay = options.Retry.BaseDelay,
            LongestDelay = options.Retry.LongestDelay,
            TotalTime = options.Retry.TotalTime,
        },
        Journal = journal ?? new MemoryIntentJournal(),
        TimeProvider = time,
        ApplicationName = options.ApplicationName,
        Toolsets = options.Toolsets is { } toolsets ? [.. toolsets] : [ActionToolsets.Core],
        OutputCheck = options.OutputCheck,
        RateLimit = options.RateLimit is { } limit ? new PiggyRateLimit { Calls = limit.Calls, Per = limit.Per, QueueLimit = limit.QueueLimit } : null,
        Handler = handler,
    };

    public static PiggyOAuthOptions OAuthOptions(PiggyConnectionOptions options, PiggyOAuthSettings settings, HttpMessageHandler? handler, TimeProvider time) => new()
    {
        ClientId = settings.ClientId ?? "",
        ClientSecret = settings.ClientSecret ?? "",
        TokenAddress = settings.TokenAddress ?? new Uri(options.BaseAddress, "/oauth/token"),
        EarlyRenewal = settings.EarlyRenewal,
        Timeout = options.Timeout,
        TimeProvider = time,
        Handler = handler,
    };
}
