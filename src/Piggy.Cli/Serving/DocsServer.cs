using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Serving;

/// <summary>The docs site on a loopback port, rendered into memory, with the calls of "Try it" beside it.</summary>
internal sealed class DocsServer : IAsyncDisposable
{
    private const int LargestInput = 64 * 1024;

    private readonly WebApplication _app;
    private readonly DocsTryIt _tryIt;

    private DocsServer(WebApplication app, DocsTryIt tryIt)
    {
        _app = app;
        _tryIt = tryIt;
        Address = new Uri(app.Urls.First().TrimEnd('/') + "/");
    }

    /// <summary>The home page.</summary>
    public Uri Address { get; }

    public static async Task<DocsServer> StartAsync(ActionRegistry registry, PiggySandbox sandbox, int port, CancellationToken cancellationToken)
    {
        Dictionary<string, byte[]> files = DocsSite.Render(registry, new DocsExamples(sandbox.State.Seed).ForSite)
            .ToDictionary(file => "/" + file.Path, file => Encoding.UTF8.GetBytes(Served(file)), StringComparer.Ordinal);
        files["/"] = files["/index.html"];
        var tryIt = new DocsTryIt(sandbox, registry);
        WebApplication app = Build(port);
        app.Run(context => AnswerAsync(context, files, tryIt));
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new DocsServer(app, tryIt);
        }
        catch (IOException exception)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            tryIt.Dispose();
            throw new IOException($"The docs cannot listen on 127.0.0.1:{port}. Choose another port, or 0 for a free one.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _tryIt.Dispose();
    }

    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestInput;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        return builder.Build();
    }

    // What a page can do only here is switched on only here.
    private static string Served(DocFile file) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal) ? file.Text.Replace("data-served=\"no\"", "data-served=\"yes\"", StringComparison.Ordinal) : file.Text;

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, byte[]> files, DocsTryIt tryIt)
    {
        HttpResponse response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.CacheControl = "no-cache";
        if (DocsGuard.Refusal(context.Request) is { } refusal)
        {
            await WriteAsync(response, StatusCodes.Status403Forbidden, new JsonObject { ["error"] = refusal }).ConfigureAwait(false);
            return;
        }

        string path = context.Request.Path.Value ?? "/";
        if (path.StartsWith("/try/", StringComparison.Ordinal))
        {
            (int status, JsonObject answer) = await TryAsync(context, path["/try/".Length..], tryIt).ConfigureAwait(false);
            await WriteAsync(response, status, answer).ConfigureAwait(false);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && files.TryGetValue(path, out byte[]? content))
        {
            response.ContentType = ContentType(path);
            response.ContentLength = content.Length;
            await response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(response, StatusCodes.Status404NotFound, new JsonObject { ["error"] = "There is no such page." }).ConfigureAwait(false);
        }
    }

    private static async Task<(int Status, JsonObject Answer)> TryAsync(HttpContext context, string what, DocsTryIt tryIt)
    {
        bool post = HttpMethods.IsPost(context.Request.Method);
        CancellationToken aborted = context.RequestAborted;
        return what.Split('/') switch
        {
            ["example", var slug] when !post && tryIt.Example(slug) is { } example => (StatusCodes.Status200OK, example),
            ["run", var slug] when post => await RunAsync(context, slug, tryIt).ConfigureAwait(false),
            ["jobs"] when post => (StatusCodes.Status200OK, await tryIt.RunJobsAsync(aborted).ConfigureAwait(false)),
            ["reset"] when post => (StatusCodes.Status200OK, await tryIt.ResetAsync(aborted).ConfigureAwait(false)),
            _ => (StatusCodes.Status404NotFound, new JsonObject { ["error"] = "There is nothing to try at this address." }),
        };
    }

    private static async Task<(int Status, JsonObject Answer)> RunAsync(HttpContext context, string slug, DocsTryIt tryIt)
    {
        using var input = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(input, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            return (StatusCodes.Status413PayloadTooLarge, new JsonObject { ["error"] = "The input is too large to be tried here." });
        }

        return (StatusCodes.Status200OK, await tryIt.RunAsync(slug, input.ToArray(), context.RequestAborted).ConfigureAwait(false));
    }

    private static async Task WriteAsync(HttpResponse response, int status, JsonObject answer)
    {
        response.StatusCode = status;
        response.ContentType = ContentType(".json");
        await response.WriteAsync(answer.ToJsonString(), response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".json" => "application/json; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".md" => "text/markdown; charset=utf-8",
        ".txt" or ".yaml" => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>Leaves Ctrl+C and SIGTERM to the program.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
