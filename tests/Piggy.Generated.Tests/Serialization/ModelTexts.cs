using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Piggy.Generated.Tests.Serialization;

/// <summary>JSON texts for the models of the SDK: mostly what a model expects, with unknown members, wrong types and odd spellings among it.</summary>
internal static class ModelTexts
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "7", "-12", "2147483648", "9007199254740993", "18.5", "1e3", "1E-2", "-0.0", "1e400", "79228162514264337593543950336",
        "\"\"", "\"plain\"", "\"caf\u00e9 \\u20ac \\\"\\\\\\n\"", "\"\\ud83d\\udc37\"", "\"a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a\"", "\"A1D7E3C25B944F088C6D27E0F4B9135A\"",
        "\"2026-11-14T10:32:07+00:00\"", "\"2026-11-14T10:32:07.123Z\"", "\"2026-11-14T10:32:07\"", "\"2026-11-14 10:32:07\"", "\"2026-11-14\"", "\"10:32:07\"", "\"PT2H\"",
        "\"UTM\\u0045\"", "\"DRAFT\"", "\"credit_reception\"",
    ];

    private static readonly Gen<string> Scalar = OneOf(Scalars);

    public static IReadOnlyList<Type> Models { get; } =
        [.. typeof(PiggyClient).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsPublic && !type.IsAbstract && type.IsAssignableTo(typeof(IParsable)) && FactoryOf(type) is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static MethodInfo? FactoryOf(Type type) => type.GetMethod("CreateFromDiscriminatorValue", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    public static Gen<string> Of(Type model, int depth = 3) => Object(model, depth);

    private static Gen<string> Object(Type model, int depth)
    {
        IParsable sample = (IParsable)Activator.CreateInstance(model)!;
        Gen<string>[] members = [.. sample.GetFieldDeserializers().Keys.Select(name => Member(name, MemberType(model, name), depth))];
        Gen<string> unknown = Gen.Select(OneOf(["unknown", "caf\u00e9", "es\\u0063aped", ""]), Any(depth - 1), (name, value) => $"\"{name}\" : {value}");
        Gen<string> any = members.Length == 0 ? unknown : Gen.Frequency((5, Gen.OneOf(members)), (1, unknown));
        return any.Array[0, 8].Select(parts => "{ " + string.Join(" ,\n", parts) + "}");
    }

    private static Gen<string> Member(string name, Type? type, int depth) =>
        Gen.Frequency((4, Expected(type, depth - 1)), (1, Any(depth - 1))).Select(value => $"{JsonSerializer.Serialize(name)}:{value}");

    private static Gen<string> Expected(Type? type, int depth)
    {
        if (type is null || depth <= 0)
        {
            return Scalar;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            return Expected(type.GetGenericArguments()[0], depth).Array[0, 3].Select(items => "[" + string.Join(", ", items) + "]");
        }

        return type.IsAssignableTo(typeof(IParsable)) && type.GetConstructor([]) is not null && !type.IsAbstract && FactoryOf(type) is not null ? Object(type, depth) : Scalar;
    }

    private static Gen<string> Any(int depth) => depth <= 0
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (1, Scalar.Array[0, 3].Select(items => "[" + string.Join(",", items) + "]")),
            (1, Gen.Select(Scalar, Any(depth - 1), (first, second) => $$"""{"a":{{first}},"b":{{second}},"a":1}""")));

    private static Type? MemberType(Type model, string name) => model.GetProperties()
        .FirstOrDefault(property => string.Equals(property.Name, name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))?.PropertyType;
}
