using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Http;

/// <summary>
/// Puts the routes on Kestrel. The builder is the empty one: whatever stands in environment variables, settings files or on the command line of the process
/// belongs to the program around the sandbox, and must not move, slow or log it.
/// </summary>
internal static class SandboxHost
{
    public const string ApiBasePath = "/api/v3/oauth/clients";

    public static WebApplication Build(SandboxOptions options, SandboxState state)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The body reader has a limit of its own, so that too large a body gets Piggy's envelope.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();

        WebApplication app = builder.Build();
        BearerCheck bearer = new(options.ApiKey);
        app.UseRouting();
        app.Use((context, next) => GuardAsync(context, next, bearer));
        Map(app, new ApiDispatcher(state, options), state);
        return app;
    }

    private static void Map(IEndpointRouteBuilder endpoints, ApiDispatcher dispatcher, SandboxState state)
    {
        foreach (Route route in RouteTable.All)
        {
            IEndpointConventionBuilder endpoint = endpoints.MapMethods(
                route.IsAtRoot ? route.Pattern : ApiBasePath + route.Pattern, [route.Method], (HttpContext context) => dispatcher.RunAsync(context, route));
            endpoint.WithMetadata(route);
        }

        InspectionEndpoints.Map(endpoints, state);
    }

    /// <summary>Around everything: no key, no look; and every refusal that routing or a defect makes gets Piggy's envelope, too.</summary>
    private static async Task GuardAsync(HttpContext context, RequestDelegate next, BearerCheck bearer)
    {
        bool gives = context.GetEndpoint()?.Metadata.GetMetadata<Route>()?.IsAtRoot == true;
        if (!gives && !bearer.Accepts(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusal.Unauthorized.WriteAsync(context.Response).ConfigureAwait(false);
            return;
        }

        Answer? failure = null;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException) when (!context.Response.HasStarted)
        {
            failure = Refusal.InvalidInput("The request could not be read to its end.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            failure = Refusal.UnexpectedFailure;
        }

        failure ??= context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Refusal.RouteNotFound,
            StatusCodes.Status405MethodNotAllowed => Refusal.MethodNotAllowed,
            _ => null,
        };
        if (failure is not null && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await failure.WriteAsync(context.Response).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves Ctrl+C and SIGTERM to the program around the sandbox; the host's own lifetime would swallow them.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
