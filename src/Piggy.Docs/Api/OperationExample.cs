using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Piggy.Docs.Api;

/// <summary>The values with which a plain call is shown.</summary>
/// <param name="Path">What stands for the variables of the path.</param>
/// <param name="Query">What the address ends in.</param>
/// <param name="Body">What is sent; <see langword="null"/> for a call without a body.</param>
internal sealed record OperationExample(JsonObject Path, JsonObject Query, JsonObject? Body)
{
    // A call is easier to read with a few of its filters than with all of them.
    private const int MostOptional = 2;

    public static OperationExample Of(IEnumerable<ApiParameter> parameters, JsonObject? body)
    {
        var example = new OperationExample([], [], body);
        int optional = 0;
        foreach (ApiParameter parameter in parameters.Where(parameter => parameter.Example is not null))
        {
            if (parameter.InPath)
            {
                example.Path[parameter.Name] = parameter.Example!.DeepClone();
            }
            else if (parameter.Required || optional++ < MostOptional)
            {
                example.Query[parameter.Name] = parameter.Example!.DeepClone();
            }
        }

        return example;
    }

    /// <summary>The same call with other values.</summary>
    /// <param name="operationId">The call.</param>
    /// <param name="value">See <see cref="SiteExamples.Value"/>.</param>
    public OperationExample With(string operationId, Func<string, string, JsonNode?> value)
    {
        var changed = new OperationExample((JsonObject)Path.DeepClone(), (JsonObject)Query.DeepClone(), (JsonObject?)Body?.DeepClone());
        foreach (JsonObject part in new[] { changed.Path, changed.Query, changed.Body }.OfType<JsonObject>())
        {
            Change(part, "", name => value(operationId, name));
        }

        return changed;
    }

    private static void Change(JsonObject members, string prefix, Func<string, JsonNode?> value)
    {
        foreach ((string name, JsonNode? held) in members.ToArray())
        {
            if (value(prefix + name) is { } other)
            {
                members[name] = other.DeepClone();
            }
            else if (held is JsonObject inner)
            {
                Change(inner, $"{prefix}{name}_", value);
            }
            else if (held is JsonArray items)
            {
                items.OfType<JsonObject>().ToList().ForEach(item => Change(item, $"{prefix}{name}_", value));
            }
        }
    }
}

/// <summary>One variable of the path or one value of the query.</summary>
internal sealed record ApiParameter(string Name, bool InPath, bool Required, JsonNode? Example);
