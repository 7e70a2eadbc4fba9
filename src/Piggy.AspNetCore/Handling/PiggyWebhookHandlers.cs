using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.AspNetCore;

/// <summary>Runs the handler of one event.</summary>
/// <param name="piggyEvent">The event.</param>
/// <param name="services">The services of the request.</param>
/// <param name="cancellationToken">Ends when the caller has gone.</param>
internal delegate Task EventHandling(PiggyEvent piggyEvent, IServiceProvider services, CancellationToken cancellationToken);

/// <summary>What an endpoint does with the events it receives. All handlers that an event fits run, one after the other, in the order in which they were added.</summary>
/// <remarks>
/// An event counts as received when all of them have ended well. If one throws, Piggy is told to send the event again, and then all of them run again: let each
/// do no harm when it sees an event for the second time.
/// </remarks>
public sealed class PiggyWebhookHandlers
{
    private readonly List<(Func<PiggyEvent, bool> Fits, EventHandling Handle)> _handlers = [];
    private Func<PiggyEvent, Exception, Task>? _onFailure;

    internal PiggyWebhookHandlers()
    {
    }

    /// <summary>Adds a handler for the events that have a payload of a type.</summary>
    /// <typeparam name="TPayload">The type of the payload, such as <see cref="VoucherRedeemedEvent"/>.</typeparam>
    /// <param name="handler">Handles one event.</param>
    /// <returns>The same object, for more.</returns>
    /// <exception cref="ArgumentException">No trigger has such a payload, so that the handler would never run.</exception>
    public PiggyWebhookHandlers On<TPayload>(Func<TPayload, CancellationToken, Task> handler)
        where TPayload : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        return On<TPayload>((payload, _, cancellationToken) => handler(payload, cancellationToken));
    }

    /// <summary>Adds a handler for the events that have a payload of a type.</summary>
    /// <typeparam name="TPayload">The type of the payload, such as <see cref="VoucherRedeemedEvent"/>.</typeparam>
    /// <param name="handler">Handles one event, with the services of the request.</param>
    /// <returns>The same object, for more.</returns>
    /// <exception cref="ArgumentException">No trigger has such a payload, so that the handler would never run.</exception>
    public PiggyWebhookHandlers On<TPayload>(Func<TPayload, IServiceProvider, CancellationToken, Task> handler)
        where TPayload : class
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (!PiggyTriggers.Registry.Any(trigger => trigger.PayloadType == typeof(TPayload)))
        {
            throw new ArgumentException($"No trigger has a payload of the type {typeof(TPayload).Name}, so that this handler would never run. The types are those that PiggyTriggers names.", nameof(handler));
        }

        return Add(piggyEvent => piggyEvent.Payload is TPayload, (piggyEvent, services, cancellationToken) => handler((TPayload)piggyEvent.Payload!, services, cancellationToken));
    }

    /// <summary>Adds a handler for the events that the spec does not know. Without one they are received and passed over.</summary>
    /// <param name="handler">Handles one event.</param>
    /// <returns>The same object, for more.</returns>
    public PiggyWebhookHandlers OnUnknown(Func<PiggyEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(piggyEvent => !piggyEvent.IsKnown, (piggyEvent, _, cancellationToken) => handler(piggyEvent, cancellationToken));
    }

    /// <summary>Adds a handler for all events, known or not.</summary>
    /// <param name="handler">Handles one event.</param>
    /// <returns>The same object, for more.</returns>
    public PiggyWebhookHandlers OnAny(Func<PiggyEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(_ => true, (piggyEvent, _, cancellationToken) => handler(piggyEvent, cancellationToken));
    }

    /// <summary>Sets what is told when a handler throws. The log names the event and the type of the exception only, because its message may hold personal data.</summary>
    /// <param name="handler">Is given the event and the exception; what it throws itself is passed over.</param>
    /// <returns>The same object, for more.</returns>
    public PiggyWebhookHandlers OnFailure(Func<PiggyEvent, Exception, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onFailure = handler;
        return this;
    }

    /// <summary>Whether any handler is there for an event.</summary>
    internal bool HasAnyFor(PiggyEvent piggyEvent) => _handlers.Exists(entry => entry.Fits(piggyEvent));

    internal async Task HandleAsync(PiggyEvent piggyEvent, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach ((Func<PiggyEvent, bool> fits, EventHandling handle) in _handlers)
        {
            if (fits(piggyEvent))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await handle(piggyEvent, services, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    internal async Task TellAsync(PiggyEvent piggyEvent, Exception failure)
    {
        try
        {
            await (_onFailure?.Invoke(piggyEvent, failure) ?? Task.CompletedTask).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Telling of a failure must not become a second one.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private PiggyWebhookHandlers Add(Func<PiggyEvent, bool> fits, EventHandling handle)
    {
        _handlers.Add((fits, handle));
        return this;
    }
}
