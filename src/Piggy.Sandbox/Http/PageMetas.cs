using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Piggy.Sandbox.Http;

/// <summary>The five ways in which Piggy says which page of a list was answered; every list has one of them.</summary>
internal static class PageMetas
{
    public static JsonObject PageMeta<T>(Page<T> page) => new()
    {
        ["page"] = page.Number,
        ["limit"] = page.Size,
        ["viewing_from"] = page.From,
        ["viewing_to"] = page.Items.Count == 0 ? 0 : page.To,
        ["last_page"] = page.LastPage,
        ["total"] = page.Total,
    };

    public static JsonObject PerPageMeta<T>(Page<T> page) => new()
    {
        ["page"] = page.Number,
        ["per_page"] = page.Size,
        ["last_page"] = page.LastPage,
        ["total"] = page.Total,
    };

    public static JsonObject CurrentPageMeta<T>(Page<T> page) => new()
    {
        ["current_page"] = page.Number,
        ["last_page"] = page.LastPage,
        ["per_page"] = page.Size,
        ["total"] = page.Total,
    };

    public static JsonObject CurrentPageFromMeta<T>(Page<T> page) => new()
    {
        ["current_page"] = page.Number,
        ["from"] = page.From,
        ["last_page"] = page.LastPage,
        ["per_page"] = page.Size,
        ["total"] = page.Total,
    };

    /// <summary>The form of the Laravel framework; <paramref name="address"/> is the list's own, without a query.</summary>
    public static JsonObject PaginatorMeta<T>(Page<T> page, string address)
    {
        IEnumerable<long> numbers = Enumerable.Range(1, (int)page.LastPage).Select(number => (long)number);
        JsonArray links =
        [
            PageLink(page, address, "pagination.previous", page.Number > 1 ? page.Number - 1 : null),
            .. numbers.Select(number => PageLink(page, address, number.ToString(CultureInfo.InvariantCulture), number)),
            PageLink(page, address, "pagination.next", page.Number < page.LastPage ? page.Number + 1 : null),
        ];
        bool empty = page.Items.Count == 0;
        return new JsonObject
        {
            ["current_page"] = page.Number,
            ["from"] = empty ? null : page.From,
            ["last_page"] = page.LastPage,
            ["links"] = links,
            ["path"] = address,
            ["per_page"] = page.Size.ToString(CultureInfo.InvariantCulture),
            ["to"] = empty ? null : page.To,
            ["total"] = page.Total,
        };
    }

    private static JsonObject PageLink<T>(Page<T> page, string address, string label, long? number) => new()
    {
        ["url"] = number is { } target ? $"{address}?page={target.ToString(CultureInfo.InvariantCulture)}" : null,
        ["label"] = label,
        ["active"] = number == page.Number && !label.StartsWith("pagination", StringComparison.Ordinal),
    };
}
