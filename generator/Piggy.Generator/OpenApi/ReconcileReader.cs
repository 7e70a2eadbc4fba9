using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads x-piggy-reconcile. Whether its names exist is for the plan to see, which knows the inputs and the other operations.</summary>
internal static class ReconcileReader
{
    private static readonly string[] Required = ["because"];

    public static Reconcile? Read(DocumentElement element)
    {
        if (!Vocabulary.CheckMembers(element, Required, "read", "with", "equal", "since", "gone") || Vocabulary.Text(element["because"]) is not { } because)
        {
            return null;
        }

        return new Reconcile(Optional(element, "read"), Pairs(element, "with"), Pairs(element, "equal"), Optional(element, "since"), Code(element), because);
    }

    private static string? Optional(DocumentElement element, string key) => element.Has(key) ? Vocabulary.Text(element[key]) : null;

    private static EquatableArray<NamePair> Pairs(DocumentElement element, string key)
    {
        if (!element.Has(key))
        {
            return default;
        }

        if (!element[key].IsMapping)
        {
            element[key].Report(VocabularyRules.WrongValue, key, "a map from names to inputs", element[key].Kind());
            return default;
        }

        return element[key].Members().Select(member => new NamePair(member.Key, Vocabulary.Text(member) ?? "")).ToEquatableArray();
    }

    private static int? Code(DocumentElement element)
    {
        if (!element.Has("gone"))
        {
            return null;
        }

        if (int.TryParse(element["gone"].Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return code;
        }

        element["gone"].Report(VocabularyRules.WrongValue, "gone", "an error code", element["gone"].Kind());
        return null;
    }
}
