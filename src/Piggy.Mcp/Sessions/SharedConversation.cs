namespace Piggy.Mcp.Sessions;

/// <summary>The conversation of requests that belong to no session, as newer revisions of the protocol make them over HTTP. It is begun anew now and then, so that what failed once is not remembered for ever.</summary>
internal sealed class SharedConversation(Func<Conversation> begin, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly object _lock = new();
    private Conversation? _current;
    private long _begun;

    public Conversation Current
    {
        get
        {
            lock (_lock)
            {
                if (_current is null || time.GetElapsedTime(_begun) >= Longest)
                {
                    _current = begin();
                    _begun = time.GetTimestamp();
                }

                return _current;
            }
        }
    }
}
