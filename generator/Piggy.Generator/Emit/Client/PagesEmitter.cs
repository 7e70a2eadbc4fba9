using System.Globalization;
using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Client.Paging;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the class that reads lists page by page: what a list is made of stands in a field, how it is read in the runtime.</summary>
internal static class PagesEmitter
{
    public static EquatableArray<SourceFile> Emit(ClientPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Pages is not { } pages)
        {
            return default;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var writer = new SourceWriter(plan.TypeAccess, new ClientNames(plan).Of(pages));
        Emit(writer, pages);
        string head = FileHeader.Of(pages.Name.Namespace, writer.Names, pages.Lists.Any(static list => list.RefersToObsolete));
        return new[] { new SourceFile(pages.Name.Name + ".g.cs", head + writer) }.ToEquatableArray();
    }

    private static void Emit(SourceWriter writer, PagedListsPlan pages)
    {
        writer.Summary($"Reads the lists of {pages.ClientName} that come in pages: one page after the other, as the caller asks for items.").TypeAttributes(null);
        writer.Type($"static class {pages.Name.Simple}", () =>
        {
            foreach (PagedListPlan list in pages.Lists)
            {
                Field(writer, list);
            }

            foreach (PagedListPlan list in pages.Lists)
            {
                string item = writer.Item(list.ItemList);
                Reader(writer, list, "ReadAllAsync", item, "All items of all pages, one after the other.", "The items; a page is requested when its first item is asked for, and never twice.");
                Reader(
                    writer, list, "ReadPagesAsync", writer.Code($"{Runtime.ListPage}<{item}>"), "Page after page, with what the service tells about them.",
                    "The pages that hold items; each is requested when it is asked for, and never twice.");
            }
        });
    }

    private static void Field(SourceWriter writer, PagedListPlan list)
    {
        string start = writer.Code($"private static readonly {Runtime.PagedList}<");
        string rest = writer.Code($"{list.Query}, {list.Answer}, {writer.Item(list.ItemList)}> {list.Field} = new()");
        _ = writer.Fits(start + rest) ? writer.Line(start + rest) : writer.Line(start).Indent(() => writer.Line(rest));
        writer.Block("", () =>
        {
            writer.Line($"Path = {CSharpText.Literal(list.Path)},");
            writer.Line($"GetPage = static query => query.{list.Page.Property},");
            writer.Line($"SetPage = static (query, page) => query.{list.Page.Property} = {(list.Page.IsLong ? "page" : "checked((int)page)")},");
            Line(writer, "GetSize", "query", list.Size?.Property);
            Number(writer, "DefaultSize", list.DefaultSize);
            Number(writer, "MaximumSize", list.MaximumSize);
            Line(writer, "GetItems", "answer", list.Items);
            Fact(writer, list, "GetNumber", list.Facts?.Number);
            Fact(writer, list, "GetLastPage", list.Facts?.Last);
            Fact(writer, list, "GetTotal", list.Facts?.Total);
            Line(writer, "GetIdentity", "item", list.Identity);
        }, "};").Line();
    }

    private static void Fact(SourceWriter writer, PagedListPlan list, string member, string? property) =>
        Line(writer, member, "answer", property is null ? null : $"{list.Facts!.Meta}?.{property}");

    private static void Line(SourceWriter writer, string member, string argument, string? path)
    {
        if (path is not null)
        {
            writer.Line($"{member} = static {argument} => {argument}.{path},");
        }
    }

    private static void Number(SourceWriter writer, string member, long? number)
    {
        if (number is { } value)
        {
            writer.Line($"{member} = {value.ToString(CultureInfo.InvariantCulture)},");
        }
    }

    private static void Reader(SourceWriter writer, PagedListPlan list, string name, string result, string what, string returns)
    {
        string summary = list.Summary.EndsWith(".", StringComparison.Ordinal) ? list.Summary : list.Summary + ".";
        writer.Line().Summary($"{summary} {what}")
            .Param("builder", $"Leads to {list.Path}.")
            .Param("requestConfiguration", "Sets headers, query parameters and options of each request. A page number there is where reading starts.")
            .Param("cancellationToken", "Ends reading.")
            .Returns(returns);
        writer.Line($"/// <exception cref=\"{Runtime.PagingException}\">The service does not answer the page that it is asked for.</exception>");
        writer.Obsolete(list.Obsolete);
        writer.Line($"public static {Runtime.AsyncEnumerable}<{result}> {name}(");
        writer.Indent(() =>
        {
            writer.Line($"this {list.Builder} builder,");
            writer.Line($"{Runtime.Configuration(writer, list.Query)} requestConfiguration = default,");
            writer.Line($"{Runtime.CancellationToken} cancellationToken = default)");
        }).Block("", () =>
        {
            writer.Guard("builder");
            writer.Line($"return {list.Field}.{name}(builder.{list.Executor}, requestConfiguration, cancellationToken);");
        });
    }
}
