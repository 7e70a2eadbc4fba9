using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Piggy.Canary.Tests;

/// <summary>Objects of public types, with canaries in whatever is called a secret or a person's.</summary>
internal static partial class Filled
{
    private const int Depth = 3;
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>An object of a type, and how many canaries it got; null where none can be made.</summary>
    public static (object Value, int Canaries)? Make(Type type, int depth = Depth)
    {
        if (Create(type, depth) is not { } value)
        {
            return null;
        }

        int canaries = 0;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
        {
            canaries += Fill(value, property, depth);
        }

        return (value, canaries);
    }

    /// <summary>Whether a member is by its name a secret; what is a person's may be seen in a debugger by who looks into it.</summary>
    public static bool IsSecret(MemberInfo member) => Secrets().IsMatch(member.Name);

    /// <summary>What a debugger shows of an object before anybody looks into its members' members.</summary>
    public static IEnumerable<string> ShownOf(object value)
    {
        yield return value.ToString() ?? "";
        foreach (FieldInfo field in value.GetType().GetFields(All).Where(IsShown))
        {
            yield return $"{field.Name} {field.GetValue(value)}";
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(All).Where(property => property.GetIndexParameters().Length == 0 && IsShown(property)))
        {
            yield return $"{property.Name} {property.GetValue(value)}";
        }
    }

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static int Fill(object value, PropertyInfo property, int depth)
    {
        if (property.PropertyType == typeof(string) && property.CanWrite)
        {
            bool isCanary = IsSecret(property) || People().IsMatch(property.Name);
            property.SetValue(value, isCanary ? $"{Canaries.Word}-{property.Name}" : "text");
            return isCanary ? 1 : 0;
        }

        if (IsSecret(property) && property.GetValue(value) is IList<string> { IsReadOnly: false } list)
        {
            list.Add(Canaries.Key);
            return 1;
        }

        bool isOurs = property.PropertyType is { IsClass: true, IsAbstract: false } && property.PropertyType.Namespace?.StartsWith("Piggy.", StringComparison.Ordinal) == true;
        if (!isOurs || !property.CanWrite || depth == 0 || Make(property.PropertyType, depth - 1) is not { } inner)
        {
            return 0;
        }

        property.SetValue(value, inner.Value);
        return inner.Canaries;
    }

    // Required members are the compiler's affair; who has no constructor without parameters is made of what fits its parameters.
    private static object? Create(Type type, int depth)
    {
        foreach (ConstructorInfo constructor in type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length))
        {
            try
            {
                return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Argument(parameter, depth))]);
            }
            catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or NotSupportedException)
            {
                continue;
            }
        }

        return null;
    }

    private static object? Argument(ParameterInfo parameter, int depth) => parameter.ParameterType switch
    {
        var text when text == typeof(string) => $"{Canaries.Word}-{parameter.Name}",
        var address when address == typeof(Uri) => new Uri("https://piggy.test/"),
        { IsValueType: true } plain => Activator.CreateInstance(plain),
        { IsClass: true, IsAbstract: false } ours when depth > 0 && ours.Namespace?.StartsWith("Piggy.", StringComparison.Ordinal) == true => Make(ours, depth - 1)?.Value,
        var other => typeof(IEnumerable).IsAssignableFrom(other) && other.IsGenericType ? Array.CreateInstance(other.GetGenericArguments()[0], 0) : null,
    };

    [GeneratedRegex("Key$|Secret|Token$|Password|SigningKey")]
    private static partial Regex Secrets();

    [GeneratedRegex("E[Mm]ail|Phone|FirstName|LastName|BirthDate|IdentifierValue")]
    private static partial Regex People();
}
