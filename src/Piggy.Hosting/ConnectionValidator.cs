using System.Net.Http;
using Microsoft.Extensions.Options;
using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>Checks a connection when the host starts, and whenever its configuration changes. The messages name the key of the configuration and show no value of a secret.</summary>
internal sealed class ConnectionValidator(IEnumerable<PiggyConnection> connections, IHttpMessageHandlerFactory handlers) : IValidateOptions<PiggyConnectionOptions>
{
    public ValidateOptionsResult Validate(string? name, PiggyConnectionOptions options)
    {
        if (connections.FirstOrDefault(connection => connection.Name == (name ?? "")) is not { } connection)
        {
            return ValidateOptionsResult.Skip;
        }

        return ProblemOf(connection, options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }

    private string? ProblemOf(PiggyConnection connection, PiggyConnectionOptions options)
    {
        if (options is { ApiKey: null, OAuth: null })
        {
            return $"{connection.KeyOf(nameof(options.ApiKey))} is missing: set it, or {connection.KeyOf(nameof(options.OAuth))} for an OAuth client.";
        }

        if (options is { ApiKey: not null, OAuth: not null })
        {
            return $"{connection.KeyOf(nameof(options.ApiKey))} and {connection.KeyOf(nameof(options.OAuth))} are both set: leave one of them out.";
        }

        try
        {
            // Made to be checked, and thrown away: what the SDK refuses is refused here, in the words of the SDK.
            HttpMessageHandler handler = handlers.CreateHandler(connection.HttpClientName);
            using var oauth = options.OAuth is { } settings && options.BaseAddress is { IsAbsoluteUri: true }
                ? new PiggyOAuthCredentials(ConnectionSetup.OAuthOptions(options, settings, handler, TimeProvider.System))
                : null;
            using var client = new PiggyClient(ConnectionSetup.ClientOptions(options, oauth ?? NoCredentials(options), handler, TimeProvider.System));
            return null;
        }
        catch (ArgumentException exception) when (exception.ParamName is { } option)
        {
            return Rename(exception.Message, option, connection);
        }
    }

    private static IPiggyCredentials? NoCredentials(PiggyConnectionOptions options) => options.ApiKey is null ? PiggyCredentials.From(_ => ValueTask.FromResult("")) : null;

    private static string Rename(string message, string option, PiggyConnection connection)
    {
        string text = message.Split(" (Parameter")[0];
        string ofOAuth = $"{nameof(PiggyOAuthOptions)}.{option}";
        string ofClient = $"{nameof(PiggyClientOptions)}.{option}";
        if (option == nameof(PiggyClientOptions.Handler))
        {
            string client = $"The HTTP client '{connection.HttpClientName}'";
            return text.Replace(ofOAuth, client, StringComparison.Ordinal).Replace(ofClient, client, StringComparison.Ordinal);
        }

        return text
            .Replace(ofOAuth, connection.KeyOf($"{nameof(PiggyConnectionOptions.OAuth)}:{option}"), StringComparison.Ordinal)
            .Replace(ofClient, connection.KeyOf(option), StringComparison.Ordinal);
    }
}
