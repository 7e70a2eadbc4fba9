using System;
using System.Globalization;
using System.Linq;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary>How sure the spec is, in two or three lines.</summary>
internal static class EvidenceText
{
    public static void Show(IScreen screen, OperationEvidence evidence, params ReadOnlySpan<(string About, Confidence Confidence)> levels)
    {
        screen.Heading("Evidence");
        screen.Line("  " + string.Join(", ", levels.ToArray().Select(level => $"{level.About} {level.Confidence.ToString().ToLowerInvariant()}")));
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"  checked {evidence.Checked:O} in {string.Join(", ", evidence.Sources)}"));
        if (evidence.Note is not null)
        {
            screen.Line("  ", new Fragment(evidence.Note, Tone.Quiet));
        }
    }
}
