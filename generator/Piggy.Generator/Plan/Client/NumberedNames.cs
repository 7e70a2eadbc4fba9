using System.Globalization;

namespace Piggy.Generator.Plan.Client;

/// <summary>Names of which no two may differ in case only: one that is taken gets the first number that makes it free.</summary>
internal sealed class NumberedNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, or the name with a number behind it.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        // Thousands of names may come down to one: the next of them starts where this one ends.
        int number = _numbers.TryGetValue(name, out int next) ? next : 0;
        while (!_taken.Add(name + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        _numbers[name] = number + 1;
        return name + number.ToString(CultureInfo.InvariantCulture);
    }
}
