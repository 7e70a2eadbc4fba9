using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Cli.Commands;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>Every command explains itself, and what it says can be typed.</summary>
public sealed class ManualTests
{
    private static readonly RootCommand Root = PiggyCommands.Create(PiggyActions.Registry, Terminal.Open());

    public static TheoryData<string> Paths => new(All(Root).Select(Manual.PathOf));

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_command_has_a_description_and_examples_that_parse(string path)
    {
        Command command = All(Root).Single(one => Manual.PathOf(one) == path);
        IReadOnlyList<string> examples = Manual.Of(command)!.Examples;

        Assert.False(string.IsNullOrWhiteSpace(command.Description));
        Assert.All(command.Options.Where(option => !option.Hidden), option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith(path, example, StringComparison.Ordinal));
        Assert.All(examples, example => Assert.Empty(Root.Parse(example["piggy".Length..]).Errors));
    }

    [Fact]
    public async Task Help_shows_notes_examples_and_exit_codes()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("batch", "--help");

        Assert.All(["Notes:", "Examples:", "  piggy batch find-or-create-contact", "Exit codes:", "  130  interrupted"], text => Assert.Contains(text, output.StandardOutput, StringComparison.Ordinal));
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
