using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using Piggy.Docs.Api;
using Piggy.Generated;

namespace Piggy.Docs.Examples;

/// <summary>The C# that makes a plain call with the client. Its names are looked up in the compiled client, so they cannot be others than those that compile.</summary>
internal static class ClientExample
{
    /// <summary>Writes the statement.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="example">Its values.</param>
    /// <returns>A statement that uses a variable <c>piggy</c> of type <c>PiggyClient</c>.</returns>
    public static string Of(ApiOperation operation, OperationExample example)
    {
        var code = new StringBuilder("piggy");
        Type builder = AppendPath(code, operation.Descriptor.Path, example.Path);
        MethodInfo method = builder.GetMethods().FirstOrDefault(candidate => candidate.Name.Equals($"{operation.Descriptor.Method}Async", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"{builder} has no method for {operation.Descriptor}.");
        string[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, example)).OfType<string>()];
        code.Append(CultureInfo.InvariantCulture, $".{method.Name}({string.Join(", ", arguments)});");
        return $"{(method.ReturnType == typeof(System.Threading.Tasks.Task) ? "" : "var answer = ")}await {code}";
    }

    /// <summary>The namespaces of types that a statement names, beside that of the client.</summary>
    public static IEnumerable<string> NamespacesOf(string code)
    {
        if (code.Contains("(new ", StringComparison.Ordinal))
        {
            yield return ClientValue.ModelNamespace;
        }

        if (code.Contains("new Untyped", StringComparison.Ordinal))
        {
            yield return typeof(Microsoft.Kiota.Abstractions.Serialization.UntypedNode).Namespace!;
        }
    }

    private static Type AppendPath(StringBuilder code, string path, JsonObject values)
    {
        Type builder = typeof(PiggyClient);
        foreach (string segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            PropertyInfo step;
            if (segment.StartsWith('{'))
            {
                step = builder.GetProperties().Single(property => property.GetIndexParameters().Length == 1 && !property.IsDefined(typeof(ObsoleteAttribute)));
                code.Append(CultureInfo.InvariantCulture, $"[{ClientValue.Of(values[segment.Trim('{', '}')], step.GetIndexParameters()[0].ParameterType, "")}]");
            }
            else
            {
                // By its type: a name that C# or the base class has already is changed, that of the type is not.
                step = builder.GetProperties().FirstOrDefault(property => ClientValue.IsNameOf(property.PropertyType.Name, $"{segment}RequestBuilder"))
                    ?? throw new InvalidOperationException($"{builder} has no member for '{segment}'.");
                code.Append('.').Append(step.Name);
            }

            builder = step.PropertyType;
        }

        return builder;
    }

    private static string? Argument(Type parameter, OperationExample example)
    {
        if (parameter.IsGenericType && parameter.GetGenericTypeDefinition() == typeof(Action<>))
        {
            return example.Query.Count == 0 ? null : Configuration(parameter.GetGenericArguments()[0].GetGenericArguments()[0], example.Query);
        }

        return parameter == typeof(System.Threading.CancellationToken) ? null : ClientValue.Of(example.Body, parameter, "", named: true);
    }

    private static string Configuration(Type parameters, JsonObject query)
    {
        string[] settings = [.. query.Select(member =>
        {
            PropertyInfo property = ByQueryName(parameters, member.Key);
            return $"request.QueryParameters.{property.Name} = {ClientValue.Of(member.Value, property.PropertyType, "    ")}";
        })];
        return settings is [var only] ? $"request => {only}" : $"request =>\n{{\n{string.Concat(settings.Select(setting => $"    {setting};\n"))}}}";
    }

    private static PropertyInfo ByQueryName(Type parameters, string name) =>
        parameters.GetProperties().SingleOrDefault(property => property.GetCustomAttribute<QueryParameterAttribute>() is { } given && Uri.UnescapeDataString(given.TemplateName) == name)
        ?? ClientValue.Member(parameters, name)
        ?? throw new InvalidOperationException($"{parameters} has no member for '{name}'.");
}
