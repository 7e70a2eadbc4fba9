using System.IO;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Testing;

namespace Piggy.Site.Tests;

[Collection(OneSite.Name)]
public sealed class ReadingTests(SiteBrowser browser)
{
    [Theory]
    [InlineData("/start/csharp.html")]
    [InlineData("/actions/PIGGY_CREATE_CREDIT_RECEPTION.html")]
    [InlineData("/guides/retries-and-outcomes.html")]
    public async Task Every_copy_button_copies_its_block(string path)
    {
        await using SitePage page = await browser.OpenAsync(path, new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        int count = await page.Find(".copy").CountAsync();
        Assert.Equal(await page.Find(".code").CountAsync(), count);
        Assert.InRange(count, 1, 20);
        await Assertions.Expect(page.Find(".strip")).ToHaveCountAsync(count);
        for (int number = 0; number < count; number++)
        {
            await page.Find(".copy").Nth(number).ClickAsync();
            await Assertions.Expect(page.Find(".copy").Nth(number)).ToHaveTextAsync("Copied");
            string code = (await page.Find(".code code").Nth(number).TextContentAsync())!.TrimEnd();

            Assert.Equal(code, await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        }

        page.AssertQuiet();
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_it_is_chosen_and_then_stays()
    {
        await using SitePage page = await browser.OpenAsync("/", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        string dark = await GroundAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" }).ClickAsync();
        string light = await GroundAsync(page);
        await page.GoAsync("/errors.html");

        Assert.NotEqual(dark, light);
        Assert.Equal(light, await GroundAsync(page));
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        await using SitePage page = await browser.OpenAsync("/errors.html");
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Find(".skip[href]")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Find("#content")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Pages_can_be_read_and_the_menu_used_without_script()
    {
        await using SitePage page = await browser.OpenAsync(
            "/actions/PIGGY_MERGE_CONTACTS.html",
            new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        await Assertions.Expect(page.Find("h1")).ToHaveTextAsync("Merge contacts");
        await Assertions.Expect(page.Find("#try-it")).ToBeHiddenAsync();
        await Assertions.Expect(page.Find("button, input")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Find("#pages")).ToBeHiddenAsync();

        await page.Find(".menu").ClickAsync();
        await page.Find("#pages a[href='../actions/PIGGY_LIST_FORMS.html']").ClickAsync();

        await Assertions.Expect(page.Find("h1")).ToHaveTextAsync("List forms");
    }

    [Fact]
    public async Task A_built_site_works_from_its_folder_and_offers_nothing_to_try()
    {
        using var folder = new TemporaryFolder();
        await DocsSite.BuildAsync(PiggyActions.Registry, new DirectoryInfo(folder.FullName));
        await using SitePage page = await browser.OpenAsync(new Uri(folder.File("actions/PIGGY_LIST_FORMS.html")).AbsoluteUri);
        await Assertions.Expect(page.Find(".theme")).ToBeVisibleAsync();
        await Assertions.Expect(page.Find("#try-it")).ToBeHiddenAsync();
        Assert.Equal("700", await page.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontWeight"));

        await page.Find("input[type=search]").FillAsync("merge");
        await page.Find("#result-0").ClickAsync();

        await Assertions.Expect(page.Find("h1")).ToHaveTextAsync("Merge contacts");
        page.AssertQuiet();
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about_on_any_page_of_the_navigation()
    {
        await using SitePage page = await browser.OpenAsync("/");
        string[] paths = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#pages li a')].map(link => link.href)");
        Assert.InRange(paths.Length, 100, 200);
        foreach (string path in paths)
        {
            await page.GoAsync(path);
            await Assertions.Expect(page.Find(".theme")).ToBeVisibleAsync();
        }

        page.AssertQuiet();
    }

    [Fact]
    public async Task Paper_is_light_even_if_the_reader_likes_the_dark()
    {
        await using SitePage page = await browser.OpenAsync("/errors.html", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        string dark = await GroundAsync(page);
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });

        Assert.NotEqual(dark, await GroundAsync(page));
        Assert.Equal("rgb(252, 251, 249)", await GroundAsync(page));
        await Assertions.Expect(page.Find(".bar")).ToBeHiddenAsync();
        await Assertions.Expect(page.Find("#pages")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Code_says_its_language_and_no_button_lies_over_it()
    {
        await using SitePage page = await browser.OpenAsync("/operations/createOrder.html");
        Assert.Equal(["C#", "Shell"], await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.strip span')].map(name => name.textContent)"));

        Assert.True(await page.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.frame')].every(frame => frame.querySelector('.copy').getBoundingClientRect().bottom <= frame.querySelector('.code').getBoundingClientRect().top)"));
        Assert.True(await page.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.wrap')].every(box => box.scrollWidth <= box.clientWidth)"));
    }

    private static Task<string> GroundAsync(SitePage page) => page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
