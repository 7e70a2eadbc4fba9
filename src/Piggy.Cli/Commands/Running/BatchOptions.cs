using System;
using System.CommandLine;
using System.Globalization;
using Piggy.Cli.Batch;
using Piggy.Cli.Commands.Accounts;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Commands.Running;

/// <summary>What <c>piggy batch</c> can be told.</summary>
internal sealed class BatchOptions
{
    private const int MostParallel = 256;
    private const double LowestRate = 0.02;
    private const double HighestRate = 10_000;

    // A call is looked for at Piggy in the minutes after its intent. What waits for its turn, and what is awaited, must end well within them.
    private const double LongestWait = 60;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(2);

    private readonly ConnectionOptions _connection = new();

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many rows are under way at once; with 1 they are sent in the order of the file.",
        DefaultValueFactory = _ => 4,
        HelpName = "N",
    };

    private readonly Option<double?> _rate = new("--rate") { Description = "The most calls a second, such as 5 or 0.5. Piggy publishes no limit of its own.", HelpName = "CALLS" };

    public BatchOptions()
    {
        _parallel.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number is (< 1 or > MostParallel))
            {
                result.AddError($"--parallel must be between 1 and {MostParallel}.");
            }
        });
        _rate.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out double calls) && calls is not (>= LowestRate and <= HighestRate))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--rate must be between {LowestRate} and {HighestRate} calls a second."));
            }
        });
    }

    public Argument<string> Slug { get; } = CommonOptions.Slug();

    public Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The rows: .csv or .tsv with the names of inputs as headings, or .jsonl or .ndjson with one input a line.",
        Required = true,
        HelpName = "FILE",
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The result file, one JSON object a line; otherwise the name of the input with .result.jsonl. The ledger stands beside it.",
        HelpName = "FILE",
    };

    public Option<bool> Check { get; } = new("--check") { Description = "Check all rows and send nothing. No key is needed." };

    public Option<bool> SkipInvalid { get; } = new("--skip-invalid") { Description = "Send the rows that are right even if others are wrong." };

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Add(Slug);
        foreach (Option option in new Option[] { Input, Output, Check, SkipInvalid, _parallel, _rate })
        {
            command.Add(option);
        }

        _connection.AddTo(command);
        command.Add(Json);
    }

    public BatchSettings Settings(ParseResult parsed)
    {
        TimeSpan timeout = _connection.Timeout(parsed);
        double? rate = parsed.GetValue(_rate);
        return timeout <= LongestTimeout
            ? new(_connection.Connection(parsed), timeout, Parallel(parsed.GetValue(_parallel), rate), rate, TimeProvider.System)
            : throw new CliFailure(
                ExitCodes.WrongUsage, string.Create(CultureInfo.InvariantCulture, $"--timeout of a batch must be at most {LongestTimeout.TotalSeconds} seconds."), "A call that could arrive later could not be told from one that was lost.");
    }

    /// <summary>No more rows at once than get their turn within a minute.</summary>
    public static int Parallel(int wanted, double? rate) => rate is { } calls ? (int)Math.Clamp(calls * LongestWait, 1, wanted) : wanted;
}
