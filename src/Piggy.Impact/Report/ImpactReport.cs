namespace Piggy.Impact;

/// <summary>What a change of the spec means for everybody who uses what is made from it.</summary>
public sealed class ImpactReport
{
    private ImpactReport(string oldName, string newName, IReadOnlyList<Finding> findings)
    {
        OldName = oldName;
        NewName = newName;
        Findings = findings;
    }

    /// <summary>The name of the older spec or package.</summary>
    public string OldName { get; }

    /// <summary>The name of the newer spec or package.</summary>
    public string NewName { get; }

    /// <summary>Everything that changed: the worst first, then by area and place.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The version that the change calls for, by Semantic Versioning.</summary>
    public VersionStep Step => Findings.Count == 0 ? VersionStep.None
        : Worst == ImpactSeverity.Breaking ? VersionStep.Major
        : Worst is ImpactSeverity.Addition or ImpactSeverity.Warning ? VersionStep.Minor
        : VersionStep.Patch;

    private ImpactSeverity Worst => Findings.Max(finding => finding.Severity);

    /// <summary>Compares two specs.</summary>
    /// <param name="oldPath">A spec (YAML or JSON, its parts beside it), or a package of the SDK (<c>.nupkg</c>).</param>
    /// <param name="newPath">The newer one.</param>
    /// <param name="cancellationToken">Stops comparing.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ImpactException">One of them cannot be read, or has errors.</exception>
    public static ImpactReport OfFiles(string oldPath, string newPath, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(oldPath);
        ArgumentNullException.ThrowIfNull(newPath);
        return Of(SpecSide.Load(oldPath, cancellationToken), SpecSide.Load(newPath, cancellationToken));
    }

    internal static ImpactReport Of(SpecSide old, SpecSide @new) => new(
        old.Name,
        @new.Name,
        [
            .. Wire.WireComparison.Compare(old.Document, @new.Document)
                .Concat(Code.CodeComparison.Compare(old, @new))
                .Concat(Agents.ToolComparison.Compare(old, @new))
                .Concat(Pages.PageComparison.Compare(old.Document, @new.Document))
                .Distinct()
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Area)
                .ThenBy(finding => finding.Location, StringComparer.Ordinal)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ]);
}

/// <summary>Which part of a version must be raised.</summary>
public enum VersionStep
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>The last: nothing that can be used is other than before.</summary>
    Patch,

    /// <summary>The middle: something is new.</summary>
    Minor,

    /// <summary>The first (or, before 1.0.0, the middle): something that worked stops working.</summary>
    Major,
}
