using Piggy.Generated.Actions;
using Piggy.Generated.Http;

namespace Piggy.Generated;

/// <content>The hand-written side of the client: how it is made, and its actions.</content>
public partial class PiggyClient : IDisposable
{
    /// <summary>Makes a client, for both layers, that follows no redirect and gives a try up after <see cref="PiggyClientOptions.Timeout"/>. Only actions are sent again, see <see cref="PiggyClientOptions.Retry"/>.</summary>
    /// <param name="options">How to reach Piggy.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names it.</exception>
    public PiggyClient(PiggyClientOptions options)
        : this(PiggyRequestAdapter.Create(options))
    {
    }

    /// <summary>The actions: checked input, one request (again only where the effect allows it), an envelope instead of exceptions.</summary>
    public PiggyActions Actions => field ??= new PiggyActions(RequestAdapter is PiggyRequestAdapter own
        ? new ActionTransport(own, own.Timeout, own.Time, own.Retry, own.Journal) { OutputCheck = own.OutputCheck, Guard = own.Guard }
        : new ActionTransport(RequestAdapter)) { Toolsets = (RequestAdapter as PiggyRequestAdapter)?.Toolsets ?? [ActionToolsets.Core] };

    /// <summary>Closes the connections, if this client made them itself.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, if this client made them itself.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && RequestAdapter is PiggyRequestAdapter own)
        {
            own.Dispose();
        }
    }
}
