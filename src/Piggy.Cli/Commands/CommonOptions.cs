using System.CommandLine;

namespace Piggy.Cli.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON document to standard output and nothing else." };

    public static Option<int> Seed() => new("--seed")
    {
        Description = "The seed of the sandbox: the same seed gives the same data.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    public static Argument<string> Slug() => new("SLUG") { Description = "The action, such as PIGGY_LIST_FORMS." };
}
