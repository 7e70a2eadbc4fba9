namespace Piggy.Generated;

/// <summary>There is no credential for a call, so it was not sent. The message shows no secret and nothing that a server wrote.</summary>
public sealed class PiggyCredentialException : PiggyNotSentException
{
    /// <summary>Tells why there is none.</summary>
    /// <param name="message">What happened, without any secret: it ends up in logs.</param>
    /// <param name="isTransient">Whether asking again later may help.</param>
    public PiggyCredentialException(string message, bool isTransient)
        : base(message, isTransient)
    {
    }
}
