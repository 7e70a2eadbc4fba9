namespace Piggy.Site.Tests;

[Collection(OneSite.Name)]
public sealed class SearchTests(SiteBrowser browser)
{
    [Theory]
    [InlineData("merge", "Merge contacts", "/actions/PIGGY_MERGE_CONTACTS.html")]
    [InlineData("PIGGY_LIST_FORMS", "List forms", "/actions/PIGGY_LIST_FORMS.html")]
    [InlineData("55031", "55031 ContactNotFound", "/errors.html#55031-contactnotfound")]
    [InlineData("gift cards", "Gift cards", "/resources/gift-cards.html")]
    [InlineData("getContactTier", null, "/operations/getContactTier.html")]
    [InlineData("PIGGY2003", null, "/rules/PIGGY2003.html")]
    [InlineData("voucher redeemed", "Voucher redeemed", "/triggers/PIGGY_ON_VOUCHER_REDEEMED.html")]
    [InlineData("retries", "Retries and outcomes", "/guides/retries-and-outcomes.html")]
    public async Task The_first_result_is_what_was_meant(string query, string? title, string address)
    {
        await using SitePage page = await browser.OpenAsync("/");
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync(query);

        ILocator first = page.Find("[role=option][aria-selected=true]");
        await Assertions.Expect(first).ToHaveCountAsync(1);
        if (title is not null)
        {
            await Assertions.Expect(first.Locator("strong")).ToHaveTextAsync(title);
        }

        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page).ToHaveURLAsync(new Uri(browser.Address, address).AbsoluteUri);
        page.AssertQuiet();
    }

    [Fact]
    public async Task Arrows_choose_and_Escape_closes()
    {
        await using SitePage page = await browser.OpenAsync("/guides/faults.html");
        ILocator input = page.Find("input[type=search]");
        await input.FillAsync("contact");
        await Assertions.Expect(page.Find("#result-0")).ToHaveAttributeAsync("aria-selected", "true");
        await input.PressAsync("ArrowDown");
        await Assertions.Expect(page.Find("#result-1")).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(input).ToHaveAttributeAsync("aria-activedescendant", "result-1");
        await input.PressAsync("Escape");
        await Assertions.Expect(page.Find("#results")).ToBeHiddenAsync();
        await Assertions.Expect(input).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Markup_in_a_query_stays_text()
    {
        await using SitePage page = await browser.OpenAsync("/");
        await page.Find("input[type=search]").FillAsync("<img src=x onerror=alert(1)>");

        await Assertions.Expect(page.Find("#results")).ToHaveTextAsync("Nothing found");
        await Assertions.Expect(page.Find("img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_click_opens_a_result()
    {
        await using SitePage page = await browser.OpenAsync("/");
        await page.Find("input[type=search]").FillAsync("perks");
        await page.Find("#result-0").ClickAsync();

        await Assertions.Expect(page.Find("h1")).ToContainTextAsync("perks", new LocatorAssertionsToContainTextOptions { IgnoreCase = true });
    }
}
