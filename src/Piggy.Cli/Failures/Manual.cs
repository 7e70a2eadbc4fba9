using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace Piggy.Cli.Failures;

/// <summary>What <c>--help</c> tells of a command beyond its options: what to know, and lines to copy.</summary>
/// <param name="Notes">What to know, one thought a line.</param>
/// <param name="Examples">Command lines.</param>
internal sealed record Manual(IReadOnlyList<string> Notes, IReadOnlyList<string> Examples)
{
    private static readonly Dictionary<string, Manual> All = new()
    {
        ["piggy"] = new(
            ["Answers go to standard output, all else to standard error. --json makes standard output one JSON document."],
            ["piggy demo", "piggy actions list", "piggy connect", "piggy run list-shops"]),
        ["piggy demo"] = new(["Everything happens inside this process; no network is needed."], ["piggy demo", "piggy demo --seed 7 --json"]),
        ["piggy actions"] = new([], ["piggy actions list", "piggy actions show create-credit-reception"]),
        ["piggy actions list"] = new([], ["piggy actions list", "piggy actions list --toolset all --json"]),
        ["piggy actions show"] = new([], ["piggy actions show create-credit-reception"]),
        ["piggy actions schema"] = new([], ["piggy actions schema find-voucher-by-code --input", "piggy actions schema find-voucher-by-code --output"]),
        ["piggy triggers"] = new([], ["piggy triggers list", "piggy triggers show voucher-redeemed"]),
        ["piggy triggers list"] = new([], ["piggy triggers list --json"]),
        ["piggy triggers show"] = new([], ["piggy triggers show voucher-redeemed"]),
        ["piggy triggers schema"] = new([], ["piggy triggers schema contact-created"]),
        ["piggy run"] = new(
            [
                "At a terminal, without --input, you are asked for what the action requires, and before a write is sent. In a pipe nobody is asked.",
                "A list is shown as a table at a terminal, and as JSON elsewhere.",
                "With --policy, limits hold as they do for agents; what needs approval shows its plan and asks, or is refused where nobody can be asked.",
            ],
            ["piggy run list-forms --sandbox", "piggy run create-credit-reception", "piggy run create-credit-reception --input award.json --json", "piggy run list-shops --jsonl --account bakery"]),
        ["piggy batch"] = new(
            [
                "All rows are checked first; nothing is sent if one is wrong. Then each is sent once, whatever happens: run the same command again after a kill.",
                "The result file holds Piggy's answers and is yours alone; the ledger beside it holds no inputs.",
                "Exit codes: 130, 3, 5, 4, 1, 6 and 0 in this order of gravity, of all rows and runs together.",
            ],
            ["piggy batch find-or-create-contact --input people.csv --check", "piggy batch create-credit-reception --input awards.csv --parallel 8 --rate 20", "piggy batch list-vouchers --input asks.jsonl --output vouchers.jsonl"]),
        ["piggy watch"] = new(
            ["Events are told once their signature is right. To let Piggy reach this machine, lead a tunnel of your own to the port."],
            ["piggy watch --port 8080", "piggy watch --port 8080 --json --secret-stdin"]),
        ["piggy connect"] = new(["The key is tried before it is stored; a file that only you can read holds it."], ["piggy connect", "piggy connect --account bakery --key-stdin"]),
        ["piggy status"] = new(["The exit code tells about the active account."], ["piggy status", "piggy status --offline --json"]),
        ["piggy use"] = new([], ["piggy use bakery"]),
        ["piggy logout"] = new([], ["piggy logout", "piggy logout --account bakery"]),
        ["piggy doctor"] = new(["The exit code is 1 if anything is bad."], ["piggy doctor", "piggy doctor --json"]),
        ["piggy sandbox"] = new(["Its key opens nothing else. All is forgotten at the end."], ["piggy sandbox", "piggy sandbox --port 9000 --seed 7"]),
        ["piggy docs"] = new([], ["piggy docs build"]),
        ["piggy docs serve"] = new(["Actions run on a sandbox inside this process; nothing reaches Piggy."], ["piggy docs serve", "piggy docs serve --port 4444"]),
        ["piggy diff"] = new(
            ["A package of the SDK (.nupkg) has its spec inside, so a release can be compared with the spec of today."],
            ["piggy diff old/piggy.openapi.yaml spec/piggy.openapi.yaml", "piggy diff Piggy.Generated.0.1.0.nupkg spec/piggy.openapi.yaml --markdown impact.md --allow-breaking"]),
        ["piggy verify"] = new(
            ["A seal tells what belongs together; it is no signature and does not tell who made it."],
            ["piggy verify artifacts/packages", "piggy verify Piggy.Mcp.0.1.0.nupkg --json", "piggy verify artifacts/docs"]),
        ["piggy tools"] = new([], ["piggy tools export --vendor openai"]),
        ["piggy tools export"] = new([], ["piggy tools export --vendor anthropic --json", "piggy tools export --vendor gemini --losses"]),
        ["piggy mcp"] = new(
            ["Standard input and output belong to the protocol: let an agent's host start it.", "A risky call waits for a person where the host can ask one, and is refused where it cannot."],
            ["piggy mcp --sandbox", "piggy mcp --toolsets all --policy policy.json", "piggy mcp --http --read-only"]),
        ["piggy docs build"] = new([], ["piggy docs build --output site"]),
        ["piggy completion"] = new(["Put the line into the start file of your shell."], ["piggy completion bash", "piggy completion zsh"]),
    };

    public static Manual? Of(Command command) => All.GetValueOrDefault(PathOf(command));

    /// <summary>How a command is called.</summary>
    public static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Append(command).Where(one => one is not RootCommand).Select(one => one.Name).Prepend("piggy"));
}
