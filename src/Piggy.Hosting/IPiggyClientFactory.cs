using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>Gives the client of each connection that the program has added.</summary>
public interface IPiggyClientFactory
{
    /// <summary>The names of all connections; that of the connection without a name is empty.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>Gives the client of a connection: always the same one, which the container disposes.</summary>
    /// <param name="name">The connection's name; empty for the one without.</param>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">There is no such connection.</exception>
    PiggyClient Get(string name = "");
}
