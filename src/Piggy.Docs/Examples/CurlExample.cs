using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>The bare HTTP call behind an action, for a shell in which <c>PIGGY_BASE_ADDRESS</c> and <c>PIGGY_API_KEY</c> are set.</summary>
public static class CurlExample
{
    /// <summary>Writes the command.</summary>
    /// <param name="descriptor">The action.</param>
    /// <param name="example">The input.</param>
    /// <returns>One command over several lines.</returns>
    public static string Of(ActionDescriptor descriptor, JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(example);
        string path = descriptor.Path;
        var query = new StringBuilder();
        var body = new JsonObject();
        foreach ((string name, JsonNode? value) in example)
        {
            switch (descriptor.Inputs.FirstOrDefault(input => input.Name == name)?.Location)
            {
                case ActionInputLocation.Path:
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Scalar(value)), StringComparison.Ordinal);
                    break;
                case ActionInputLocation.Query:
                    query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Scalar(value)));
                    break;
                case ActionInputLocation.BodyMembers when value is JsonObject members:
                    Add(body, members);
                    break;
                default:
                    body[name] = value?.DeepClone();
                    break;
            }
        }

        return Write(descriptor.Method, path + query, body);
    }

    private static string Write(string method, string path, JsonObject body)
    {
        // The shell may replace only the two variables: what comes from a spec or a sample is quoted.
        var command = new StringBuilder();
        command.Append(CultureInfo.InvariantCulture, $"curl --request {ShellText.Quote(method)} \"$PIGGY_BASE_ADDRESS\"{ShellText.Quote(path)} \\\n  --header \"Authorization: Bearer $PIGGY_API_KEY\"");
        if (body.Count > 0)
        {
            command.Append(CultureInfo.InvariantCulture, $" \\\n  --header 'Content-Type: application/json' \\\n  --data {ShellText.Quote(ShellText.Json(body))}");
        }

        return command.ToString();
    }

    private static void Add(JsonObject body, JsonObject members)
    {
        foreach ((string name, JsonNode? value) in members)
        {
            body[name] = value?.DeepClone();
        }
    }

    private static string Scalar(JsonNode? value) =>
        value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
