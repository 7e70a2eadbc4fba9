using System;
using System.Globalization;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>How much the fuzz tests do: little in every build, more when asked by environment variables.</summary>
internal static class FuzzSettings
{
    /// <summary>One in so many places gets one in so many texts; 1 is all of them.</summary>
    public static int Stride => Number("PIGGY_FUZZ_STRIDE", 20);

    /// <summary>How many damaged documents there are.</summary>
    public static int Cases => Number("PIGGY_FUZZ_CASES", 20_000);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
