using System;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Generated;

namespace Piggy.Cli.Settings;

/// <summary>Finds key and base address: the option first, then the environment, then the configuration file. Never quotes the key.</summary>
internal static class ConnectionSettings
{
    public const string KeyVariable = "PIGGY_API_KEY";

    public const string BaseAddressVariable = "PIGGY_BASE_ADDRESS";

    public static Connection Resolve(string? keyOption, string? baseAddressOption)
    {
        ConfigurationFile file = ConfigurationFile.Read();
        string? key = FirstGiven(keyOption, Environment.GetEnvironmentVariable(KeyVariable), file.ApiKey);
        string? address = FirstGiven(baseAddressOption, Environment.GetEnvironmentVariable(BaseAddressVariable), file.BaseAddress);
        return new Connection(address is null ? PiggyClientOptions.DefaultBaseAddress : CheckAddress(address), CheckKey(key, file.Path));
    }

    private static string? FirstGiven(params string?[] values) => values.Select(value => value?.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string CheckKey(string? key, string filePath)
    {
        if (key is null)
        {
            throw new CliFailure(
                ExitCodes.WrongUsage,
                "There is no API key.",
                $"Give one with --key, in the environment variable {KeyVariable}, or as \"apiKey\" in {filePath}; or use --sandbox, which needs none.");
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
