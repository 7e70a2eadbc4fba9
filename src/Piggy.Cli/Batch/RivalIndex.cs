using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Generated.Intents;

namespace Piggy.Cli.Batch;

/// <summary>Tells whether an intent could have brought about what one of some open intents was to. Both may lack inputs; those that both have must be equal.</summary>
internal sealed class RivalIndex
{
    private readonly IReadOnlyList<string> _compared;
    private readonly ILookup<string, ActionIntent> _open;
    private readonly Dictionary<(string Open, string Names), HashSet<string>> _keys = [];

    /// <param name="compared">The inputs that tell two works apart.</param>
    /// <param name="open">The open intents.</param>
    public RivalIndex(IReadOnlyList<string> compared, IEnumerable<ActionIntent> open)
    {
        _compared = compared;
        _open = open.ToLookup(intent => string.Join(',', Names(intent)), StringComparer.Ordinal);
    }

    public bool MayBeRival(ActionIntent intent)
    {
        string[] names = Names(intent);
        return _open.Any(group =>
        {
            string[] common = [.. names.Intersect(group.Key.Split(','), StringComparer.Ordinal)];
            (string, string) place = (group.Key, string.Join(',', names));
            if (!_keys.TryGetValue(place, out HashSet<string>? keys))
            {
                _keys[place] = keys = [.. group.Select(one => Key(one, common))];
            }

            return keys.Contains(Key(intent, common));
        });
    }

    private string[] Names(ActionIntent intent) => [.. _compared.Where(intent.Inputs.ContainsKey)];

    private static string Key(ActionIntent intent, string[] names) => string.Join('\n', names.Select(name => intent.Inputs[name]));
}
