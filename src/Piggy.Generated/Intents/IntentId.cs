using System.Globalization;

namespace Piggy.Generated.Intents;

/// <summary>Ids that no two intents share, of whatever process: a random part for the process, and a number.</summary>
/// <remarks>A random id for each intent would cost more than all else that is done for it.</remarks>
internal static class IntentId
{
    private static readonly string Process = Guid.NewGuid().ToString("N");

    private static long _last;

    internal static string Next() => string.Create(CultureInfo.InvariantCulture, $"{Process}-{Interlocked.Increment(ref _last):x}");
}
