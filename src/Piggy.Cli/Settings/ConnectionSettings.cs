using System;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Generated;

namespace Piggy.Cli.Settings;

/// <summary>Finds key and base address: the option first, then the environment, then the account, then the configuration file. Never quotes the key.</summary>
internal static class ConnectionSettings
{
    public const string KeyVariable = "PIGGY_API_KEY";

    public const string BaseAddressVariable = "PIGGY_BASE_ADDRESS";

    public static Connection Resolve(string? keyOption, string? baseAddressOption, string? accountOption = null)
    {
        string? environmentKey = Environment.GetEnvironmentVariable(KeyVariable);
        if (accountOption is not null && FirstGiven(keyOption) is null)
        {
            return Of(AccountStore.Read().Find(accountOption), baseAddressOption);
        }

        if (FirstGiven(keyOption, environmentKey) is null && AccountStore.Read().Active is { } active)
        {
            return Of(active, baseAddressOption);
        }

        ConfigurationFile file = ConfigurationFile.Read();
        string? key = FirstGiven(keyOption, environmentKey, file.ApiKey);
        string? address = FirstGiven(baseAddressOption, Environment.GetEnvironmentVariable(BaseAddressVariable), file.BaseAddress);
        return new Connection(Address(address), CheckKey(key, file.Path));
    }

    /// <summary>The address that a text means, checked; Piggy's own if there is none.</summary>
    public static Uri Address(string? text) => text is null ? PiggyClientOptions.DefaultBaseAddress : CheckAddress(text);

    /// <summary>The address that a key is for which is given now.</summary>
    public static Uri AddressFor(string? baseAddressOption) => Address(FirstGiven(baseAddressOption, Environment.GetEnvironmentVariable(BaseAddressVariable)));

    // Whoever points at a sandbox must not reach the real account, nor show its key to the sandbox.
    private static Connection Of(Account account, string? baseAddressOption)
    {
        string? elsewhere = Environment.GetEnvironmentVariable(BaseAddressVariable)?.Trim();
        if (FirstGiven(baseAddressOption) is null && !string.IsNullOrEmpty(elsewhere) && Address(elsewhere) != Address(account.BaseAddress))
        {
            throw new CliFailure(
                ExitCodes.WrongUsage,
                $"{BaseAddressVariable} names another address than the account '{account.Name}' is for.",
                $"Nothing was sent. Remove the variable, set {KeyVariable} as well, or say with --base-url where the key of this account may go.");
        }

        return new Connection(Address(FirstGiven(baseAddressOption, account.BaseAddress)), CheckKey(account.ApiKey, AccountStore.Path));
    }

    private static string? FirstGiven(params string?[] values) => values.Select(value => value?.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <summary>The key, if it is one that can be sent.</summary>
    public static string CheckKey(string? key, string filePath)
    {
        if (key is null)
        {
            throw new CliFailure(
                ExitCodes.WrongUsage,
                "There is no API key.",
                $"'piggy connect' stores one. Or give one with --key, in the environment variable {KeyVariable}, or as \"apiKey\" in {filePath}; or use --sandbox, which needs none.");
        }

        // HTTP would refuse such a header, with a message that quotes it.
        return key.All(character => character is > ' ' and <= '~')
            ? key
            : throw new CliFailure(
                ExitCodes.WrongUsage,
                "The API key holds a blank, a line break or another character that no key has.",
                "Copy the key again, without quotation marks.");
    }

    private static Uri CheckAddress(string text)
    {
        bool usable = Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        return usable
            ? address!
            : throw new CliFailure(
                ExitCodes.WrongUsage,
                "The base address cannot be used.",
                $"Give an https:// address without user name, such as {PiggyClientOptions.DefaultBaseAddress}; http:// is accepted for this machine only.");
    }
}
