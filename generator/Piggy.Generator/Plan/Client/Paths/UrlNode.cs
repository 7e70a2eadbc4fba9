using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Paths;

/// <summary>A segment of the API's paths with everything below it.</summary>
internal sealed class UrlNode
{
    private readonly List<UrlNode> _children = [];
    private readonly Dictionary<string, UrlNode> _bySegment = new(StringComparer.Ordinal);

    public UrlNode(string segment, IReadOnlyList<string> path)
    {
        Segment = segment;
        EffectiveSegment = segment;
        Path = path.ToList();
        DocumentPath = "/" + string.Join("/", path);
    }

    public string Segment { get; }

    /// <summary>The segment's text, or the name that parameters in the same place were merged under.</summary>
    public string EffectiveSegment { get; set; }

    /// <summary>The path to here as the document writes it; of several that became one, the first.</summary>
    public string DocumentPath { get; }

    /// <summary>Segments from the root to here; a merged parameter stands under its merged name.</summary>
    public List<string> Path { get; }

    /// <summary>What the document says about the path that ends here, or null when none does.</summary>
    public PathContent? Content { get; set; }

    public IReadOnlyList<UrlNode> Children => _children;

    public bool IsRoot => Path.Count == 0;

    public UrlNode Child(string segment)
    {
        if (!_bySegment.TryGetValue(segment, out UrlNode? child))
        {
            child = new UrlNode(segment, Path.Concat([segment]).ToList());
            Add(child);
        }

        return child;
    }

    public UrlNode? Find(string segment) => _bySegment.TryGetValue(segment, out UrlNode? child) ? child : null;

    public void Remove(IReadOnlyCollection<UrlNode> children)
    {
        var removed = new HashSet<UrlNode>(children);
        _children.RemoveAll(removed.Contains);
        foreach (UrlNode child in children)
        {
            _bySegment.Remove(child.Segment);
        }
    }

    public void Add(UrlNode child)
    {
        _children.Add(child);
        _bySegment[child.Segment] = child;
    }
}

/// <summary>A path item whose parameters may be renamed and whose operations may come from several paths.</summary>
internal sealed class PathContent
{
    public PathContent(PathItem item)
    {
        Item = item;
        Parameters = item.Parameters.ToList();
        Operations = item.Operations.ToList();
    }

    public PathItem Item { get; }

    public List<Parameter> Parameters { get; }

    public List<Operation> Operations { get; }

    public IEnumerable<Parameter> AllParameters => Parameters.Concat(Operations.SelectMany(static operation => operation.Parameters));

    /// <summary>Takes in what another path of the same place has. Of two operations with one method the first stays.</summary>
    public void Add(PathContent other, ICollection<SpecProblem> problems)
    {
        Parameters.AddRange(other.Parameters);
        foreach (Operation operation in other.Operations)
        {
            if (Operations.Exists(known => known.Method == operation.Method))
            {
                problems.Add(SpecProblem.At(operation.Pointer, ClientRules.OperationHidden, operation.Method, other.Item.Template, Item.Template));
            }
            else
            {
                Operations.Add(operation);
            }
        }
    }

    /// <summary>Gives path parameters other names.</summary>
    public void Rename(Func<Parameter, string> nameOf)
    {
        Rename(Parameters, nameOf);
        for (int i = 0; i < Operations.Count; i++)
        {
            List<Parameter> parameters = Operations[i].Parameters.ToList();
            Rename(parameters, nameOf);
            Operations[i] = Operations[i] with { Parameters = parameters.ToEquatableArray() };
        }
    }

    private static void Rename(List<Parameter> parameters, Func<Parameter, string> nameOf)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Location == ParameterLocation.Path)
            {
                parameters[i] = parameters[i] with { Name = nameOf(parameters[i]) };
            }
        }
    }
}
