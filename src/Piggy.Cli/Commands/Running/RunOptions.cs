using System.CommandLine;
using Piggy.Cli.Commands.Accounts;

namespace Piggy.Cli.Commands.Running;

/// <summary>What <c>piggy run</c> can be told.</summary>
internal sealed class RunOptions
{
    public Argument<string> Slug { get; } = CommonOptions.Slug();

    public ConnectionOptions Connection { get; } = new();

    public Option<string?> Input { get; } = new("--input", "-i")
    {
        Description = "The input: a JSON object, the name of a file that holds one, or - for standard input. May be left out if the action requires none.",
        HelpName = "FILE|-|JSON",
    };

    public PolicyOption Policy { get; } = new();

    public Option<bool> Sandbox { get; } = new("--sandbox")
    {
        Description = "Run on a sandbox inside this process: no key, no network. 'piggy sandbox' shows identifiers that exist in it.",
    };

    public Option<int> Seed { get; } = CommonOptions.Seed();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public Option<bool> JsonLines { get; } = new("--jsonl")
    {
        Description = "Write the items of a list to standard output, one a line, and nothing else; data that is no list is one line.",
    };

    public void AddTo(Command command)
    {
        command.Add(Slug);
        command.Add(Input);
        Connection.AddTo(command);
        Policy.AddTo(command);
        foreach (Option option in new Option[] { Sandbox, Seed, Json, JsonLines })
        {
            command.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Json) && parsed.GetValue(JsonLines))
            {
                parsed.AddError("Choose either --json or --jsonl.");
            }
        });
    }

    public AnswerFormat Format(ParseResult parsed) =>
        parsed.GetValue(JsonLines) ? AnswerFormat.Lines : parsed.GetValue(Json) ? AnswerFormat.Envelope : AnswerFormat.People;
}
