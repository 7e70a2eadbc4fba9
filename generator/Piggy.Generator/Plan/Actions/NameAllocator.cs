using System.Globalization;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Hands out names that are unique in their scope; a name that is taken gets a suffix, then a number.</summary>
/// <remarks>Capitals do not tell names apart: they would not as names of files.</remarks>
internal sealed class NameAllocator(string suffix, params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    public string Allocate(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        string candidate = name + suffix;
        int number = _numbers.TryGetValue(name, out int last) ? last : 2;
        for (; !_taken.Add(candidate); number++)
        {
            candidate = name + suffix + number.ToString(CultureInfo.InvariantCulture);
        }

        // Thousands of texts may have one name: the next of them starts where this one ended.
        _numbers[name] = number;
        return candidate;
    }
}
