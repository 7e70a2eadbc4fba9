using System.IO;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;

namespace Piggy.Agents.AspNetCore;

/// <summary>Calls the tool that the path names, with the body as its arguments.</summary>
internal sealed class ToolEndpoint(AgentTools tools, ConversationMemory conversations, int longestBody, ILogger logger)
{
    public async Task CallAsync(HttpContext context)
    {
        string name = (string)context.Request.RouteValues["tool"]!;
        bool isKnown = tools.TryGet(name, out _);

        // A name that no tool has may be anything.
        string logged = isKnown ? name : "an unknown tool";
        (ReadOnlyMemory<byte> arguments, int refusal) = await ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (refusal != 0)
        {
            logger.Refused(logged, refusal);
            context.Response.StatusCode = refusal;
            return;
        }

        logger.Called(logged);
        try
        {
            AgentAnswer answer = await conversations.Of(context.User).CallAsync(name, arguments, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            Note(logged, answer);
            context.Response.StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            await Json.WriteAsync(context, answer.Utf8Json).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            logger.Abandoned(logged);
        }
    }

    private void Note(string tool, AgentAnswer answer)
    {
        if (answer.Error is { } error)
        {
            logger.Failed(tool, error.Kind.ToString());
        }
        else
        {
            logger.Succeeded(tool);
        }
    }

    private async Task<(ReadOnlyMemory<byte> Body, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // A form of any web page can send what is not said to be JSON, with the cookies of whoever looks at it.
        if (!request.HasJsonContentType())
        {
            return (default, StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > longestBody)
        {
            return (default, StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            using var body = new MemoryStream((int)(request.ContentLength ?? 0));
            byte[] buffer = new byte[8192];
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > longestBody)
                {
                    return (default, StatusCodes.Status413PayloadTooLarge);
                }

                body.Write(buffer, 0, read);
            }

            return (body.ToArray(), 0);
        }
        catch (BadHttpRequestException exception)
        {
            return (default, exception.StatusCode);
        }
        catch (IOException)
        {
            return (default, StatusCodes.Status400BadRequest);
        }
    }
}
