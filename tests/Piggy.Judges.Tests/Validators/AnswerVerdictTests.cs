using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests.Validators;

/// <summary>With <see cref="OutputCheck.Enforce"/>, an answer is data if and only if it is valid by the spec's schema of the response.</summary>
public sealed class AnswerVerdictTests
{
    // For each action; PIGGY_VERDICTS raises it.
    private static readonly int Answers = int.Parse(Environment.GetEnvironmentVariable("PIGGY_VERDICTS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_answer_is_accepted_if_and_only_if_ajv_accepts_it()
    {
        using var server = new AnsweringHandler();
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "key-of-a-test", Handler = server, Toolsets = ActionToolsets.All, OutputCheck = OutputCheck.Enforce });
        JsonNode spec = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(RepositoryPaths.BundledSpec, ".json")))!;
        (string Slug, string Schema)[] schemas = [.. PiggyActions.Registry.Select(action => (action.Descriptor.Slug, ResponseSchema(spec, action.Descriptor)))];
        List<(string Slug, string Document)> documents = [];
        List<ActionError?> errors = [];
        foreach ((ActionDescriptor action, int index) in PiggyActions.Registry.Select((action, index) => (action.Descriptor, index)))
        {
            byte[] input = ServerAnswers.ValidInput(action, index);
            NearMiss answers = ServerAnswers.For(action, index);
            for (int i = 0; i < Answers; i++)
            {
                server.Answer = (action.SuccessStatus, answers.Next());
                errors.Add((await piggy.Actions.RunAsync(action.Slug, input)).Error);
                documents.Add((action.Slug, server.Answer.Body));
            }
        }

        bool[] judged = await AjvJudge.JudgeAsync(schemas, documents);
        bool IsExcused(int i) => judged[i] ? errors[i]!.Fields.All(field => BeyondDotNet.IsAt(field.Pointer, documents[i].Document)) : IsWithoutData(documents[i].Document);
        string[] differences = [.. Enumerable.Range(0, documents.Count).Where(i => judged[i] != (errors[i] is null) && !IsExcused(i)).Select(i => Describe(judged[i], documents[i], errors[i]))];
        Assert.True(differences.Length == 0, $"{differences.Length} of {documents.Count} verdicts differ:\n{string.Join("\n", differences.Take(20))}");
    }

    /// <summary>The schema of the successful answer in the bundled spec. The formats of addresses are left out: an answer's are not checked, as what Piggy
    /// stores is Piggy's; so is what stands beside the data, which is no part of the action's.</summary>
    private static string ResponseSchema(JsonNode spec, ActionDescriptor action)
    {
        JsonNode response = spec["paths"]![action.Path]![action.Method.ToLowerInvariant()]!["responses"]![action.SuccessStatus.ToString(CultureInfo.InvariantCulture)]!;
        JsonNode schema = Follow(spec, response)["content"]?["application/json"]?["schema"] ?? new JsonObject();
        if (Follow(spec, schema)["properties"] is JsonObject envelope && envelope.ContainsKey("data"))
        {
            envelope.Remove("meta");
        }

        return new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["components"] = spec["components"]!.DeepClone() }.ToJsonString()
            .Replace("\"format\":\"email\",", "", StringComparison.Ordinal)
            .Replace("\"format\":\"uri\",", "", StringComparison.Ordinal);
    }

    // Where data may be null, none at all means the same.
    private static bool IsWithoutData(string document) => JsonNode.Parse(document) is JsonObject answer && !answer.ContainsKey("data");

    private static string Describe(bool isValid, (string Slug, string Document) answer, ActionError? error) =>
        $"{answer.Slug}: ajv says {(isValid ? "valid" : "invalid")}, the action: {error?.Message} {string.Join("; ", error?.Fields.Select(field => $"{field.Pointer} {field.Rule}: {field.Message}") ?? [])}\n  {answer.Document}";

    private static JsonNode Follow(JsonNode spec, JsonNode node) =>
        node["$ref"] is { } reference ? reference.GetValue<string>().Split('/').Skip(1).Aggregate(spec, (at, name) => at[name]!) : node;
}
