namespace Piggy.Generator.Plan.Naming;

/// <summary>How one emitted file spells the types it mentions: by their simple names wherever nothing else can be meant, in full elsewhere.</summary>
/// <remarks>Usings stand inside the namespace. There they come before all that the consumer's own code has in outer namespaces, which nobody can know here.</remarks>
internal sealed class FileNames
{
    /// <summary>Spells every name in full.</summary>
    public static readonly FileNames Full = new();

    private readonly TypeIndex _index;
    private readonly FileScope? _scope;
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _usings = new(UsingOrder.Instance);
    private readonly Dictionary<TypeName, string> _spellings = [];

    /// <summary>Settles which names are simple.</summary>
    /// <param name="index">All types of the client.</param>
    /// <param name="scope">What the file declares.</param>
    /// <param name="mentioned">Types of the client that the file mentions.</param>
    public FileNames(TypeIndex index, FileScope scope, IEnumerable<TypeName> mentioned)
    {
        _index = index;
        _scope = scope;
        List<TypeName> foreign = mentioned
            .Where(type => type.Namespace != scope.Namespace && !IsTakenHere(type.Outermost) && !FrameworkTypes.Contains(type.Outermost))
            .ToList();
        _imported.UnionWith(foreign.Select(static type => type.Namespace));
        foreach (TypeName type in foreign.Where(type => index.CountIn(_imported, type.Outermost) == 1))
        {
            _spellings[type] = type.Name;
        }
    }

    private FileNames() => _index = TypeIndex.Empty;

    /// <summary>Namespaces that the file must import for the names spelled so far.</summary>
    public IEnumerable<string> Usings => _usings;

    /// <summary>The name where a type is meant.</summary>
    public string Of(TypeName type)
    {
        if (_scope is null || type.Namespace.Length == 0)
        {
            return type.Global;
        }

        if (!_spellings.TryGetValue(type, out string? spelling))
        {
            spelling = Spell(type);
            _spellings.Add(type, spelling);
        }

        if (type.Namespace != _scope.Namespace && !spelling.StartsWith("global::", StringComparison.Ordinal))
        {
            _usings.Add(type.Namespace);
        }

        return spelling;
    }

    /// <summary>The name before the dot of an expression.</summary>
    public string Of(StaticUse use) => _scope is not null && _scope.Hides(use.Type) ? use.Type.Global : Of(use.Type);

    private string Spell(TypeName type)
    {
        FileScope scope = _scope!;
        if (type.Namespace == scope.Namespace)
        {
            bool isInside = type.Outermost == scope.Type && type.Name.Length > scope.Type.Length;
            return isInside ? type.Name.Substring(scope.Type.Length + 1) : scope.NestedTypes.Contains(type.Outermost) ? type.Global : type.Name;
        }

        // Types of the client that are not simple by now are meant to be spelled in full.
        return _index.IsType(type.Namespace, type.Outermost) || IsTakenHere(type.Name) || IsName(type.Name, name => _index.CountIn(_imported, name) > 0)
            ? type.Global
            : type.Name;
    }

    private bool IsTakenHere(string name) => IsName(name, text => _scope!.NestedTypes.Contains(text) || _index.IsTaken(_scope.Namespace, text));

    // An attribute may be spelled without the end of its name.
    private static bool IsName(string name, Func<string, bool> isTaken) => isTaken(name) || isTaken(name + "Attribute");

    private sealed class UsingOrder : IComparer<string>
    {
        public static readonly UsingOrder Instance = new();

        public int Compare(string left, string right)
        {
            int system = IsSystem(right).CompareTo(IsSystem(left));
            return system != 0 ? system : string.CompareOrdinal(left, right);
        }

        private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
    }
}
