using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Piggy.Site.Tests;

/// <summary>A page in its own window, and what the browser has complained about.</summary>
public sealed class SitePage : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly Uri _site;
    private readonly List<string> _complaints = [];

    public SitePage(IBrowserContext window, IPage page, Uri site)
    {
        (_window, Page, _site) = (window, page, site);
        Page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        Page.PageError += (_, error) => Note(true, $"script: {error}");
        Page.RequestFailed += (_, request) => Note(request.Failure is not "net::ERR_ABORTED", $"failed: {request.Url} {request.Failure}");
        Page.Request += (_, request) => Note(!IsOwn(new Uri(request.Url)), $"foreign: {request.Url}");
    }

    public IPage Page { get; }

    public async Task GoAsync(string path) => await Page.GotoAsync(new Uri(_site, path).AbsoluteUri);

    public ILocator Find(string selector) => Page.Locator(selector);

    /// <summary>Fails if axe-core finds anything, best practices included.</summary>
    public async Task AssertAccessibleAsync()
    {
        AxeResult result = await Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation =>
            $"{Page.Url} {violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})"));
        Assert.NotEmpty(result.Passes);
    }

    /// <summary>Fails if the browser complained, or if anything but the site was asked for.</summary>
    public void AssertQuiet() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();

    private bool IsOwn(Uri address) => address.IsFile || address.GetLeftPart(UriPartial.Authority) == _site.GetLeftPart(UriPartial.Authority);

    private void Note(bool bad, string complaint)
    {
        if (bad)
        {
            _complaints.Add(complaint);
        }
    }
}
