using System.Globalization;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>The names that a model and its bases have for their properties, while more are added.</summary>
internal sealed class PropertyNameSet
{
    private readonly string _model;
    private readonly HashSet<string> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PropertyDraft> _originals = new(StringComparer.OrdinalIgnoreCase);

    public PropertyNameSet(ModelDraft model)
    {
        _model = model.Name;
        Take(model);
        _own.UnionWith(model.Properties.Select(static property => property.Name));
        foreach (ModelDraft ancestor in model.Ancestors())
        {
            Take(ancestor);
            foreach (PropertyDraft property in ancestor.Properties.Where(property => !property.IsInherited && !_originals.ContainsKey(property.WireName)))
            {
                _originals.Add(property.WireName, property);
            }
        }
    }

    /// <summary>The property of a base that travels under the same name, or null.</summary>
    public PropertyDraft? OriginalOf(PropertyDraft property) => _originals.TryGetValue(property.WireName, out PropertyDraft? original) ? original : null;

    /// <summary>The name itself; when it is taken, with the model's in front, and a number if need be.</summary>
    public string Unique(string name)
    {
        if (!_taken.Contains(name))
        {
            return name;
        }

        string candidate = _model + Casing.FirstUpper(name);
        if (!_taken.Contains(candidate))
        {
            return candidate;
        }

        // Thousands of names may come down to one: the next of them starts where this one ends.
        int number = _numbers.TryGetValue(candidate, out int next) ? next : 0;
        while (_taken.Contains(candidate + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        _numbers[candidate] = number;
        return candidate + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Takes the property's name; false when the model itself has it already.</summary>
    public bool TryAdd(PropertyDraft property)
    {
        _taken.Add(property.Name);
        return _own.Add(property.Name);
    }

    private void Take(ModelDraft owner)
    {
        _taken.UnionWith(owner.Properties.Select(static property => property.Name));
        if (owner.HoldsAdditionalData)
        {
            _taken.Add("AdditionalData");
        }
    }
}
