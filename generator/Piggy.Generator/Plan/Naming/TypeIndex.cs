namespace Piggy.Generator.Plan.Naming;

/// <summary>Which names stand for something in which namespace of a client.</summary>
internal sealed class TypeIndex
{
    public static readonly TypeIndex Empty = new([]);

    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);
    private readonly HashSet<(string Namespace, string Name)> _namespaces = [];

    public TypeIndex(IEnumerable<TypeName> types)
    {
        foreach (TypeName type in types)
        {
            if (!_types.TryGetValue(type.Name, out HashSet<string>? namespaces))
            {
                _types.Add(type.Name, namespaces = new(StringComparer.Ordinal));
            }

            namespaces.Add(type.Namespace);
            AddNamespace(type.Namespace);
        }
    }

    /// <summary>Whether a type or a namespace is called so directly inside the namespace.</summary>
    public bool IsTaken(string inNamespace, string name) => IsType(inNamespace, name) || _namespaces.Contains((inNamespace, name));

    /// <summary>Whether a type is called so directly inside the namespace.</summary>
    public bool IsType(string inNamespace, string name) => _types.TryGetValue(name, out HashSet<string>? namespaces) && namespaces.Contains(inNamespace);

    /// <summary>How many of the namespaces have a type of this name. Walks through the fewer: a file can import thousands, and a name can be as common.</summary>
    public int CountIn(HashSet<string> namespaces, string name) => _types.TryGetValue(name, out HashSet<string>? all)
        ? all.Count < namespaces.Count ? all.Count(namespaces.Contains) : namespaces.Count(all.Contains)
        : 0;

    private void AddNamespace(string name)
    {
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            int end = name.IndexOf('.', dot + 1);
            if (!_namespaces.Add((name.Substring(0, dot), name.Substring(dot + 1, (end < 0 ? name.Length : end) - dot - 1))))
            {
                return;
            }
        }
    }
}
