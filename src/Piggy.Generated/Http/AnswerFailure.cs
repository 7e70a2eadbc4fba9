namespace Piggy.Generated.Http;

/// <summary>How far a call got when its answer did not arrive whole.</summary>
internal enum AnswerFailure
{
    None,

    /// <summary>The path would leave the action's resource; nothing was sent.</summary>
    UnsafePath,

    /// <summary>No connection came about; nothing was sent.</summary>
    NotConnected,

    /// <summary>No connection could be trusted or tunnelled; nothing was sent, and a second try will not help.</summary>
    NotSecure,

    /// <summary>No credential could be had just now; nothing was sent.</summary>
    NoCredential,

    /// <summary>No credential can be had; nothing was sent, and a second try will not help.</summary>
    CredentialRefused,

    /// <summary>Too many calls wait for the rate limit; nothing was sent.</summary>
    QueueFull,

    /// <summary>The time ran out while the call waited for its credential or its turn; nothing was sent.</summary>
    WaitedTooLong,

    /// <summary>The connection was lost, or something else failed, after the request may have been sent.</summary>
    Lost,

    /// <summary>No status line came in time.</summary>
    TimedOut,

    /// <summary>A status line came, the body broke off.</summary>
    BodyLost,

    /// <summary>A status line came, the body did not end in time.</summary>
    BodyTimedOut,

    /// <summary>A status line came, the body is larger than we read.</summary>
    BodyTooLarge,
}
