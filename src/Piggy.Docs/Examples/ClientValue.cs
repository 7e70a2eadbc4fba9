using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Piggy.Docs.Examples;

/// <summary>Writes a value as C# of a type of the compiled client.</summary>
internal static class ClientValue
{
    /// <summary>Where the models are.</summary>
    public const string ModelNamespace = "Piggy.Generated.Models";

    /// <summary>Writes an expression.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">What is expected where the expression stands.</param>
    /// <param name="indent">What stands before the line.</param>
    /// <param name="named">Whether an object names its type; otherwise the compiler knows it from where it stands.</param>
    public static string Of(JsonNode? value, Type type, string indent, bool named = false)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => "null",
            JsonObject members when target.IsAssignableTo(typeof(IParsable)) => Model(members, target, indent, named),
            JsonArray items => Items(items, ElementOf(target), indent),
            JsonObject => throw new InvalidOperationException($"No example is written for an object as {target}."),
            _ => Scalar(value, target),
        };
    }

    /// <summary>The member whose name has the same letters and digits.</summary>
    public static PropertyInfo? Member(Type type, string name) => type.GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(ObsoleteAttribute)))
        .FirstOrDefault(property => IsNameOf(property.Name, name));

    /// <summary>Whether a name of C# has the letters and digits of a name of the API.</summary>
    public static bool IsNameOf(string csharp, string name) => Plain(csharp).Equals(Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Model(JsonObject members, Type model, string indent, bool named)
    {
        string inner = indent + "    ";
        var code = new StringBuilder(named ? $"new {NameOf(model)}\n" : "new()\n").Append(indent).Append("{\n");
        ILookup<bool, KeyValuePair<string, JsonNode?>> known = members.ToLookup(member => Member(model, member.Key) is not null);
        foreach ((string name, JsonNode? value) in known[true])
        {
            PropertyInfo property = Member(model, name)!;
            code.Append(CultureInfo.InvariantCulture, $"{inner}{property.Name} = {Of(value, property.PropertyType, inner)},\n");
        }

        // What the document does not name travels beside the named members.
        if (known[false].Any())
        {
            code.Append(CultureInfo.InvariantCulture, $"{inner}AdditionalData = new Dictionary<string, object>\n{inner}{{\n");
            foreach ((string name, JsonNode? value) in known[false])
            {
                code.Append(CultureInfo.InvariantCulture, $"{inner}    [{CSharpExample.Literal(name)}] = {Of(value, typeof(object), inner + "    ")},\n");
            }

            code.Append(inner).Append("},\n");
        }

        return code.Append(indent).Append('}').ToString();
    }

    private static string Items(JsonArray items, Type element, string indent)
    {
        if (items.All(item => item is JsonValue))
        {
            return $"[{string.Join(", ", items.Select(item => Of(item, element, indent)))}]";
        }

        string inner = indent + "    ";
        return $"[\n{string.Concat(items.Select(item => $"{inner}{Of(item, element, inner)},\n"))}{indent}]";
    }

    private static string Scalar(JsonNode value, Type type)
    {
        string text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        string literal = CSharpExample.Literal(text);
        return type switch
        {
            { IsEnum: true } => $"{NameOf(type)}.{type.GetFields().First(field => field.GetCustomAttribute<EnumMemberAttribute>()?.Value == text).Name}",
            _ when type == typeof(Guid) => $"Guid.Parse({literal})",
            _ when type == typeof(DateTimeOffset) => $"DateTimeOffset.Parse({literal}, CultureInfo.InvariantCulture)",
            _ when type == typeof(Date) => Words("new Date", DateOnly.Parse(text, CultureInfo.InvariantCulture), date => [date.Year, date.Month, date.Day]),
            _ when type == typeof(Time) => Words("new Time", TimeOnly.Parse(text, CultureInfo.InvariantCulture), time => [time.Hour, time.Minute, time.Second]),
            _ when type == typeof(decimal) => $"{text}m",
            _ when type.IsAssignableTo(typeof(UntypedNode)) || type.IsAssignableTo(typeof(IComposedTypeWrapper)) => Wrapped(value, type),
            _ when value.GetValueKind() == JsonValueKind.String => literal,
            _ => text,
        };
    }

    // A value of one of several types: the member whose type fits is set.
    private static string Wrapped(JsonNode value, Type type)
    {
        if (type.IsAssignableTo(typeof(UntypedNode)))
        {
            return value.GetValueKind() == JsonValueKind.String ? $"new UntypedString({Scalar(value, typeof(string))})" : $"new UntypedDouble({value.ToJsonString()})";
        }

        Type[] fitting = value.GetValueKind() switch
        {
            JsonValueKind.String => [typeof(string)],
            JsonValueKind.True or JsonValueKind.False => [typeof(bool?)],
            _ => [typeof(int?), typeof(long?), typeof(double?)],
        };
        PropertyInfo member = type.GetProperties().First(property => fitting.Contains(property.PropertyType));
        return $"new() {{ {member.Name} = {Scalar(value, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType)} }}";
    }

    private static string Words<T>(string start, T value, Func<T, int[]> parts) => $"{start}({string.Join(", ", parts(value).Select(part => part.ToString(CultureInfo.InvariantCulture)))})";

    private static Type ElementOf(Type list) =>
        list.IsArray ? list.GetElementType()! : list.IsGenericType && list.IsAssignableTo(typeof(IEnumerable)) ? list.GetGenericArguments()[0] : typeof(object);

    private static string NameOf(Type type) => type.Namespace == ModelNamespace && type.DeclaringType is null ? type.Name : type.FullName!.Replace('+', '.');

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));
}
