namespace Piggy.Generator.Plan.Client;

/// <summary>How often each name occurs among the members of a class while they are being renamed. Case does not tell names apart.</summary>
internal sealed class NameCount
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public NameCount(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            Change(name, 1);
        }
    }

    /// <summary>Whether a member other than the one of the name <paramref name="own"/> has the name.</summary>
    public bool IsOthers(string name, string own) => Of(name) > (string.Equals(name, own, StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    /// <summary>Notes that a member changes its name, and gives the new one.</summary>
    public string Replace(string name, string replacement)
    {
        Change(name, -1);
        Change(replacement, 1);
        return replacement;
    }

    private void Change(string name, int by) => _counts[name] = Of(name) + by;

    private int Of(string name) => _counts.TryGetValue(name, out int count) ? count : 0;
}
