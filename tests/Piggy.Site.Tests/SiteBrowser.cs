using System.IO;
using System.Threading;
using Piggy.Cli.Commands;
using Piggy.Cli.Serving;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Site.Tests;

/// <summary>What <c>piggy docs serve</c> runs, and a Chromium to look at it with. Shared by all tests of the project.</summary>
public sealed class SiteBrowser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private PiggySandbox _sandbox = null!;
    private DocsServer _server = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public Uri Address => _server.Address;

    public async Task InitializeAsync()
    {
        _sandbox = await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) });
        _server = await DocsServer.StartAsync(PiggyActions.Registry, _sandbox, 0, CancellationToken.None);
        _playwright = await Playwright.CreateAsync();

        // How long is waited before a test fails; one that holds takes no longer for it.
        Assertions.SetDefaultExpectTimeout(60_000);

        // The sandbox of a browser needs rights that containers seldom give; these pages are our own.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = FindChromium(), Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    /// <summary>Opens a page of the site in a window of its own.</summary>
    public async Task<SitePage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        IBrowserContext window = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        var page = new SitePage(window, await window.NewPageAsync(), Address);
        await page.GoAsync(path);
        return page;
    }

    private static string FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"None of {string.Join(", ", Names)} is on the PATH. Install Chromium, as .ci/run does.");
}

/// <summary>All tests look at one server with one browser, one after the other: they share the account of the sandbox.</summary>
[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<SiteBrowser>
{
    public const string Name = "site";
}
