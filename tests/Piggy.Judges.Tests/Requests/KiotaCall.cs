using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Runtime.Serialization;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Piggy.Generated;

namespace Piggy.Judges.Tests.Requests;

/// <summary>Calls an operation through the client's builders, found by their addresses, so that no operation can be left out.</summary>
internal static partial class KiotaCall
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Sends an operation as a caller would: builders, query parameters, model as body.</summary>
    /// <returns>What the executor returned.</returns>
    public static async Task<object?> SendAsync(PiggyClient client, DocumentedOperation operation, IEnumerable<ExampleParameter> query, JsonNode? body)
    {
        BaseRequestBuilder builder = Find(client, Anonymous(operation.Path).TrimEnd('/'), new Queue<ExampleParameter>(InOrder(operation)))
            ?? throw new InvalidOperationException($"The client has no builder for {operation.Path}.");
        string name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(operation.Method) + "Async";
        MethodInfo executor = builder.GetType().GetMethods().Single(method => method.Name == name && method.GetCustomAttribute<EditorBrowsableAttribute>() is null);
        object?[] arguments = [.. executor.GetParameters().Select(parameter => ArgumentFor(parameter.ParameterType, query, body))];
        var sending = (Task)executor.Invoke(builder, arguments)!;
        await sending;
        return sending.GetType().GetProperty("Result")?.GetValue(sending);
    }

    private static IEnumerable<ExampleParameter> InOrder(DocumentedOperation operation) =>
        Placeholder().Matches(operation.Path).Select(match => operation.PathParameters.Single(parameter => parameter.Name == match.Groups[1].Value));

    // Going down only where the address leads; placeholders may have other names in the client, because Kiota joins those of one place.
    private static BaseRequestBuilder? Find(BaseRequestBuilder builder, string path, Queue<ExampleParameter> values)
    {
        string own = PathOf(builder);
        if (own == path)
        {
            return builder;
        }

        foreach (PropertyInfo property in builder.GetType().GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(BaseRequestBuilder))))
        {
            ParameterInfo[] index = property.GetIndexParameters();
            bool isItem = path.StartsWith(own + "/{}", StringComparison.Ordinal);
            if ((index.Length == 1 && !isItem) || property.GetCustomAttribute<ObsoleteAttribute>() is not null)
            {
                continue;
            }

            object?[] key = index.Length == 1 ? [Converted(values.Peek().Value, index[0].ParameterType)] : [];
            var child = (BaseRequestBuilder)property.GetValue(builder, key)!;
            string below = PathOf(child);
            if (below != path && !path.StartsWith(below + "/", StringComparison.Ordinal))
            {
                continue;
            }

            if (index.Length == 1)
            {
                values.Dequeue();
            }

            return Find(child, path, values);
        }

        return null;
    }

    private static string PathOf(BaseRequestBuilder builder)
    {
        string template = (string)typeof(BaseRequestBuilder).GetProperty("UrlTemplate", Everything)!.GetValue(builder)!;
        return Anonymous(Ascent().Replace(QueryPart().Replace(template["{+baseurl}".Length..], ""), ""));
    }

    private static string Anonymous(string path) => Placeholder().Replace(path, "{}");

    private static object? ArgumentFor(Type type, IEnumerable<ExampleParameter> query, JsonNode? body)
    {
        if (type == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (type.IsAssignableTo(typeof(IParsable)))
        {
            return Generic(nameof(Model), type, body!.ToJsonString());
        }

        // Action<RequestConfiguration<T>>
        Type parameters = type.GetGenericArguments()[0].GetGenericArguments()[0];
        return Generic(nameof(Configuration), parameters, query);
    }

    private static object? Generic(string method, Type type, object argument) =>
        typeof(KiotaCall).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [argument]);

    private static T Model<T>(string json)
        where T : IParsable
    {
        var create = typeof(T).GetMethod("CreateFromDiscriminatorValue", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<ParsableFactory<T>>();
        return KiotaJsonSerializer.DeserializeAsync(json, create).GetAwaiter().GetResult()!;
    }

    private static Action<RequestConfiguration<T>> Configuration<T>(IEnumerable<ExampleParameter> query)
        where T : class, new() => configuration =>
    {
        foreach (ExampleParameter parameter in query)
        {
            PropertyInfo property = typeof(T).GetProperties().Single(property =>
                Uri.UnescapeDataString(property.GetCustomAttribute<QueryParameterAttribute>()?.TemplateName ?? property.Name).Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
            property.SetValue(configuration.QueryParameters, Converted(parameter.Value, property.PropertyType));
        }
    };

    private static object Converted(JsonNode value, Type type)
    {
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted.IsArray)
        {
            JsonNode?[] items = value is JsonArray list ? [.. list] : [value];
            var array = Array.CreateInstance(wanted.GetElementType()!, items.Length);
            for (int index = 0; index < items.Length; index++)
            {
                array.SetValue(Converted(items[index]!, wanted.GetElementType()!), index);
            }

            return array;
        }

        string text = value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return wanted switch
        {
            _ when wanted == typeof(string) => text,
            _ when wanted == typeof(Guid) => Guid.Parse(text),
            _ when wanted == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            _ when wanted == typeof(Date) => new Date(DateTime.Parse(text, CultureInfo.InvariantCulture)),
            { IsEnum: true } => EnumValue(wanted, text),
            _ => Convert.ChangeType(text, wanted, CultureInfo.InvariantCulture),
        };
    }

    private static object EnumValue(Type type, string text) => Enum.Parse(
        type,
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Single(field => (field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name) == text).Name);

    // Optional parameters stand in braces, required ones behind a question mark of their own.
    [GeneratedRegex(@"(\{\?|\?).*$")]
    private static partial Regex QueryPart();

    // A path with a server of its own begins above the address of the API; the document names it without that.
    [GeneratedRegex(@"^(/\.\.)+")]
    private static partial Regex Ascent();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
