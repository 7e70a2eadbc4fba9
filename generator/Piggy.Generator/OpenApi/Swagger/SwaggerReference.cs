using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>References of 2.0 and what they are called in 3.0.</summary>
internal static class SwaggerReference
{
    private static readonly (string Written, string Upgraded)[] Homes =
    [
        ("#/definitions/", "#/components/schemas/"),
        ("#/parameters/", "#/components/parameters/"),
        ("#/responses/", "#/components/responses/"),
    ];

    /// <summary>The JSON pointer of a reference within its document; null for any other value.</summary>
    public static string? PointerOf(DocumentElement reference) =>
        reference.String() is { } text && text.StartsWith("#", StringComparison.Ordinal) && Uri.UnescapeDataString(text.Substring(1)) is var pointer && (pointer.Length == 0 || pointer[0] == '/')
            ? pointer
            : null;

    /// <summary>The reference to a definition, or a place in one, as 3.0 has it; null when it leads elsewhere.</summary>
    public static string? ToSchema(string reference) => To("#/definitions/", reference);

    /// <summary>The reference to a shared response as 3.0 has it; null when it leads elsewhere, or into one.</summary>
    public static string? ToResponse(string reference) => Whole("#/responses/", reference);

    /// <summary>The reference to a shared parameter as 3.0 has it; null when it leads elsewhere, or into one.</summary>
    public static string? ToParameter(string reference) => Whole("#/parameters/", reference);

    /// <summary>A reference of the upgraded tree as the author of the document wrote it, for messages.</summary>
    public static string AsWritten(string reference)
    {
        (string written, string upgraded) = Homes.FirstOrDefault(home => reference.StartsWith(home.Upgraded, StringComparison.Ordinal));
        return upgraded is null ? reference : written + reference.Substring(upgraded.Length);
    }

    private static string? Whole(string written, string reference) => reference.IndexOf('/', Math.Min(written.Length, reference.Length)) < 0 ? To(written, reference) : null;

    private static string? To(string written, string reference) => reference.StartsWith(written, StringComparison.Ordinal)
        ? Homes.First(home => home.Written == written).Upgraded + reference.Substring(written.Length)
        : null;
}
