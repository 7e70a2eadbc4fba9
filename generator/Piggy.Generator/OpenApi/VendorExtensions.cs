using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>The x-ms-* keys that Kiota reads.</summary>
internal static class VendorExtensions
{
    /// <summary>The note of x-ms-deprecation as Kiota composes it, or null.</summary>
    public static string? DeprecationNote(DocumentElement element)
    {
        DocumentElement note = element["x-ms-deprecation"];
        if (!note.Exists)
        {
            return null;
        }

        string version = note["version"].Text() is { Length: > 0 } since ? $" as of {since}" : "";
        string date = Date(note["date"]) is { } on ? $" on {on}" : "";
        string removal = Date(note["removalDate"]) is { } until ? $" and will be removed {until}" : "";
        return $"{note["description"].Text()}{version}{date}{removal}";
    }

    public static EnumNames? EnumNames(DocumentElement schema)
    {
        DocumentElement names = schema["x-ms-enum"];
        bool isFlags = schema["x-ms-enum-flags"]["isFlags"].Flag();
        if (!names.Exists && !isFlags)
        {
            return null;
        }

        IEnumerable<EnumName> values = names["values"].Items()
            .Where(value => value["value"].Exists)
            .Select(value => new EnumName(value["value"].Text() ?? "", value["name"].Text(), value["description"].Text()));
        return new EnumNames(names["name"].Text(), values.ToEquatableArray(), isFlags);
    }

    private static string? Date(DocumentElement element)
    {
        if (element.Text() is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        element.Mismatch("a date");
        return null;
    }
}
