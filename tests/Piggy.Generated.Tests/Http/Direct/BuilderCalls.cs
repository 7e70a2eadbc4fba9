using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Piggy.Generated.Tests.Serialization;

namespace Piggy.Generated.Tests.Http.Direct;

/// <summary>Every call that a request builder of the SDK can send, with values of all kinds.</summary>
internal static partial class BuilderCalls
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 8],
        Gen.String[OneOf([.. " /?#[]@!$&'()*+,;=:%{}|\\^`\"<>~-._é€"]), 0, 6],
        OneOf("", ".", "..", "%41", "%2F", "a b", "+", "🐷", "\ud83d", "\u0000", "\r\n"));

    private static readonly Gen<object?> PathValue = Gen.OneOf(
        Any(Gen.Guid), Any(Gen.Int), Any(Gen.Long), Any(Gen.Bool), Any(Gen.DateTimeOffset), Any(Gen.Double), Any(Text));

    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. typeof(PiggyClient).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.IsAssignableTo(typeof(BaseRequestBuilder)) && type != typeof(PiggyClient))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .OrderBy(method => method.DeclaringType!.FullName, StringComparer.Ordinal)
            .ThenBy(method => method.Name, StringComparer.Ordinal)];

    /// <summary>Values for one call: those of the path, the arguments, and what they are, in words.</summary>
    public static Gen<BuilderCall> Of(MethodInfo method)
    {
        string template = (string)method.DeclaringType!.GetField("_urlTemplate", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;
        string[] names = [.. PathVariable().Matches(template).Select(match => match.Groups[1].Value)];
        Gen<object?>[] arguments = [.. method.GetParameters().Select(Argument)];
        return Gen.Select(PathValue.Array[names.Length], Together(arguments), (values, given) =>
            new BuilderCall(method, names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second!), given));
    }

    private static Gen<object?[]> Together(Gen<object?>[] parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<object?>()), (list, part) => Gen.Select(list, part, (values, value) => (object?[])[.. values, value]));

    private static Gen<object?> Argument(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return Gen.Const<object?>(CancellationToken.None);
        }

        if (parameter.ParameterType.IsAssignableTo(typeof(IParsable)))
        {
            return ModelTexts.Of(parameter.ParameterType).Select(text => (object?)ReadMethod.MakeGenericMethod(parameter.ParameterType).Invoke(null, [text]));
        }

        Type query = parameter.ParameterType.GetGenericArguments()[0].GetGenericArguments()[0];
        PropertyInfo[] properties = query.GetProperties();
        Gen<object?> configuration = Gen.Select(Together([.. properties.Select(property => QueryValue(property.PropertyType))]), Gen.Int[0, 3], (values, headers) =>
            ConfigureMethod.MakeGenericMethod(query).Invoke(null, [properties, values, headers]));
        return Gen.Frequency((1, Gen.Const((object?)null)), (3, configuration));
    }

    private static readonly MethodInfo ReadMethod = typeof(BuilderCalls).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo ConfigureMethod = typeof(BuilderCalls).GetMethod(nameof(Configure), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static T? Read<T>(string text)
        where T : IParsable
    {
        using JsonDocument document = JsonDocument.Parse(text);
        try
        {
            return new JsonParseNode(document.RootElement.Clone()).GetObjectValue(ModelTexts.FactoryOf(typeof(T))!.CreateDelegate<ParsableFactory<T>>());
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return default;
        }
    }

    private static Action<RequestConfiguration<T>> Configure<T>(PropertyInfo[] properties, object?[] values, int headers)
        where T : class, new() => request =>
        {
            foreach ((PropertyInfo property, object? value) in properties.Zip(values))
            {
                property.SetValue(request.QueryParameters, value);
            }

            if (headers > 1)
            {
                request.Headers.Add("X-One", "1", "2");
                request.Headers.Add(headers == 2 ? "Accept" : "Content-Type", "application/other+json");
            }
        };

    private static Gen<object?> QueryValue(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        Gen<object?> given = plain switch
        {
            _ when plain == typeof(string) => Any(Text),
            _ when plain == typeof(int) => Any(Gen.Int),
            _ when plain == typeof(long) => Any(Gen.Long),
            _ when plain == typeof(bool) => Any(Gen.Bool),
            _ when plain == typeof(double) => Any(Gen.Double),
            _ when plain == typeof(Guid) => Any(Gen.Guid),
            _ when plain == typeof(DateTimeOffset) => Any(Gen.DateTimeOffset),
            _ when plain == typeof(Date) => Gen.DateTime.Select(time => (object?)new Date(time)),
            _ when plain == typeof(string[]) => Any(Text.Array[0, 3]),
            _ when plain == typeof(Guid?[]) => Any(Gen.Guid.Select(guid => (Guid?)guid).Array[0, 3]),
            _ when plain.IsEnum => Gen.Int[0, Enum.GetValues(plain).Length].Select(number => (object?)Enum.ToObject(plain, number)),
            _ => throw new NotSupportedException($"Say how values of {plain} are made."),
        };
        return Gen.Frequency((1, Gen.Const((object?)null)), (2, given));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<object?> Any<T>(Gen<T> values) => values.Select(value => (object?)value);

    [GeneratedRegex(@"\{([^?+{}]+)\}")]
    private static partial Regex PathVariable();
}

/// <summary>One call of a builder.</summary>
internal sealed record BuilderCall(MethodInfo Method, Dictionary<string, object> PathValues, object?[] Arguments)
{
    /// <summary>Makes the builder and sends the call; whatever was not sent says why.</summary>
    public async Task<string?> SendAsync(IRequestAdapter adapter)
    {
        try
        {
            object builder = Activator.CreateInstance(Method.DeclaringType!, new Dictionary<string, object>(PathValues), adapter)!;
            await (Task)Method.Invoke(builder, Arguments)!;
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType().FullName;
        }
        catch (Exception exception)
        {
            return exception.GetType().FullName;
        }
    }
}
