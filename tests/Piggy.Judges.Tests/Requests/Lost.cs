using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Judges.Tests.Requests;

/// <summary>What a reader did not take from an answer.</summary>
internal static class Lost
{
    /// <summary>The places whose value is missing or another one in what was understood. Members that are null say nothing, and Kiota writes none.</summary>
    public static IEnumerable<string> Members(JsonNode? sent, JsonNode? understood, string place) => (sent, understood) switch
    {
        (null, _) => [],
        (JsonObject from, JsonObject to) => from.SelectMany(member => Members(member.Value, to[member.Key], $"{place}/{member.Key}")),
        (JsonArray from, JsonArray to) when from.Count == to.Count => from.Zip(to).SelectMany((pair, index) => Members(pair.First, pair.Second, $"{place}/{index}")),
        (JsonValue from, JsonValue to) when IsSame(from, to) => [],
        _ => [$"{place}: {sent.ToJsonString()} became {understood?.ToJsonString() ?? "nothing"}"],
    };

    private static bool IsSame(JsonValue sent, JsonValue understood) => JsonNode.DeepEquals(sent, understood)
        || (sent.GetValueKind() == JsonValueKind.Number && understood.GetValueKind() == JsonValueKind.Number && sent.GetValue<double>().Equals(understood.GetValue<double>()))
        || (Time(sent) is { } from && from == Time(understood));

    private static DateTimeOffset? Time(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
