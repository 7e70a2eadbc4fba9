using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Paths;

namespace Piggy.Generator.Plan.Client.Drafts;

/// <summary>The class that stands for one place in the tree of paths.</summary>
internal sealed class BuilderDraft : DefinitionDraft
{
    public BuilderDraft(string name, UrlNode node)
        : base(name) => Node = node;

    public UrlNode Node { get; }

    /// <summary>Properties that lead to fixed segments, by name.</summary>
    public List<NavigationDraft> Navigations { get; } = [];

    public IndexerDraft? Indexer { get; set; }

    /// <summary>Whether an indexer leads to it.</summary>
    public bool IsItem { get; set; }

    /// <summary>The indexer for older callers, or null.</summary>
    public IndexerDraft? TextIndexer { get; set; }

    /// <summary>Methods that lead to segments with several parameters.</summary>
    public List<PathMethodDraft> Methods { get; } = [];

    /// <summary>Values that the constructor takes on top of the usual ones.</summary>
    public List<PathValueDraft> Values { get; set; } = [];

    public List<OperationDraft> Operations { get; } = [];

    public List<ModelDraft> Wrappers { get; } = [];
}

internal sealed record NavigationDraft(string Name, BuilderDraft Target, string Description, string? Obsolete);

internal sealed record IndexerDraft(BuilderDraft Target, Primitive Parameter, string ParameterKey, string Description, string ParameterDescription, string? Obsolete);

internal sealed record PathMethodDraft(string Name, BuilderDraft Target, string Description, string? Obsolete);

internal sealed record PathValueDraft(string Name, string Key, Primitive Type, bool IsArray, string Description);

/// <summary>One operation of a builder.</summary>
internal sealed class OperationDraft
{
    public OperationDraft(Operation operation, string verb)
    {
        Operation = operation;
        Verb = verb;
        Executor = verb;
    }

    public Operation Operation { get; }

    /// <summary>The HTTP method as names have it: <c>Get</c>.</summary>
    public string Verb { get; }

    public string? Obsolete { get; set; }

    public TypeUse Return { get; set; } = TypeUse.Of(Primitive.None);

    /// <summary>Name of the method that sends the request, without Async at its end.</summary>
    public string Executor { get; set; }

    /// <summary>What a second method for older callers returns, or null: it has the name of the verb alone.</summary>
    public TypeUse? FormerReturn { get; set; }

    /// <summary>Name of the nested configuration class for older callers, or null.</summary>
    public string? ConfigurationClass { get; set; }

    public TypeUse? Body { get; set; }

    public string BodyDescription { get; set; } = "";

    /// <summary>The body's media type; null lets the caller say it.</summary>
    public string? BodyMediaType { get; set; }

    public string Accept { get; set; } = "";

    public string? UrlTemplate { get; set; }

    public QueryClassDraft? Query { get; set; }

    public Dictionary<string, ModelDraft> Errors { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The nested class that holds an operation's query parameters.</summary>
internal sealed class QueryClassDraft : DefinitionDraft
{
    public QueryClassDraft(string name)
        : base(name)
    {
    }

    public List<QueryPropertyDraft> Properties { get; } = [];
}

internal sealed class QueryPropertyDraft
{
    public QueryPropertyDraft(string name, string key, TypeUse type)
    {
        Name = name;
        Key = key;
        Type = type;
    }

    public string Name { get; set; }

    public string Key { get; }

    /// <summary>Whether the parameter's name cannot be told from the property's: the runtime finds a name whatever its case.</summary>
    public bool HasOwnName { get; set; }

    public TypeUse Type { get; }

    /// <summary>The property that took this one's place, or null.</summary>
    public QueryPropertyDraft? Replacement { get; set; }

    public string Description { get; set; } = "";

    public string? Obsolete { get; set; }
}
