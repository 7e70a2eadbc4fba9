using System.Text.Json.Nodes;

namespace Piggy.Generated.Tests.Paging;

/// <summary>A form in which Piggy tells which page of a list an answer is, as its documentation shows it.</summary>
public sealed class MetaShape
{
    /// <summary>As most lists tell it. The size is a text of digits, as in the samples.</summary>
    public static readonly MetaShape Page = new("page", static (page, size, length) => new JsonObject
    {
        ["page"] = page, ["limit"] = size.ToString(null, null), ["viewing_from"] = ((page - 1) * size) + 1, ["viewing_to"] = page * size, ["last_page"] = Last(size, length), ["total"] = length,
    });

    public static readonly MetaShape PerPage = new("per page", static (page, size, length) => new JsonObject
    {
        ["page"] = page, ["per_page"] = size, ["last_page"] = Last(size, length), ["total"] = length,
    });

    public static readonly MetaShape CurrentPage = new("current page", static (page, size, length) => new JsonObject
    {
        ["current_page"] = page, ["last_page"] = Last(size, length), ["per_page"] = size, ["total"] = length,
    });

    public static readonly MetaShape CurrentPageFrom = new("current page with from", static (page, size, length) => new JsonObject
    {
        ["current_page"] = page, ["from"] = ((page - 1) * size) + 1, ["last_page"] = Last(size, length), ["per_page"] = size, ["total"] = length,
    });

    /// <summary>Laravel's paginator. The size is a text of digits, as in the samples.</summary>
    public static readonly MetaShape Paginator = new("paginator", static (page, size, length) => new JsonObject
    {
        ["current_page"] = page, ["from"] = null, ["last_page"] = Last(size, length), ["links"] = new JsonArray(new JsonObject { ["url"] = null, ["label"] = "1", ["active"] = true }),
        ["path"] = "https://piggy.test/api/vouchers", ["per_page"] = size.ToString(null, null), ["to"] = null, ["total"] = length,
    });

    /// <summary>Nothing about the page: Piggy writes an empty list for an empty object.</summary>
    public static readonly MetaShape Nothing = new("nothing", static (_, _, _) => new JsonArray());

    private readonly string _name;

    private MetaShape(string name, Func<int, int, int, JsonNode> meta)
    {
        _name = name;
        Meta = meta;
    }

    /// <summary>The meta of a page: its number, its size and the length of the list.</summary>
    public Func<int, int, int, JsonNode> Meta { get; }

    public override string ToString() => _name;

    private static int Last(int size, int length) => Math.Max(1, ((length - 1) / size) + 1);
}
