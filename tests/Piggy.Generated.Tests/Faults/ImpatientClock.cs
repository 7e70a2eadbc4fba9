using Microsoft.Extensions.Time.Testing;

namespace Piggy.Generated.Tests.Faults;

/// <summary>A clock that stands still, but jumps over each wait between two tries as soon as somebody begins it.</summary>
internal sealed class ImpatientClock : FakeTimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);

        // What is longer is the limit of a try, which ends only if the server lets it.
        if (dueTime > TimeSpan.Zero && dueTime <= new PiggyRetry().LongestDelay)
        {
            // Not here: whoever makes the timer does not have it in hand yet.
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
