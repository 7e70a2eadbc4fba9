using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client.Paging;

/// <summary>The class that reads paged lists: what it is made of in documents other than Piggy's. How it reads is tested over the SDK.</summary>
public sealed class PagesTests
{
    private const string File = "ApiClientPages.g.cs";

    [Fact]
    public void List_IsDescribedOnce_AndReadInTwoWays()
    {
        string text = Emit(PagedSpec.Text);

        AssertHas(
            text,
            "public static class ApiClientPages",
            "private static readonly PagedList<CoinsRequestBuilder.CoinsRequestBuilderGetQueryParameters, CoinList, Coin> _coins = new()",
            "Path = \"/coins\",",
            "GetPage = static query => query.Page,",
            "SetPage = static (query, page) => query.Page = checked((int)page),",
            "GetSize = static query => query.Size,",
            "DefaultSize = 20,",
            "MaximumSize = 50,",
            "GetItems = static answer => answer.Data,",
            "GetNumber = static answer => answer.Meta?.Page,",
            "GetLastPage = static answer => answer.Meta?.LastPage,",
            "GetTotal = static answer => answer.Meta?.Total,",
            "/// <summary>List the coins. All items of all pages, one after the other.</summary>",
            "public static IAsyncEnumerable<Coin> ReadAllAsync(",
            "public static IAsyncEnumerable<ListPage<Coin>> ReadPagesAsync(",
            "return _coins.ReadAllAsync(builder.GetAsync, requestConfiguration, cancellationToken);");
    }

    /// <summary>An id comes before a name, and may be inherited.</summary>
    [Fact]
    public void Identity_IsTheMemberThatTellsItemsApart()
    {
        AssertHas(Emit(PagedSpec.Text), "GetIdentity = static item => item.Id,");
        AssertHas(Emit(PagedSpec.With("properties: { id: { type: string } }", "properties: { uuid: { type: string, format: uuid }, id: { type: string } }")), "GetIdentity = static item => item.Uuid,");
        AssertHas(Emit(PagedSpec.With("properties: { id: { type: string } }", "properties: { weight: { type: number } }")), "GetIdentity = static item => item.Name,");
    }

    [Fact]
    public void ListOfTexts_HasNoIdentity()
    {
        string text = Emit(PagedSpec.With("items: { $ref: '#/components/schemas/Coin' }", "items: { type: string }"));

        AssertHas(text, "IAsyncEnumerable<string> ReadAllAsync(");
        Assert.DoesNotContain("GetIdentity", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ListThatTellsNothing_HasNoFacts()
    {
        string text = Emit(PagedSpec.With(", size: size, last: last_page }", " }").Replace("                page: { type: integer }, last_page", "                last_page", StringComparison.Ordinal)
            .Replace("                meta:\n", "                other:\n", StringComparison.Ordinal));

        Assert.DoesNotContain("GetLastPage", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GetSize", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PageOf64Bits_IsNotNarrowed() => AssertHas(
        Emit(PagedSpec.With("{ name: page, in: query, schema: { type: integer } }", "{ name: page, in: query, schema: { type: integer, format: int64 } }")),
        "SetPage = static (query, page) => query.Page = page,");

    [Fact]
    public void DeprecatedList_HasDeprecatedReaders() => AssertHas(Emit(PagedSpec.With("summary: List the coins", "deprecated: true")), "    [Obsolete(");

    [Fact]
    public void InternalClient_HasAnInternalReader() => AssertHas(
        Emit(new SpecFile(PagedSpec.Text) { TypeAccessModifier = "Internal" }), "internal static class ApiClientPages");

    [Fact]
    public void ClientForOldCallers_IsReadByItsNewMethods() => AssertHas(
        Emit(new SpecFile(PagedSpec.With("schema: { $ref: '#/components/schemas/CoinList' }", "schema: { type: object, properties: { data: { type: array, items: { type: string } }, meta: { $ref: '#/components/schemas/Meta' } } }")
            .Replace("    Thing:", "    Meta: { type: object, properties: { last_page: { type: integer } } }\n    Thing:", StringComparison.Ordinal)) { ExcludeBackwardCompatible = "false" }),
        "_coins.ReadAllAsync(builder.GetAsCoinsGetResponseAsync,");

    /// <summary>Builders of one name, in several namespaces, and a model that is called like the class.</summary>
    [Fact]
    public void Names_DoNotMeet()
    {
        string operation = PagedSpec.Text[PagedSpec.Text.IndexOf("    get:", StringComparison.Ordinal)..PagedSpec.Text.IndexOf("components:", StringComparison.Ordinal)];
        string text = Emit(PagedSpec.With("components:", $"  /ApiClientPages/coins:\n{operation}  /PagedList/coins:\n{operation}components:"));

        AssertHas(text, "_coins = new()", "_coins_2 = new()", "_coins_3 = new()");
    }

    [Fact]
    public void DocumentWithoutPaging_HasNoReader() => Assert.DoesNotContain(File, GeneratorHarness.Run(PiggySpec.Text).Files.Keys);

    private static string Emit(string spec) => Emit(new SpecFile(spec));

    /// <summary>The emitted class; the whole client compiles without a warning.</summary>
    private static string Emit(SpecFile spec)
    {
        GeneratorRun run = GeneratorHarness.Run(spec);

        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        Assert.Empty(GeneratorHarness.Compile(run));
        return Assert.Single(run.Files, file => file.Key.StartsWith("ApiClientPages", StringComparison.Ordinal) && !file.Key.Contains("RequestBuilder", StringComparison.Ordinal)).Value;
    }

    private static void AssertHas(string text, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
}
