namespace Piggy.Generated.Actions;

/// <summary>Puts a client's guard around a call.</summary>
internal static class AdmittedCall
{
    internal static async ValueTask<ActionResult<TOutput>> RunAsync<TOutput>(
        IActionGuard guard, ActionCall call, Func<ValueTask<ActionResult<TOutput>>> send, CancellationToken cancellationToken)
        where TOutput : class
    {
        if (await RefusalAsync(guard, call, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return ActionResult<TOutput>.Failure(refusal);
        }

        // What was let out and never heard of again may have been applied.
        ActionOutcome outcome = ActionOutcome.Unknown;
        try
        {
            ActionResult<TOutput> result = await send().ConfigureAwait(false);
            outcome = result.Error?.Outcome ?? ActionOutcome.Applied;
            return result;
        }
        finally
        {
            guard.Settle(call, outcome);
        }
    }

    private static async ValueTask<ActionError?> RefusalAsync(IActionGuard guard, ActionCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await guard.AdmitAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ActionErrors.GuardFailed;
        }
    }
}
