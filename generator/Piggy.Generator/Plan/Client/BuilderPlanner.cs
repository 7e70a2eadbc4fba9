using System.Globalization;
using System.Text.RegularExpressions;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes one request builder per segment of the paths, and the members that lead from one to the next.</summary>
internal sealed class BuilderPlanner
{
    /// <summary>Each becomes a file, and a compiler takes no more than that in time.</summary>
    private const int MaximumBuilders = 50_000;

    private static readonly Regex ParameterName = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant, PatternTime.Limit);

    private readonly PlanContext _context;
    private readonly OperationPlanner _operations;
    private readonly BackwardCompatibility _compatibility;
    private readonly string? _reservedNamespace;
    private readonly List<BuilderDraft> _all = [];
    private readonly HashSet<BuilderDraft> _known = [];
    private readonly Dictionary<(NamespaceDraft Home, string Name), Dictionary<string, string>> _names = [];
    private readonly Dictionary<BuilderDraft, BuilderMembers> _members = [];

    public BuilderPlanner(PlanContext context, OperationPlanner operations)
    {
        _context = context;
        _operations = operations;
        _compatibility = new BackwardCompatibility(context);
        _reservedNamespace = ActionNamespace.ReservedBy(context.Api);
    }

    public IReadOnlyList<BuilderDraft> All => _all;

    /// <summary>Plans the client and everything below it.</summary>
    public BuilderDraft PlanRoot(UrlNode root)
    {
        var client = (BuilderDraft)_context.Client.Add(new BuilderDraft(_context.Options.ClientName, root));
        Fill(client, root);
        return client;
    }

    private void Fill(BuilderDraft builder, UrlNode node)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        var targets = new List<BuilderDraft>();
        foreach (UrlNode child in node.Children)
        {
            BuilderDraft target = Declare(child);
            targets.Add(target);
            Lead(builder, child, target);
        }

        AddOperations(builder, node);
        for (int i = 0; i < targets.Count; i++)
        {
            Fill(targets[i], node.Children[i]);
        }
    }

    private void AddOperations(BuilderDraft builder, UrlNode node)
    {
        foreach (Operation operation in node.Content?.Operations ?? [])
        {
            if (builder.Operations.Exists(known => known.Operation.Method == operation.Method))
            {
                _context.Report(operation.Pointer, ClientRules.OperationHidden, operation.Method, node.Content!.Item.Template, builder.Node.Content?.Item.Template ?? "");
            }
            else
            {
                builder.Operations.Add(_operations.Plan(operation, builder, node));
            }
        }
    }

    private BuilderDraft Declare(UrlNode node)
    {
        NamespaceDraft home = _context.Client.Child(SegmentNames.Namespace(node.Path, _reservedNamespace));
        var builder = (BuilderDraft)home.Add(new BuilderDraft(NameIn(home, node), node) { Description = node.Content?.Item.Description ?? "" });
        builder.Values = SegmentNames.IsComposite(node.EffectiveSegment) ? Values(node) : [];
        if (_known.Add(builder))
        {
            _all.Add(builder);
        }

        if (_all.Count > MaximumBuilders)
        {
            throw new TooComplexException("", $"its paths have more than {MaximumBuilders} different segments, each of which is a class; choose with IncludePaths those that are needed");
        }

        return builder;
    }

    // Of thousands of segments that come down to one name, each starts with the number at which the one before ended.
    private string NameIn(NamespaceDraft home, UrlNode node)
    {
        string wanted = SegmentNames.Builder(node);
        if (!_names.TryGetValue((home, wanted), out Dictionary<string, string>? byPath))
        {
            _names.Add((home, wanted), byPath = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        }

        string path = PathOf(node);
        if (!byPath.TryGetValue(path, out string? name))
        {
            int number = byPath.Count;
            name = number == 0 ? wanted : wanted + number.ToString(CultureInfo.InvariantCulture);
            while (home.Find(name) is { } taken && (taken is not BuilderDraft other || !string.Equals(PathOf(other.Node), path, StringComparison.OrdinalIgnoreCase)))
            {
                name = wanted + (++number).ToString(CultureInfo.InvariantCulture);
            }

            byPath.Add(path, name);
        }

        return name;
    }

    // Two segments may differ in nothing that a C# name can hold. They do not share a builder, or calls would go astray.
    private static string PathOf(UrlNode node) => string.Join("/", node.Path);

    private void Lead(BuilderDraft from, UrlNode child, BuilderDraft target)
    {
        string description = child.Content?.Item.Description ?? "";
        if (SegmentNames.IsItem(child.EffectiveSegment))
        {
            from.Indexer = Indexer(child, target, description);
            target.IsItem = true;
            from.TextIndexer = _compatibility.TextIndexer(from.Indexer);
            return;
        }

        string name = SegmentNames.Navigation(child);
        if (!_members.TryGetValue(from, out BuilderMembers? members))
        {
            _members.Add(from, members = new BuilderMembers());
        }

        if (SegmentNames.IsComposite(child.EffectiveSegment))
        {
            from.Methods.Add(new PathMethodDraft(members.Name(name), target, description, Deprecations.Of(child)));
        }
        else if (members.IsNewTarget(target))
        {
            from.Navigations.Add(new NavigationDraft(members.Name(name), target, description, Deprecations.Of(from.Node)));
        }
    }

    private IndexerDraft Indexer(UrlNode node, BuilderDraft target, string description)
    {
        string name = (node.EffectiveSegment != node.Segment ? node.EffectiveSegment : node.Segment).Trim('{', '}');
        PathContent? content = node.Segment.StartsWith("{", StringComparison.Ordinal) ? FirstContent(node) : null;
        Parameter? parameter = content?.Operations.SelectMany(static operation => operation.Parameters).Concat(content.Parameters)
            .FirstOrDefault(candidate => candidate.Location == ParameterLocation.Path && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return new IndexerDraft(
            target,
            parameter is null ? Primitive.String : TypeMapper.Find(_context.SchemaOf(parameter)) ?? Primitive.String,
            UrlTemplate.Key(node.EffectiveSegment),
            description,
            parameter?.Description ?? "",
            Deprecations.Of(node));
    }

    private static PathContent? FirstContent(UrlNode node) => node.Content ?? node.Children.Select(FirstContent).FirstOrDefault(static content => content is not null);

    // A parameter that the document forgot to declare is a string: its value is needed all the same.
    private List<PathValueDraft> Values(UrlNode node)
    {
        List<Parameter> declared = (node.Content ?? FirstContent(node))?.AllParameters.Where(static parameter => parameter.Location == ParameterLocation.Path).ToList() ?? [];
        return ParameterName.Matches(node.EffectiveSegment).Cast<Match>()
            .Select(static match => match.Groups[1].Value)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => Value(name, declared.Find(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))))
            .OrderBy(static value => value.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private PathValueDraft Value(string name, Parameter? parameter)
    {
        return new PathValueDraft(
            Casing.FirstLower(UrlTemplate.Symbol(name)),
            UrlTemplate.Key(name),
            parameter is null ? Primitive.String : TypeMapper.Find(_context.Catalog.View(parameter.Schema)) ?? Primitive.String,
            parameter is not null && _context.SchemaOf(parameter)?.IsArray() == true,
            parameter?.Description ?? "");
    }
}
