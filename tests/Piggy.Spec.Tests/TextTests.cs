using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Spec.Tests.Spec;
using Xunit;

namespace Piggy.Spec.Tests;

/// <summary>The spec stays pleasant to read and to edit, and says something about everything.</summary>
public sealed class TextTests
{
    private const int LongestLine = 160;
    private const int LongestSummary = 80;
    private const int LongestFile = 900;

    // Data, in which a member named "properties" means nothing.
    private static readonly string[] Data = ["examples", "example", "default", "x-piggy-rules", "enum"];

    [Fact]
    public void Lines_are_short_and_end_where_their_text_ends()
    {
        IEnumerable<string> faults = SpecDocument.Paths.SelectMany(path => File.ReadLines(path)
            .Select((line, index) => (line, place: $"{Path.GetFileName(path)}:{index + 1}"))
            .Where(each => each.line.Length > LongestLine || each.line.EndsWith(' ') || each.line.Contains('\t'))
            .Select(each => each.place));
        Assert.Equal([], faults);
    }

    [Fact]
    public void Files_of_resources_are_not_too_long_to_live_in() => Assert.Equal(
        [],
        SpecDocument.Paths.Where(path => path.Contains("resources", StringComparison.Ordinal) && File.ReadLines(path).Count() > LongestFile).Select(Path.GetFileName));

    [Fact]
    public void Every_path_stands_above_its_key_as_a_comment()
    {
        IEnumerable<string> faults = SpecDocument.Current.Root["paths"]!.Members.Where(path => !IsNamed(path.Name, ReferenceOf(path.Value))).Select(path => path.Name);
        Assert.Equal([], faults);
    }

    [Fact]
    public void Every_operation_has_its_texts_tags_and_evidence()
    {
        HashSet<string> declared = [.. SpecDocument.Current.Root["tags"]!.Items.Select(tag => tag["name"]!.Text)];
        HashSet<string> used = [];
        Assert.All(SpecDocument.Current.Operations.Values, operation =>
        {
            Assert.InRange(operation.Node["summary"]!.Text.Length, 1, LongestSummary);
            Assert.NotEmpty(operation.Node["description"]!.Text);
            string[] tags = [.. operation.Node["tags"]!.Items.Select(tag => tag.Text)];
            Assert.Single(tags);
            Assert.Contains(tags[0], declared);
            used.UnionWith(tags);
            SpecNode evidence = operation.Node["x-piggy-evidence"]!;
            Assert.All(["request", "response", "errors"], half => Assert.Contains(evidence[half]!.Text, (string[])["high", "medium", "low"]));
            Assert.NotEmpty(evidence["sources"]!.Items);
            Assert.True(DateOnly.TryParseExact(evidence["checked"]!.Text, "yyyy-MM-dd", out _));
            Assert.NotNull(operation.Node["x-piggy-errors"]);
        });
        Assert.Equal(declared.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operation_ids_are_unique() =>
        Assert.Equal([], SpecDocument.Current.Operations.Values.GroupBy(operation => operation.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_parameter_and_every_property_is_described()
    {
        Assert.Equal([], SpecDocument.Current.Files.SelectMany(file => Undescribed(file, file.File)));
        Assert.Equal([], SpecDocument.Current.Operations.Values.SelectMany(operation => new[] { "path", "query", "header" }
            .SelectMany(kind => operation.Parameters(kind))
            .Where(parameter => parameter.Value["description"] is null)
            .Select(parameter => $"{operation.Id} {parameter.Key}")));
    }

    private static IEnumerable<string> Undescribed(SpecNode node, string place)
    {
        foreach ((string name, SpecNode value) in node.Members.Where(member => !Data.Contains(member.Name)))
        {
            // A property may itself be called "properties", so these are not walked like other members.
            foreach ((string property, SpecNode schema) in name == "properties" ? value.Members : [(name, value)])
            {
                string below = name == "properties" ? $"{place}/properties/{property}" : $"{place}/{name}";
                bool isDescribed = name != "properties" || schema.Members.Any(member => member.Name is "description" or "$ref");
                foreach (string fault in Undescribed(schema, below).Concat(isDescribed ? [] : [below]))
                {
                    yield return fault;
                }
            }
        }

        foreach (string fault in node.Items.SelectMany((item, index) => Undescribed(item, $"{place}/{index}")))
        {
            yield return fault;
        }
    }

    private static string ReferenceOf(SpecNode item) => item.Members.Single(member => member.Name == "$ref").Value.Text;

    private static bool IsNamed(string path, string reference)
    {
        string[] parts = reference.Split("#/paths/");
        string[] lines = File.ReadAllLines(SpecDocument.Paths.Single(file => file.EndsWith(parts[0].Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal)));
        int key = Array.IndexOf(lines, $"  {parts[1]}:");
        return key > 0 && lines[key - 1] == $"  # {path}";
    }
}
