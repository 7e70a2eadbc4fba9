using System;
using System.Linq;

namespace Piggy.Generator.Tests.Diagnostics;

/// <summary>A document that breaks one rule, and what the compiler must print for it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Spec">The document.</param>
/// <param name="At">The text at which the problem must be shown; it must occur once in the document. Empty for the start of the file.</param>
public sealed record RuleCase(string Id, string Message, string Spec, string At)
{
    /// <summary>Line and column from 1, as editors count.</summary>
    public (int Line, int Column) Place()
    {
        int offset = Spec.IndexOf(At, StringComparison.Ordinal);
        if (offset < 0 || (At.Length > 0 && Spec.IndexOf(At, offset + 1, StringComparison.Ordinal) >= 0))
        {
            throw new InvalidOperationException($"'{At}' must occur exactly once.");
        }

        return (Spec.Take(offset).Count(character => character == '\n') + 1, offset - Spec.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)));
    }

    public override string ToString() => $"{Id} {Message}";
}
