using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Piggy.Agents.Tools;

namespace Piggy.Agents.AspNetCore;

/// <summary>Maps endpoints that call tools.</summary>
/// <remarks>
/// A tool answers 200 with its envelope <c>{ data, error, successful }</c>, whatever became of the call; a name that no tool has, 404 with an envelope. Before a tool is reached, an endpoint answers
/// 401 to a missing or wrong token, 415 to a body that is not said to be JSON, 413 to one that is too long, 400 to one that breaks off; those answers have no body.
/// </remarks>
public static class PiggyToolEndpointExtensions
{
    /// <summary>Maps <c>POST {pattern}/{tool}</c> for calls and <c>GET {pattern}/openapi.json</c> for the OpenAPI 3.1 description of all tools.</summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">Where they begin, such as <c>/tools</c>.</param>
    /// <param name="tools">The tools, with their policy.</param>
    /// <param name="options">Who may call. Without a token the endpoints require authorization of the program; <c>AllowAnonymous()</c> on what is returned gives them to everybody who can reach them.</param>
    /// <returns>The endpoints, for metadata.</returns>
    /// <exception cref="ArgumentException">The token is no good one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The longest body has no room for anything.</exception>
    public static RouteGroupBuilder MapPiggyTools(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, AgentTools tools, PiggyToolEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(tools);
        options ??= new PiggyToolEndpointOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestBody, 1, nameof(options));
        BearerToken? token = options.Token is { } text ? BearerToken.Of(text, nameof(options)) : null;

        ILogger logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(ToolLog.Category);
        var conversations = new ConversationMemory(tools, options.Approver, options.TimeProvider);
        var calls = new ToolEndpoint(tools, conversations, options.LongestBody, logger);
        var description = new DescriptionEndpoint(tools, token is not null);

        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        IEndpointConventionBuilder post = group.MapPost("{tool}", Guarded(calls.CallAsync, token)).WithDisplayName($"Piggy tools {pattern}");
        IEndpointConventionBuilder get = group.MapGet(DescriptionEndpoint.Name, Guarded(description.ShowAsync, options.DescriptionIsPublic ? null : token))
            .WithDisplayName($"Description of the Piggy tools {pattern}");
        if (token is null)
        {
            post.RequireAuthorization();
            if (!options.DescriptionIsPublic)
            {
                get.RequireAuthorization();
            }
        }

        return group;
    }

    private static RequestDelegate Guarded(RequestDelegate endpoint, BearerToken? token) => token is null ? endpoint : context =>
    {
        if (token.IsIn(context.Request.Headers.Authorization))
        {
            return endpoint(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = BearerToken.Scheme;
        return Task.CompletedTask;
    };
}
