using Piggy.Generated.Http;
using Piggy.Generated.Intents;
using Piggy.Generated.Json;

namespace Piggy.Generated.Actions;

/// <summary>Runs the actions of a registry: checks the input, sends the request, again only where the effect allows it, and reads the answer into the envelope.</summary>
/// <remarks>
/// Running an action never throws for bad input, a refusal, a broken connection or an unreadable answer: all of that is in the envelope. It throws
/// <see cref="OperationCanceledException"/> when its own token is cancelled; whether a write then was applied is unknown.
/// </remarks>
public abstract class ActionRunner
{
    private readonly ActionTransport _transport;

    /// <summary>Makes a runner.</summary>
    /// <param name="actions">The actions it knows by slug.</param>
    /// <param name="transport">Sends the requests.</param>
    protected ActionRunner(ActionRegistry actions, ActionTransport transport)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(transport);
        Actions = actions;
        _transport = transport;
    }

    /// <summary>The actions this runner knows by slug.</summary>
    public ActionRegistry Actions { get; }

    /// <inheritdoc cref="PiggyClientOptions.Guard"/>
    public IActionGuard? Guard => _transport.Guard;

    /// <summary>The toolsets whose actions run by slug; the core alone unless set. See <see cref="ActionToolsets"/>.</summary>
    /// <remarks>A slug may be the choice of a model, so what was not asked for is refused. Typed calls are the choice of code, and run whatever their toolset.</remarks>
    public IReadOnlyCollection<string> Toolsets { get; init; } = [ActionToolsets.Core];

    /// <summary>Runs an action with a typed input.</summary>
    /// <typeparam name="TInput">The type of the action's input.</typeparam>
    /// <typeparam name="TOutput">The type of the action's data.</typeparam>
    /// <param name="action">The action.</param>
    /// <param name="input">The input; it is checked before anything is sent.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult<TOutput>> RunAsync<TInput, TOutput>(
        PiggyAction<TInput, TOutput> action, TInput input, CancellationToken cancellationToken = default)
        where TInput : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(input);
        return action.RunAsync(_transport, Actions, input, approval: null, cancellationToken);
    }

    /// <summary>Runs an action that somebody approved, with a typed input.</summary>
    /// <typeparam name="TInput">The type of the action's input.</typeparam>
    /// <typeparam name="TOutput">The type of the action's data.</typeparam>
    /// <param name="action">The action.</param>
    /// <param name="input">The input; it is checked before anything is sent.</param>
    /// <param name="approval">What the client's <see cref="IActionGuard"/> takes as proof that this call was approved; a client without a guard does not look at it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult<TOutput>> RunAsync<TInput, TOutput>(
        PiggyAction<TInput, TOutput> action, TInput input, string? approval, CancellationToken cancellationToken = default)
        where TInput : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(input);
        return action.RunAsync(_transport, Actions, input, approval, cancellationToken);
    }

    /// <summary>Runs an action with a JSON input, whatever its toolset: the choice of the action is the caller's own.</summary>
    /// <param name="action">The action.</param>
    /// <param name="utf8Json">The input as UTF-8 JSON: one object, as the action's input schema describes it.</param>
    /// <param name="approval">What the client's <see cref="IActionGuard"/> takes as proof that this call was approved; a client without a guard does not look at it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult> RunAsync(PiggyAction action, ReadOnlyMemory<byte> utf8Json, string? approval, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.RunAsync(_transport, Actions, new InputText(utf8Json), approval, cancellationToken);
    }

    /// <summary>Runs the action of a slug with a JSON input.</summary>
    /// <param name="slug">The action's stable name, such as <c>PIGGY_LIST_FORMS</c>.</param>
    /// <param name="utf8Json">The input as UTF-8 JSON: one object, as the action's input schema describes it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult> RunAsync(string slug, ReadOnlyMemory<byte> utf8Json, CancellationToken cancellationToken = default) =>
        RunAsync(slug, utf8Json, approval: null, cancellationToken);

    /// <summary>Runs the action of a slug, which somebody approved, with a JSON input.</summary>
    /// <param name="slug">The action's stable name, such as <c>PIGGY_LIST_FORMS</c>.</param>
    /// <param name="utf8Json">The input as UTF-8 JSON: one object, as the action's input schema describes it.</param>
    /// <param name="approval">What the client's <see cref="IActionGuard"/> takes as proof that this call was approved; a client without a guard does not look at it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult> RunAsync(string slug, ReadOnlyMemory<byte> utf8Json, string? approval, CancellationToken cancellationToken = default) =>
        RunAsync(slug, new InputText(utf8Json), approval, cancellationToken);

    /// <summary>Runs the action of a slug with a JSON input.</summary>
    /// <param name="slug">The action's stable name, such as <c>PIGGY_LIST_FORMS</c>.</param>
    /// <param name="json">The input as JSON text: one object, as the action's input schema describes it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ActionResult> RunAsync(string slug, string json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RunAsync(slug, new InputText(json), approval: null, cancellationToken);
    }

    /// <summary>Finds out whether an intent was applied, by reading only.</summary>
    /// <param name="intent">The intent, from <see cref="ActionError.Intent"/> or from the journal.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    /// <returns>Applied, not applied, or still unknown; the journal is told of the first two.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Reconciliation> ReconcileAsync(ActionIntent intent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intent);
        if (!Actions.TryGet(intent.Slug, out PiggyAction? action) || action.Reconciliation is not { } plan)
        {
            return new Reconciliation(ReconciliationVerdict.StillUnknown, "The action has no plan that could tell.");
        }

        Reconciliation found = await new Reconciler(_transport, action.Descriptor.Effect, plan, intent).RunAsync(cancellationToken).ConfigureAwait(false);
        if (found.Verdict != ReconciliationVerdict.StillUnknown)
        {
            ActionOutcome outcome = found.Verdict == ReconciliationVerdict.Applied ? ActionOutcome.Applied : ActionOutcome.NotApplied;
            await _transport.Journal.SettleAsync(intent, outcome, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private Task<ActionResult> RunAsync(string slug, InputText json, string? approval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slug);
        if (!Actions.TryGet(slug, out PiggyAction? action))
        {
            return Refuse(ActionErrors.UnknownAction(Actions, slug));
        }

        return Toolsets.Contains(action.Descriptor.Toolset, StringComparer.Ordinal)
            ? action.RunAsync(_transport, Actions, json, approval, cancellationToken)
            : Refuse(ActionErrors.DisabledAction(action.Descriptor));
    }

    private static Task<ActionResult> Refuse(ActionError error) => Task.FromResult<ActionResult>(ActionResult<PiggyJson>.Failure(error));
}
