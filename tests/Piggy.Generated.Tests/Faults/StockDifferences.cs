using Piggy.Generated.Actions;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Where Kiota's own adapter lets one know less, or more. It hands an answer out when its whole body is there, so of one that breaks off not even the status is known.</summary>
internal static class StockDifferences
{
    private const int MostTries = 3;

    private static readonly Dictionary<string, Func<Fault, Fault>> Known = new(StringComparer.Ordinal)
    {
        ["reset after the headers"] = Lost,
        ["reset within the body"] = Lost,
        ["closed within the body"] = Lost,
        ["a page of a gateway that is closed within the body"] = Lost,
        ["a huge body"] = fault => Lost(fault) with { Tries = MostTries },
        ["a body that stops coming"] = fault => fault with { Proof = Proof.None },

        // Its own handler asks for compressed answers, so it reads one.
        ["a compressed body that was not asked for"] = fault => fault with { Proof = Proof.Good },
    };

    /// <summary>The faults that are told in another way.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>A fault as it shows itself over Kiota's adapter.</summary>
    public static Fault Seen(Fault fault) => Known.TryGetValue(fault.Name, out Func<Fault, Fault>? differ) ? differ(fault) : fault;

    private static Fault Lost(Fault fault) => fault with { Proof = Proof.None, Kind = ActionErrorKind.Network };
}
