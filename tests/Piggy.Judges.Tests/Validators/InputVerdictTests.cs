using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Judges.Tests.Validators;

/// <summary>The validators say of an input what its published schema says, read by somebody else.</summary>
public sealed partial class InputVerdictTests(ITestOutputHelper output)
{
    // For each action; PIGGY_VERDICTS raises it.
    private static readonly int Documents = int.Parse(Environment.GetEnvironmentVariable("PIGGY_VERDICTS") ?? "3000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_input_is_valid_for_the_action_if_and_only_if_it_is_for_ajv()
    {
        PiggyAction[] actions = [.. PiggyActions.Registry];
        List<(string Name, string Document)> documents = [.. actions.SelectMany(DocumentsFor)];
        bool[] judged = await AjvJudge.JudgeAsync(actions.Select(action => (action.Descriptor.Slug, action.Descriptor.InputSchema)), documents);
        List<string> differences = [];
        Dictionary<string, (int Valid, int Invalid)> counts = actions.ToDictionary(action => action.Descriptor.Slug, _ => (0, 0));
        for (int i = 0; i < documents.Count; i++)
        {
            (string slug, string document) = documents[i];
            Assert.True(PiggyActions.Registry.TryGet(slug, out PiggyAction? action));
            IReadOnlyList<FieldError> errors = action.Validate(Encoding.UTF8.GetBytes(document));
            (int valid, int invalid) = counts[slug];
            counts[slug] = errors.Count == 0 ? (valid + 1, invalid) : (valid, invalid + 1);
            if (errors.Count == 0 != judged[i] && !(judged[i] && errors.All(error => BeyondDotNet.IsAt(error.Pointer, document))))
            {
                differences.Add($"{slug}: ajv says {(judged[i] ? "valid" : "invalid")}, the action {string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Rule}: {error.Message}"))}\n  {document}");
            }
        }

        output.WriteLine(string.Join("\n", counts.Select(entry => $"{entry.Key}: {entry.Value.Valid} valid, {entry.Value.Invalid} invalid")));
        Assert.True(differences.Count == 0, $"{differences.Count} of {documents.Count} verdicts differ:\n{string.Join("\n", differences.Take(20))}");

        // Both answers are asked for often, or the comparison would say little.
        Assert.All(counts, entry => Assert.True(Math.Min(entry.Value.Valid, entry.Value.Invalid) > Documents / 50, $"{entry.Key}: {entry.Value}"));
    }

    private static IEnumerable<(string Name, string Document)> DocumentsFor(PiggyAction action, int index)
    {
        using JsonDocument schema = JsonDocument.Parse(action.Descriptor.InputSchema);
        NearMiss inputs = new(schema.RootElement.Clone(), index);
        return [.. Enumerable.Range(0, Documents).Select(_ => (action.Descriptor.Slug, inputs.Next()))];
    }

    [Fact]
    public async Task And_if_it_is_for_NJsonSchema_by_the_keywords_that_it_knows()
    {
        List<string> differences = [];
        foreach ((PiggyAction action, int index) in PiggyActions.Registry.Select((action, index) => (action, index)))
        {
            NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(WithKeywordsOfNJsonSchema(action.Descriptor.InputSchema));
            foreach ((string slug, string document) in DocumentsFor(action, index).Where(entry => IsForNJsonSchema(entry.Document)))
            {
                IReadOnlyList<FieldError> errors = action.Validate(Encoding.UTF8.GetBytes(document));
                bool accepts = schema.Validate(document).Count == 0;
                if (errors.Count == 0 ? !accepts : accepts && errors.Any(IsOfKeywordOfNJsonSchema))
                {
                    differences.Add($"{slug}: NJsonSchema says {(accepts ? "valid" : "invalid")}, the action {string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Rule}: {error.Message}"))}\n  {document}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} verdicts differ:\n{string.Join("\n", differences.Take(20))}");
    }

    // It takes 1.0 and 1e2 for no integers, as JSON Schema did before its draft 6, and throws on numbers beyond .NET's.
    private static bool IsForNJsonSchema(string document) =>
        !NumberWithPointOrExponent().IsMatch(document) && !BeyondDotNet.Values.Any(text => document.Contains(text, StringComparison.Ordinal));

    private static bool IsOfKeywordOfNJsonSchema(FieldError error) => error.Rule is "type" or "required" or "additionalProperties" or "enum" or "minimum" or "maximum" or "minLength";

    [GeneratedRegex(@"[:\[,]-?[0-9]+(\.0|[eE])")]
    private static partial Regex NumberWithPointOrExponent();

    // NJsonSchema 11.6 passes over const, so that "not const" excludes everything.
    private static string WithKeywordsOfNJsonSchema(string schema)
    {
        JsonNode root = JsonNode.Parse(schema)!;
        Strip(root);
        return root.ToJsonString();

        static void Strip(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                _ = members.Remove("not") | members.Remove("propertyNames") | members.Remove("if") | members.Remove("then");
                foreach ((_, JsonNode? member) in members)
                {
                    Strip(member);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (JsonNode? item in items)
                {
                    Strip(item);
                }
            }
        }
    }
}
