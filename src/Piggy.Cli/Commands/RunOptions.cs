using System;
using System.CommandLine;
using System.Globalization;
using Piggy.Cli.Settings;

namespace Piggy.Cli.Commands;

/// <summary>What <c>piggy run</c> can be told.</summary>
internal sealed class RunOptions
{
    private const double LongestTimeout = 3600;

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"The API key. Others on this machine can see it in the list of processes; {ConnectionSettings.KeyVariable} or the configuration file keep it private.",
        HelpName = "KEY",
    };

    private readonly Option<string?> _baseAddress = new("--base-url")
    {
        Description = $"Where Piggy's API is; otherwise {ConnectionSettings.BaseAddressVariable}, the configuration file, or Piggy's own address.",
        HelpName = "URL",
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "The longest time for the call, in seconds.",
        DefaultValueFactory = _ => 30,
        HelpName = "SECONDS",
    };

    public RunOptions() => _timeout.Validators.Add(result =>
    {
        // Asking for the value of text that is no number throws; the parser reports such text by itself.
        if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out double seconds) && seconds is not (> 0 and <= LongestTimeout))
        {
            result.AddError($"--timeout must be more than 0 and at most {LongestTimeout} seconds.");
        }
    });

    public Argument<string> Slug { get; } = CommonOptions.Slug();

    public Option<string?> Input { get; } = new("--input", "-i")
    {
        Description = "The input: a JSON object, the name of a file that holds one, or - for standard input. May be left out if the action requires none.",
        HelpName = "FILE|-|JSON",
    };

    public Option<bool> Sandbox { get; } = new("--sandbox")
    {
        Description = "Run on a sandbox inside this process: no key, no network. 'piggy sandbox' shows identifiers that exist in it.",
    };

    public Option<int> Seed { get; } = CommonOptions.Seed();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Add(Slug);
        foreach (Option option in new Option[] { Input, _key, _baseAddress, Sandbox, Seed, _timeout, Json })
        {
            command.Add(option);
        }
    }

    public TimeSpan Timeout(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(_timeout));

    public Connection Connection(ParseResult parsed) => ConnectionSettings.Resolve(parsed.GetValue(_key), parsed.GetValue(_baseAddress));
}
