using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Docs.Api;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>A bare HTTP call, for a shell in which <c>PIGGY_BASE_ADDRESS</c> and <c>PIGGY_API_KEY</c> are set.</summary>
public static class CurlExample
{
    private const string BaseAddress = "$PIGGY_BASE_ADDRESS";

    // The host alone: all of the base address before its path.
    private const string Host = "${PIGGY_BASE_ADDRESS%/api/*}";

    /// <summary>Writes the command.</summary>
    /// <param name="descriptor">The action.</param>
    /// <param name="example">The input.</param>
    /// <returns>One command over several lines.</returns>
    public static string Of(ActionDescriptor descriptor, JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(example);
        var path = new JsonObject();
        var query = new JsonObject();
        var body = new JsonObject();
        foreach ((string name, JsonNode? value) in example)
        {
            switch (descriptor.Inputs.FirstOrDefault(input => input.Name == name)?.Location)
            {
                case ActionInputLocation.Path:
                    path[name] = value?.DeepClone();
                    break;
                case ActionInputLocation.Query:
                    query[name] = value?.DeepClone();
                    break;
                case ActionInputLocation.BodyMembers when value is JsonObject members:
                    Add(body, members);
                    break;
                default:
                    body[name] = value?.DeepClone();
                    break;
            }
        }

        return Write(descriptor.Method, Address(descriptor.Path, path, query), body, BaseAddress, descriptor.Operation.IsPublic);
    }

    /// <summary>Writes the command of a plain call.</summary>
    internal static string Of(ApiOperation operation, OperationExample example) => Write(
        operation.Descriptor.Method,
        Address(operation.Descriptor.Path, example.Path, example.Query),
        example.Body ?? [],
        operation.IsBesideTheApi ? Host : BaseAddress,
        operation.Descriptor.IsPublic);

    private static string Address(string path, JsonObject values, JsonObject query)
    {
        var address = new StringBuilder(path);
        foreach ((string name, JsonNode? value) in values)
        {
            address.Replace($"{{{name}}}", Uri.EscapeDataString(Scalar(value)));
        }

        char separator = '?';
        foreach ((string name, JsonNode? value) in query)
        {
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Scalar(value)));
            separator = '&';
        }

        return address.ToString();
    }

    private static string Write(string method, string path, JsonObject body, string start, bool isPublic)
    {
        // The shell may replace only the two variables: what comes from a spec or a sample is quoted.
        var command = new StringBuilder();
        command.Append(CultureInfo.InvariantCulture, $"curl --request {ShellText.Quote(method)} \"{start}\"{ShellText.Quote(path)}");
        if (!isPublic)
        {
            command.Append(" \\\n  --header \"Authorization: Bearer $PIGGY_API_KEY\"");
        }

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
