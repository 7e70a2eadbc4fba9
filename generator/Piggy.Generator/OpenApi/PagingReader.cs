using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads x-piggy-paging: how a list is asked for page by page. Whether its names exist is for the plan to see, which knows the parameters and the answer.</summary>
internal static class PagingReader
{
    private static readonly string[] Required = ["page"];

    public static Paging? Read(DocumentElement paging, DocumentElement operation)
    {
        if (operation.Key != "get")
        {
            paging.Report(VocabularyRules.WrongValue, paging.Key, "on a GET, which alone can be asked for page after page", $"on a {operation.Key.ToUpperInvariant()}");
            return null;
        }

        return Vocabulary.CheckMembers(paging, Required, "size", "last") && Vocabulary.Text(paging["page"]) is { } page
            ? new Paging(page, Optional(paging, "size"), Optional(paging, "last"))
            : null;
    }

    private static string? Optional(DocumentElement paging, string key) => paging.Has(key) ? Vocabulary.Text(paging[key]) : null;
}
