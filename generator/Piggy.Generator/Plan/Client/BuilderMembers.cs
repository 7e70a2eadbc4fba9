using System.Globalization;
using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Plan.Client;

/// <summary>The members by which one builder leads to others: their names, and the builders that properties lead to already.</summary>
internal sealed class BuilderMembers
{
    private readonly HashSet<BuilderDraft> _targets = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes that a property leads to the builder; false when one does already.</summary>
    public bool IsNewTarget(BuilderDraft target) => _targets.Add(target);

    /// <summary>Gives a member its name, with a number when another has it.</summary>
    public string Name(string wanted)
    {
        string name = wanted;
        int number = _numbers.TryGetValue(wanted, out int last) ? last : 0;
        while (!_names.Add(name))
        {
            name = wanted + (++number).ToString(CultureInfo.InvariantCulture);
        }

        _numbers[wanted] = number;
        return name;
    }
}
