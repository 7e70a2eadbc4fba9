using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>Finds effect contracts that cannot hold: in themselves, or beside what the schemas say.</summary>
internal sealed class EffectChecker(EquatableArray<NamedSchema> components, List<SpecProblem> problems)
{
    private readonly Dictionary<string, Schema> _components = components.ToDictionary(component => component.Name, component => component.Schema, StringComparer.Ordinal);

    /// <summary>Checks the eight keys against one another.</summary>
    public static void CheckContract(DocumentElement effect, EffectContract contract)
    {
        (string Key, bool Holds)[] onlyWrites =
        [
            ("irreversible", contract.Irreversible), ("gives-value", contract.GivesValue), ("sends-mail", contract.SendsMail), ("asynchronous", contract.Asynchronous),
        ];
        foreach ((string key, _) in onlyWrites.Where(pair => pair.Holds && !contract.Writes))
        {
            effect[key].Report(VocabularyRules.Contradiction, $"'access: read' changes nothing, so '{key}' cannot be true");
        }

        if (!contract.Writes && !contract.RepeatSafe)
        {
            effect["repeat-safe"].Report(VocabularyRules.Contradiction, "'access: read' changes nothing, so 'repeat-safe' cannot be false");
        }

        foreach ((string key, _) in onlyWrites.Where(pair => pair.Holds && pair.Key != "asynchronous" && contract.Writes && contract.RepeatSafe))
        {
            effect["repeat-safe"].Report(VocabularyRules.Contradiction, $"what is repeated does its work again, so with '{key}' it cannot be 'repeat-safe'");
        }
    }

    /// <summary>Takes the contract from operations whose schemas contradict it.</summary>
    public EquatableArray<PathItem> CheckSchemas(EquatableArray<PathItem> paths) =>
        paths.Select(path => path with { Operations = path.Operations.Select(operation => Check(path, operation)).ToEquatableArray() }).ToEquatableArray();

    private Operation Check(PathItem path, Operation operation)
    {
        if (operation.Piggy is not { Effect: var effect })
        {
            return operation;
        }

        Schema[] input = [.. path.Parameters.Concat(operation.Parameters).Select(parameter => parameter.Schema), .. Schemas(operation.Body?.Content ?? default)];
        Schema[] answer = [.. operation.Responses.Where(response => response.Status.StartsWith("2", StringComparison.Ordinal)).SelectMany(response => Schemas(response.Content))];
        string? contradiction = (effect.ReturnsSecret, HasAny(answer, piggy => piggy.Secret)) switch
        {
            (true, false) => Report(operation, "returns-secret", "'returns-secret' is true, but nothing in the answer has x-piggy-secret"),
            (false, true) => Report(operation, "returns-secret", "'returns-secret' is false, but the answer has x-piggy-secret"),
            _ => null,
        };
        if (!effect.PersonalData && HasAny([.. input, .. answer], piggy => piggy.Personal))
        {
            contradiction = Report(operation, "personal-data", "'personal-data' is false, but an input or the answer has x-piggy-personal");
        }

        return contradiction is null ? operation : operation with { Piggy = null };
    }

    private string Report(Operation operation, string key, string contradiction)
    {
        string pointer = JsonPointer.Append(JsonPointer.Append(operation.Pointer, "x-piggy-effect"), key);
        problems.Add(SpecProblem.At(pointer, VocabularyRules.Contradiction, contradiction));
        return contradiction;
    }

    private static IEnumerable<Schema> Schemas(EquatableArray<MediaType> content) => content.Select(mediaType => mediaType.Schema).OfType<Schema>();

    private bool HasAny(IEnumerable<Schema> schemas, Func<PiggySchema, bool> predicate)
    {
        // No recursion: components can lead from one to the next thousands of times.
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Schema>(schemas);
        while (open.Count > 0)
        {
            Schema schema = open.Pop();
            if (schema.Piggy is { } piggy && predicate(piggy))
            {
                return true;
            }

            foreach (Schema part in schema.Reference is { } name ? Component(name, passed) : Parts(schema))
            {
                open.Push(part);
            }
        }

        return false;
    }

    private IEnumerable<Schema> Component(string name, HashSet<string> passed) =>
        passed.Add(name) && _components.TryGetValue(name, out Schema? component) ? [component] : [];

    private static IEnumerable<Schema> Parts(Schema schema)
    {
        Schema?[] single = [schema.Items, schema.AdditionalPropertiesSchema];
        return schema.Properties.Select(property => property.Schema)
            .Concat(single.OfType<Schema>())
            .Concat(schema.AllOf)
            .Concat(schema.OneOf)
            .Concat(schema.AnyOf);
    }
}
