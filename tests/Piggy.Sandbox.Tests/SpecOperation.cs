using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Piggy.Sandbox.Tests;

/// <summary>One operation of the spec.</summary>
internal sealed partial record SpecOperation(string Path, string Method, JsonObject Json, JsonArray? PathParameters, bool IsAtRoot)
{
    public string Id => Json["operationId"]!.GetValue<string>();

    public IReadOnlyList<int> ErrorCodes => [.. Json["x-piggy-errors"]!.AsArray().Select(code => (int)code!.GetValue<decimal>())];

    public JsonNode? RequestReference => Json["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"];

    /// <summary>The parameters in the path or in the query, those that all operations of the path share among them.</summary>
    public IEnumerable<JsonObject> Parameters(string place) =>
        new[] { PathParameters, Json["parameters"]?.AsArray() }.SelectMany(parameters => parameters ?? []).Select(parameter => parameter!.AsObject()).Where(parameter => parameter["in"]!.GetValue<string>() == place);

    public int SuccessStatus => int.Parse(
        Json["responses"]!.AsObject().Single(response => response.Key.StartsWith('2')).Key, CultureInfo.InvariantCulture);

    public string PathFor(Func<string, string> valueOf) => Parameter().Replace(Path, match => valueOf(match.Groups[1].Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
