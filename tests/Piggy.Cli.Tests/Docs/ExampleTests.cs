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
    public void Where_the_schema_has_no_examples_values_are_made_up_from_its_types()
    {
        const string Schema = """
            {
              "type": "object", "required": ["name", "amount", "uuid", "when", "state", "lines"],
              "properties": {
                "name": { "type": "string", "minLength": 6 },
                "amount": { "type": "integer", "minimum": 3, "maximum": 9 },
                "uuid": { "type": "string", "format": "uuid" },
                "when": { "type": "string", "format": "date-time" },
                "state": { "type": "string", "enum": ["open", "shut"] },
                "lines": { "type": "array", "items": { "type": "object", "required": ["quantity"], "properties": { "quantity": { "type": "number" }, "note": { "type": "string" } } } }
              }
            }
            """;

        JsonObject example = ExampleInput.Of(new SampleAction(Samples.Descriptor with { InputSchema = Schema }));

        Assert.True(example["name"]!.GetValue<string>().Length >= 6);
        Assert.InRange(example["amount"]!.GetValue<decimal>(), 3, 9);
        Assert.True(Guid.TryParse(example["uuid"]!.GetValue<string>(), out _));
        Assert.True(DateTimeOffset.TryParse(example["when"]!.GetValue<string>(), out _));
        Assert.Equal("open", example["state"]!.GetValue<string>());
        Assert.Equal(["quantity"], Assert.Single(example["lines"]!.AsArray())!.AsObject().Select(member => member.Key));
    }

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
