using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Spec.Tests.Spec;
using Piggy.Testing;
using YamlDotNet.RepresentationModel;

namespace Piggy.Spec.Tests.Facts;

/// <summary>Reads operations.yaml and differences.yaml.</summary>
internal static class FactTable
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Spec.Tests", "Facts");

    /// <summary>All operations by id.</summary>
    public static IReadOnlyDictionary<string, FactOperation> Operations { get; } =
        Members(YamlFile.Read(Path.Combine(Folder, "operations.yaml"))).Select(entry => OperationOf(entry.Name, entry.Value)).ToDictionary(operation => operation.Id, StringComparer.Ordinal);

    /// <summary>Deliberate differences by operation.</summary>
    public static IReadOnlyDictionary<string, Difference> Differences { get; } =
        Items(YamlFile.Read(Path.Combine(Folder, "differences.yaml"))).Select(DifferenceOf).ToDictionary(difference => difference.Operation, StringComparer.Ordinal);

    private static FactOperation OperationOf(string id, YamlNode node)
    {
        YamlNode confidence = node["confidence"];
        return new FactOperation(
            id,
            Text(node["call"]),
            Enum.Parse<Confidence>(Text(Member(confidence, "request") ?? confidence), ignoreCase: true),
            Enum.Parse<Confidence>(Text(Member(confidence, "response") ?? confidence), ignoreCase: true),
            FieldsOf(Member(node, "path")),
            FieldsOf(Member(node, "query")),
            Member(node, "body") is { } body ? FieldsOf(body) : null,
            Text(node["status"]),
            FieldsOf(Member(node, "answer")),
            [.. Items(Member(node, "errors")).Select(Text)]);
    }

    private static FactField[] FieldsOf(YamlNode? node) =>
    [
        .. Members(node).Select(entry => new FactField(
            entry.Name,
            Has(entry.Value, "required"),
            Has(entry.Value, "nullable"),
            Has(entry.Value, "sometimes"),
            [.. Items(Member(entry.Value, "enum")).Select(Text)],
            FieldsOf(Member(entry.Value, "fields")))),
    ];

    private static Difference DifferenceOf(YamlNode node) => new(
        Text(node["operation"]),
        Text(node["fact"]),
        Text(node["spec"]),
        Members(Member(node, "renames")).ToDictionary(entry => entry.Name, entry => Text(entry.Value), StringComparer.Ordinal),
        Text(node["reason"]));

    private static bool Has(YamlNode node, string name) => Member(node, name) is { } value && Text(value) == "true";

    private static YamlNode? Member(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? value) ? value : null;

    private static IEnumerable<(string Name, YamlNode Value)> Members(YamlNode? node) =>
        node is YamlMappingNode mapping ? mapping.Children.Select(pair => (Text(pair.Key), pair.Value)) : [];

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node is YamlSequenceNode list ? list.Children : [];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
