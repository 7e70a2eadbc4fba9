namespace Piggy.Generator.Plan.Naming;

/// <summary>What one emitted file declares, as far as it decides what a simple name means there.</summary>
/// <param name="Namespace">The namespace of its type.</param>
/// <param name="Type">Its type.</param>
/// <param name="NestedTypes">Types inside it, inherited ones too.</param>
/// <param name="Members">Its members, inherited ones too: in an expression they come before types.</param>
internal sealed record FileScope(string Namespace, string Type, ISet<string> NestedTypes, ISet<string> Members)
{
    private readonly Dictionary<string, TypeName?> _twins = new(StringComparer.Ordinal);

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type, if that is a class, or a value type without a mark for null.</param>
    public void AddMember(string name, TypeName? type)
    {
        bool isNew = Members.Add(name);
        _twins[name] = isNew || (_twins.TryGetValue(name, out TypeName? former) && former == type) ? type : null;
    }

    /// <summary>Whether a name before a dot means a member and never the type. A member called like its own type leaves both meanings open, and C# takes the one that fits.</summary>
    public bool Hides(TypeName type) => Members.Contains(type.Outermost) && !(_twins.TryGetValue(type.Outermost, out TypeName? twin) && twin == type);
}
