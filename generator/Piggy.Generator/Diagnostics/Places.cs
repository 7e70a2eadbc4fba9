using System.Globalization;

namespace Piggy.Generator.Diagnostics;

/// <summary>Words for a problem that is told once though it has many places: a large document must not drown what matters.</summary>
internal static class Places
{
    /// <summary>To put behind a message: nothing for a single place.</summary>
    public static string More(int count) => count == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " (the first of {0} places)", count);
}
