namespace Piggy.Generated;

/// <summary>Where the credential of each call comes from. It is asked for every call, so that a key changes without a restart; it must be fast and safe to ask in parallel.</summary>
public interface IPiggyCredentials
{
    /// <summary>Gives the credential for the next call.</summary>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="PiggyCredentialException">There is none; the call is not sent.</exception>
    ValueTask<PiggyCredential> GetAsync(CancellationToken cancellationToken);

    /// <summary>Is told that Piggy answered 401 to a call with this credential, so that it is not given again.</summary>
    /// <param name="credential">The credential that was not accepted.</param>
    /// <returns>Whether asking again can give another one.</returns>
    bool Reject(PiggyCredential credential);
}
