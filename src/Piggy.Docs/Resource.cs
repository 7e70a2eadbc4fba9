using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Piggy.Docs;

/// <summary>Texts that were built into this library.</summary>
internal static class Resource
{
    /// <summary>The names that begin like this, in order.</summary>
    public static IEnumerable<string> Names(string start) =>
        typeof(Resource).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Text(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from Piggy.Docs; build the project again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
