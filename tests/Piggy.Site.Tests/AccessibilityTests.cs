namespace Piggy.Site.Tests;

[Collection(OneSite.Name)]
public sealed class AccessibilityTests(SiteBrowser browser)
{
    private static readonly string[] Kinds =
    [
        "/", "/start/cli.html", "/actions/PIGGY_CREATE_CREDIT_RECEPTION.html", "/actions/PIGGY_LIST_PERKS.html", "/triggers/PIGGY_ON_VOUCHER_REDEEMED.html", "/errors.html", "/guides/faults.html", "/guides/agents.html", "/guides/agents-tokens.html",
        "/resources/index.html", "/resources/contacts.html", "/operations/getContact.html", "/rules/index.html", "/rules/PIGGY2003.html", "/changelog.html",
    ];

    public static TheoryData<string> Pages { get; } = [.. Kinds];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(string path)
    {
        await using SitePage page = await browser.OpenAsync(path);

        await page.AssertAccessibleAsync();
        page.AssertQuiet();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/actions/PIGGY_MERGE_CONTACTS.html")]
    [InlineData("/operations/getContact.html")]
    [InlineData("/guides/webhooks.html")]
    public async Task Nor_in_the_dark(string path)
    {
        await using SitePage page = await browser.OpenAsync(path, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });

        await page.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/actions/PIGGY_MERGE_CONTACTS.html")]
    [InlineData("/resources/vouchers.html#pages")]
    public async Task Nor_on_a_phone(string path)
    {
        await using SitePage page = await browser.OpenAsync(path, Phone);

        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Nor_while_a_search_is_open()
    {
        await using SitePage page = await browser.OpenAsync("/");
        await page.Find("input[type=search]").FillAsync("voucher");
        await Assertions.Expect(page.Find("#result-0")).ToBeVisibleAsync();

        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Nor_after_something_was_tried()
    {
        await using SitePage page = await browser.OpenAsync("/actions/PIGGY_LIST_PERKS.html");
        await page.Find("#try-it .run").ClickAsync();
        await Assertions.Expect(page.Find("#try-it .verdict")).ToHaveTextAsync("successful");

        await page.AssertAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_a_phone(string path)
    {
        await using SitePage page = await browser.OpenAsync(path, Phone);

        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await TooWideAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_table_is_wider_than_a_desk(string path)
    {
        await using SitePage page = await browser.OpenAsync(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });

        Assert.Empty(await TooWideAsync(page));
    }

    [Fact]
    public async Task On_a_phone_a_row_of_a_table_is_a_block_whose_cells_say_what_they_are()
    {
        await using SitePage page = await browser.OpenAsync("/actions/PIGGY_CREATE_CREDIT_RECEPTION.html", Phone);
        string[] shown = await page.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('#input ~ .scroll')[0].querySelectorAll('tbody tr:first-child td')].map(cell => getComputedStyle(cell, '::before').content)
            """);

        Assert.Equal(["none", "\"Type and values: \"", "\"Required: \"", "\"Sent in: \"", "\"Meaning: \""], shown);
        await Assertions.Expect(page.Find("#input ~ .scroll thead").First).ToBeHiddenAsync();
    }

    // Tables of numbers may scroll on a phone: they are read column by column.
    private static Task<string[]> TooWideAsync(SitePage page) => page.Page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth + 1 && !(innerWidth < 500 && box.querySelector('.right'))).map(box => box.textContent.trim().slice(0, 80))
        """);

    private static BrowserNewContextOptions Phone => new() { ViewportSize = new ViewportSize { Width = 360, Height = 740 } };
}
