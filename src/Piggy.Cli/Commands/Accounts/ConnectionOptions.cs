using System;
using System.CommandLine;
using System.Globalization;
using Piggy.Cli.Settings;

namespace Piggy.Cli.Commands.Accounts;

/// <summary>How a command that calls Piggy reaches it.</summary>
internal sealed class ConnectionOptions
{
    private const double LongestTimeout = 3600;

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"The API key. Others on this machine can see it in the list of processes; 'piggy connect' and {ConnectionSettings.KeyVariable} keep it private.",
        HelpName = "KEY",
    };

    private readonly Option<string?> _baseAddress = new("--base-url")
    {
        Description = $"Where Piggy's API is; otherwise {ConnectionSettings.BaseAddressVariable}, that of the account, the configuration file, or Piggy's own address.",
        HelpName = "URL",
    };

    private readonly Option<string?> _account = new("--account")
    {
        Description = "The account to use, of those that 'piggy connect' has stored, instead of the active one.",
        HelpName = "NAME",
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "The longest time for one call, in seconds.",
        DefaultValueFactory = _ => 30,
        HelpName = "SECONDS",
    };

    public ConnectionOptions() => _timeout.Validators.Add(result =>
    {
        // Asking for the value of text that is no number throws; the parser reports such text by itself.
        if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out double seconds) && seconds is not (> 0 and <= LongestTimeout))
        {
            result.AddError($"--timeout must be more than 0 and at most {LongestTimeout} seconds.");
        }
    });

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _account, _key, _baseAddress, _timeout })
        {
            command.Add(option);
        }
    }

    public TimeSpan Timeout(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_timeout));

    public Connection Connection(ParseResult parsed) => ConnectionSettings.Resolve(parsed.GetValue(_key), parsed.GetValue(_baseAddress), parsed.GetValue(_account));
}
