using System.Globalization;
using System.Text.RegularExpressions;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads the catalogue of error codes, x-piggy-error-codes.</summary>
internal static class ErrorCodeReader
{
    private static readonly Regex PascalCase = new(@"^[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant);
    private static readonly string[] Keys = ["name", "meaning", "retryable", "hint"];

    public static EquatableArray<ErrorCode> Read(DocumentElement root)
    {
        DocumentElement catalogue = root["x-piggy-error-codes"];
        if (!catalogue.IsMapping)
        {
            if (root.Has(catalogue.Key))
            {
                catalogue.Report(VocabularyRules.WrongValue, catalogue.Key, "a map from code to meaning", catalogue.Kind());
            }

            return default;
        }

        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return catalogue.Members().Select(entry => ReadCode(entry, names)).OfType<ErrorCode>().ToEquatableArray();
    }

    private static ErrorCode? ReadCode(DocumentElement entry, Dictionary<string, int> names)
    {
        if (!int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            entry.Report(VocabularyRules.WrongValue, entry.Key, "a whole number, as every key of x-piggy-error-codes", "text");
            return null;
        }

        if (!Vocabulary.CheckMembers(entry, Keys, "meanings", "legacy")
            || Vocabulary.Matching(entry["name"], PascalCase, "a name in PascalCase") is not { } name
            || Vocabulary.Text(entry["meaning"]) is not { } meaning
            || Vocabulary.Boolean(entry["retryable"]) is not { } retryable
            || Vocabulary.Text(entry["hint"]) is not { } hint)
        {
            return null;
        }

        if (names.TryGetValue(name, out int first))
        {
            entry["name"].Report(VocabularyRules.DuplicateErrorName, name, first.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        names.Add(name, code);
        return new ErrorCode(code, name, meaning, retryable, hint)
        {
            Meanings = entry.Has("meanings") ? Vocabulary.Texts(entry["meanings"], 2, "a list of two or more meanings").ToEquatableArray() : default,
            IsLegacy = entry.Has("legacy") && Vocabulary.Boolean(entry["legacy"]) == true,
        };
    }
}
