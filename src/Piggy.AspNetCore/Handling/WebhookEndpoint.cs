using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Generated.Webhooks;

namespace Piggy.AspNetCore;

/// <summary>Receives webhooks: size, signature, form, duplicates, handlers, in this order. Answers with a status and nothing else.</summary>
internal sealed class WebhookEndpoint(
    string name, Func<PiggyWebhookOptions> currentOptions, IPiggyDeliveryStore store, PiggyWebhookHandlers handlers, ILogger logger)
{
    private const string RetryAfterSeconds = "5";

    public async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            context.Response.StatusCode = await StatusOfAsync(context).ConfigureAwait(false);
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            logger.Incomplete();
        }
    }

    private async Task<int> StatusOfAsync(HttpContext context)
    {
        if (ReadOptions() is not { } options)
        {
            return StatusCodes.Status500InternalServerError;
        }

        (WebhookBody? body, int refusal) = await WebhookBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            TellOfRefusal(refusal, options);
            return refusal;
        }

        PiggyEvent? piggyEvent;
        string key;
        using (body)
        {
            if (!WebhookSignature.Verify(body.Bytes, context.Request.Headers[WebhookSignature.HeaderName], [.. options.Secrets]))
            {
                logger.WrongSignature();
                return StatusCodes.Status401Unauthorized;
            }

            WebhookResult result = PiggyWebhooks.Parse(body.Bytes);
            if (!result.Successful)
            {
                logger.Unreadable(result.Error.Message);
                return StatusCodes.Status400BadRequest;
            }

            piggyEvent = result.Event;
            key = DeliveryKey.Of(name, body.Bytes);
        }

        return await ReceiveOnceAsync(context, piggyEvent, options.DuplicateWindow, key).ConfigureAwait(false);
    }

    private async Task<int> ReceiveOnceAsync(HttpContext context, PiggyEvent piggyEvent, TimeSpan window, string key)
    {
        if (!handlers.HasAnyFor(piggyEvent))
        {
            logger.Unhandled(new(piggyEvent));
            return StatusCodes.Status200OK;
        }

        if (window == TimeSpan.Zero)
        {
            return await HandleAsync(context, piggyEvent).ConfigureAwait(false) ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
        }

        switch (await ClaimAsync(context, piggyEvent, key).ConfigureAwait(false))
        {
            case DeliveryClaim.Handled:
                logger.Duplicate(new(piggyEvent));
                return StatusCodes.Status200OK;
            case DeliveryClaim.InProgress:
                logger.InProgress(new(piggyEvent));
                return StatusCodes.Status503ServiceUnavailable;
            case null:
                return StatusCodes.Status503ServiceUnavailable;
        }

        bool isHandled = await HandleAsync(context, piggyEvent).ConfigureAwait(false);

        // The event was handled, or was not, whether or not the store can be told.
        await TellStoreAsync(piggyEvent, isHandled ? () => store.CompleteAsync(key, window, CancellationToken.None) : () => store.ReleaseAsync(key, CancellationToken.None)).ConfigureAwait(false);
        return isHandled ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
    }

#pragma warning disable CA1031 // Whatever a handler or a store throws, the answer is a status, and Piggy sends the event again.
    private async Task<bool> HandleAsync(HttpContext context, PiggyEvent piggyEvent)
    {
        try
        {
            await handlers.HandleAsync(piggyEvent, context.RequestServices, context.RequestAborted).ConfigureAwait(false);
            logger.Handled(new(piggyEvent));
            return true;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            logger.Cancelled(new(piggyEvent));
            return false;
        }
        catch (Exception failure)
        {
            logger.Failed(new(piggyEvent), failure.GetType().Name);
            await handlers.TellAsync(piggyEvent, failure).ConfigureAwait(false);
            return false;
        }
    }

    private async Task<DeliveryClaim?> ClaimAsync(HttpContext context, PiggyEvent piggyEvent, string key)
    {
        try
        {
            return await store.ClaimAsync(key, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            logger.StoreFailed(new(piggyEvent), failure.GetType().Name);
            return null;
        }
    }

    private async Task TellStoreAsync(PiggyEvent piggyEvent, Func<ValueTask> tell)
    {
        try
        {
            await tell().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.StoreFailed(new(piggyEvent), failure.GetType().Name);
        }
    }
#pragma warning restore CA1031

    // Options are read for each request: secrets change without a restart, and can change into something that is wrong.
    private PiggyWebhookOptions? ReadOptions()
    {
        string? problem;
        try
        {
            PiggyWebhookOptions options = currentOptions();
            problem = OptionsCheck.ProblemOf(options);
            if (problem is null)
            {
                return options;
            }
        }
        catch (OptionsValidationException exception)
        {
            problem = exception.Message;
        }

        logger.WrongOptions(problem);
        return null;
    }

    private void TellOfRefusal(int status, PiggyWebhookOptions options)
    {
        if (status == StatusCodes.Status413PayloadTooLarge)
        {
            logger.TooLarge(options.MaxBodyBytes);
        }
        else
        {
            logger.Incomplete();
        }
    }
}
