using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Good answers with one change each, at every place where the action's output schema has something to say.</summary>
internal static class ChangedAnswers
{
    public static IEnumerable<string> WithMoreMembers(FaultScene scene) => Change(scene, (_, _) => true, (parent, _) =>
    {
        parent["x_new_member"] = new JsonObject { ["deep"] = new JsonArray(1, null, "two") };
        parent["x_new_text"] = "new";
    });

    public static IEnumerable<string> WithUnknownValues(FaultScene scene) =>
        Change(scene, (member, _) => member.Schema["x-extensible-enum"] is not null, (parent, name) => parent[name] = "A_VALUE_FROM_TOMORROW");

    public static IEnumerable<string> WithNullForOptional(FaultScene scene) => Change(scene, (member, _) => !member.IsRequired, (parent, name) => parent[name] = null);

    public static IEnumerable<string> WithNullForRequired(FaultScene scene) =>
        Change(scene, (member, _) => member is { IsRequired: true, IsNullable: false }, (parent, name) => parent[name] = null);

    public static IEnumerable<string> WithoutRequired(FaultScene scene) => Change(scene, (member, _) => member.IsRequired, (parent, name) => parent.Remove(name));

    // An object where a text or a number is due; texts and numbers for one another can be understood, and are.
    public static IEnumerable<string> WithOtherTypes(FaultScene scene) =>
        Change(scene, (member, isThere) => isThere && member.IsScalar, (parent, name) => parent[name] = new JsonObject { ["x"] = 1 });

    private static IEnumerable<string> Change(FaultScene scene, Func<Member, bool, bool> isMeant, Action<JsonObject, string> change)
    {
        JsonNode schema = JsonNode.Parse(scene.Descriptor.OutputSchema)!["properties"]!["data"]!;
        int places = Places(JsonNode.Parse(scene.Wire.Answer)!["data"], schema, isMeant).Count();
        for (int place = 0; place < places; place++)
        {
            JsonNode answer = JsonNode.Parse(scene.Wire.Answer)!;
            (JsonObject parent, string name) = Places(answer["data"], schema, isMeant).ElementAt(place);
            change(parent, name);
            yield return answer.ToJsonString();
        }
    }

    /// <summary>Every member that the schema names, of every object that the answer has.</summary>
    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? data, JsonNode schema, Func<Member, bool, bool> isMeant)
    {
        if (data is JsonArray { Count: > 0 } list && schema["items"] is { } items)
        {
            return list.SelectMany(item => Places(item, items, isMeant)).ToList();
        }

        if (data is not JsonObject holder || schema["properties"] is not JsonObject properties)
        {
            return [];
        }

        HashSet<string> required = [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
        return properties.SelectMany(property => new[] { (holder, property.Key) }
            .Where(_ => isMeant(new Member(property.Value!, required.Contains(property.Key)), holder[property.Key] is not null))
            .Concat(Places(holder[property.Key], property.Value!, isMeant))).ToList();
    }

    /// <summary>What the schema says of a member.</summary>
    private sealed record Member(JsonNode Schema, bool IsRequired)
    {
        private string[] Types => Schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
            { } one => [one.GetValue<string>()],
            null => [],
        };

        public bool IsNullable => Types.Length == 0 || Types.Contains("null");

        public bool IsScalar => Types.Length > 0 && !Types.Any(type => type is "object" or "array");
    }
}
