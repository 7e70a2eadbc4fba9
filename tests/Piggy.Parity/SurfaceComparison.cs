using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Parity;

/// <summary>A document's client held against the surface that Kiota gave it.</summary>
internal sealed record SurfaceComparison(
    string Document, int RecordedLines, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra, IReadOnlyList<string> Complaints, int Errors, int Warnings)
{
    public int DifferingLines => Missing.Count + Extra.Count;

    public bool IsEqual => DifferingLines == 0 && Errors == 0;

    public static SurfaceComparison Of(string document, ClientCompilation client, IReadOnlyCollection<string> recorded)
    {
        IReadOnlyList<string> emitted = PublicSurface.Of(client.Compilation);
        IReadOnlyList<Diagnostic> complaints = client.Complaints();
        int errors = complaints.Count(complaint => complaint.Severity == DiagnosticSeverity.Error);
        return new SurfaceComparison(
            document,
            recorded.Count,
            Without(recorded, emitted),
            Without(emitted, recorded),
            [.. complaints.Select(complaint => complaint.ToString())],
            errors,
            complaints.Count - errors);
    }

    /// <summary>The lines that differ, and what the compiler said.</summary>
    public IEnumerable<string> Lines() =>
        [.. Missing.Select(line => "missing: " + line), .. Extra.Select(line => "extra: " + line), .. Complaints.Select(complaint => "compiler: " + complaint)];

    // A line that one side has twice and the other once differs, too.
    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        Dictionary<string, int> left = others.CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. lines.Where(line => left.TryGetValue(line, out int count) && count > 0 ? (left[line] = count - 1) < 0 : true)];
    }
}
