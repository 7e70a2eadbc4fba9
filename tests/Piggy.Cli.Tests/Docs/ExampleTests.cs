using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Piggy.Docs.Examples;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

public sealed class ExampleTests
{
    public static TheoryData<string> Slugs { get; } = [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_example_input_passes_the_actions_own_validation(string slug) =>
        Assert.Empty(Find(slug).Validate(Encoding.UTF8.GetBytes(ExampleInput.Of(Find(slug)).ToJsonString())));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_example_input_gives_every_required_field(string slug) => Assert.Superset(
        Find(slug).Descriptor.Inputs.Where(input => input.Required).Select(input => input.Name).ToHashSet(),
        ExampleInput.Of(Find(slug)).Select(member => member.Key).ToHashSet());

    [Fact]
    public void The_csharp_examples_compile()
    {
        string methods = string.Join("\n", PiggyActions.Registry.Select((action, index) =>
            $"static async Task Example{index}(PiggyClient piggy) {{ {CSharpExample.Of(action.Descriptor, ExampleInput.Of(action))} }}"));
        string source = "using System; using System.Collections.Generic; using System.Globalization; using System.Threading.Tasks; using Piggy.Generated; using Piggy.Generated.Actions; using Piggy.Generated.Json;\n"
            + $"static class Examples {{ {methods} }}";

        using var assembly = new MemoryStream();
        SnippetCompiler.Emit(source, assembly);

        Assert.NotEqual(0, assembly.Length);
    }

    [Fact]
    public void Only_a_set_of_values_becomes_a_value_of_its_own_type()
    {
        string code = CSharpExample.Of(Samples.Descriptor, new JsonObject { ["channel"] = "till", ["nickname"] = "Bo" });

        Assert.Contains("Channel = new(\"till\"),", code, StringComparison.Ordinal);
        Assert.Contains("Nickname = \"Bo\",", code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shell_quotes_the_input_of_the_command_line_example()
    {
        string command = CommandLineExample.Of(Samples.Descriptor, new JsonObject { ["name"] = "it's; rm -rf ~" });
        string quoted = command[(command.IndexOf("--input ", StringComparison.Ordinal) + 8)..];

        Assert.Matches(@"^'[^']*'(\\''[^']*')*$", quoted);
    }

    [Fact]
    public void Hostile_examples_stay_inside_their_literals()
    {
        var example = new JsonObject { ["a\"b;c"] = "\"); System.Environment.Exit(1); //\n\u2028", ["m"] = new JsonObject { ["\"]x"] = "\\" } };
        ActionDescriptor hostile = Samples.Descriptor with { Name = "Run(\"x\"); //" };

        string code = CSharpExample.Of(hostile, example);

        Assert.All(code.Split('\n'), line => Assert.True(Regex.Count(line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal), "\"") % 2 == 0, line));
        Assert.Contains("piggy.Actions.RunXAsync(new RunXInput", code, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", code, StringComparison.Ordinal);
    }

    private static PiggyAction Find(string slug) => PiggyActions.Registry.Single(action => action.Descriptor.Slug == slug);
}
