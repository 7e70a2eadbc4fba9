using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>A damaged document. The seed alone decides which document, what is done to it and where, so that a failing case can be had again.</summary>
/// <param name="Text">The damaged text.</param>
/// <param name="Operations">What was done, for the message of a failed assertion.</param>
internal sealed record Mutation(string Text, string Operations)
{
    private const int MostOperations = 3;

    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The document of a seed. Odd seeds damage text (YAML or JSON), even ones the tree of a JSON document, which is then damaged as text one time in four.</summary>
    public static Mutation Of(int seed, string[] texts, string[] trees)
    {
        var random = new Random(seed);
        bool isText = seed % 2 == 1;
        var operations = new List<string>();
        string text = isText ? texts[random.Next(texts.Length)] : Apply(TreeMutation.All, (JsonObject)JsonNode.Parse(trees[random.Next(trees.Length)])!, random, operations);
        int times = isText ? random.Next(1, MostOperations + 1) : random.Next(4) / 3;
        for (int count = 0; count < times && text.Length > 0; count++)
        {
            text = Apply(TextMutation.All, text, random, operations);
        }

        return new Mutation(text, string.Join(", ", operations));
    }

    private static string Apply<T>(IReadOnlyList<(string Name, Func<T, Random, string> Change)> all, T document, Random random, List<string> operations)
    {
        (string name, Func<T, Random, string> change) = all[random.Next(all.Count)];
        operations.Add(name);
        return change(document, random);
    }
}
