using Piggy.Generated.Actions;

namespace Piggy.Site.Tests;

[Collection(OneSite.Name)]
public sealed class TryItBrowserTests(SiteBrowser browser)
{
    public static TheoryData<string> CoreSlugs { get; } =
        [.. PiggyActions.Registry.Where(action => action.Descriptor.Toolset == ActionToolsets.Core).Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(CoreSlugs))]
    public async Task Every_core_action_runs_on_its_page(string slug)
    {
        await using SitePage page = await OpenAtStartAsync(slug);

        await page.Find("#try-it .run").ClickAsync();

        await Assertions.Expect(page.Find("#try-it .verdict")).ToHaveTextAsync("successful");
        string method = PiggyActions.Registry.Single(action => action.Descriptor.Slug == slug).Descriptor.Method;
        await Assertions.Expect(page.Find("#try-it .output h3").Nth(1)).ToContainTextAsync($"{method} /api/v3/oauth/clients/");
        await Assertions.Expect(page.Find("#try-it .output")).ToContainTextAsync("\"successful\": true");
        page.AssertQuiet();
    }

    [Fact]
    public async Task An_award_shows_what_changed()
    {
        await using SitePage page = await OpenAtStartAsync("PIGGY_CREATE_CREDIT_RECEPTION");
        await page.Find("#try-it .run").ClickAsync();

        await Assertions.Expect(page.Find("#try-it .changes li code").Filter(new LocatorFilterOptions { HasTextRegex = new System.Text.RegularExpressions.Regex("^contacts/.*/credits$") })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Find("#try-it .changes")).ToContainTextAsync("count of credit_receptions");
    }

    [Fact]
    public async Task A_merge_waits_for_its_job()
    {
        await using SitePage page = await OpenAtStartAsync("PIGGY_MERGE_CONTACTS");
        await page.Find("#try-it .run").ClickAsync();
        await Assertions.Expect(page.Find("#try-it .changes")).ToContainTextAsync("MergeJob: Pending");

        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run pending jobs" }).ClickAsync();

        await Assertions.Expect(page.Find("#try-it .verdict")).ToHaveTextAsync("1 carried out");
        await Assertions.Expect(page.Find("#try-it .changes")).ToContainTextAsync("MergeJob: Applied");
    }

    [Fact]
    public async Task A_wrong_input_is_named_and_nothing_is_sent()
    {
        await using SitePage page = await OpenAtStartAsync("PIGGY_CREATE_VOUCHERS_BATCH");
        await page.Find("#try-it textarea").FillAsync("""{ "quantity": 501 }""");
        await page.Find("#try-it .run").ClickAsync();

        await Assertions.Expect(page.Find("#try-it .verdict")).ToHaveTextAsync("invalid_input");
        await Assertions.Expect(page.Find("#try-it .output")).ToContainTextAsync("Nothing was sent");
        await Assertions.Expect(page.Find("#try-it .output")).ToContainTextAsync("/promotion_uuid");
        page.AssertQuiet();
    }

    private async Task<SitePage> OpenAtStartAsync(string slug)
    {
        SitePage page = await browser.OpenAsync($"/actions/{slug}.html");
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reset the sandbox" }).ClickAsync();
        await Assertions.Expect(page.Find("#try-it .verdict")).ToHaveTextAsync("as it was at the start");
        return page;
    }
}
