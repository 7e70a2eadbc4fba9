namespace Piggy.AspNetCore;

/// <summary>Remembers which deliveries were handled, so that each is handled once. The one that is used by default remembers for one process; several need one that they share.</summary>
/// <remarks>
/// A shared store must claim in one step ("set if absent"), and should let a claim end by itself after a time that no handler exceeds: the process that holds it may die.
/// If the store cannot be reached, let it throw: the delivery is answered with 503, and Piggy sends it again.
/// </remarks>
public interface IPiggyDeliveryStore
{
    /// <summary>Claims a delivery, unless somebody else has.</summary>
    /// <param name="key">Names the delivery: 64 hexadecimal digits, made from the endpoint and the bytes of the body.</param>
    /// <param name="cancellationToken">Ends when the caller has gone.</param>
    /// <returns>Whether the caller may handle the delivery, or why not.</returns>
    ValueTask<DeliveryClaim> ClaimAsync(string key, CancellationToken cancellationToken);

    /// <summary>Notes that a claimed delivery was handled.</summary>
    /// <param name="key">Names the delivery.</param>
    /// <param name="window">How long to remember it.</param>
    /// <param name="cancellationToken">Never ends for a caller that has gone: what was done is done.</param>
    /// <returns>A task that ends when it is noted.</returns>
    ValueTask CompleteAsync(string key, TimeSpan window, CancellationToken cancellationToken);

    /// <summary>Gives a claimed delivery back, because handling it has failed: the next attempt counts as the first.</summary>
    /// <param name="key">Names the delivery.</param>
    /// <param name="cancellationToken">Never ends for a caller that has gone.</param>
    /// <returns>A task that ends when it is given back.</returns>
    ValueTask ReleaseAsync(string key, CancellationToken cancellationToken);
}
