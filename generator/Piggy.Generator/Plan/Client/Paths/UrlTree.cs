using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Paths;

/// <summary>Makes a tree of the paths. Parameters that lie in the same place under different names become one.</summary>
internal static class UrlTree
{
    /// <summary>Segments of a path. Each makes a namespace within a namespace, whose names add up.</summary>
    private const int MaximumSegments = 50;

    public static UrlNode Build(EquatableArray<PathItem> paths, ICollection<SpecProblem> problems)
    {
        var root = new UrlNode("/", []);
        foreach (PathItem path in paths)
        {
            UrlNode node = Find(root, path.Template, path.Pointer);
            if (node.Content is null)
            {
                node.Content = new PathContent(path);
            }
            else
            {
                Merge(node.Content, new PathContent(path), problems);
            }
        }

        MergeParametersOfOnePlace(root, problems);
        return root;
    }

    /// <summary>The node of a path that is in no tree, such as a webhook's name.</summary>
    public static UrlNode Lone(string template, string pointer) => Find(new UrlNode("/", []), template, pointer);

    private static UrlNode Find(UrlNode root, string template, string pointer)
    {
        string[] segments = template.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > MaximumSegments)
        {
            throw new TooComplexException(pointer, $"a path has more than {MaximumSegments} segments; leave it out or shorten it");
        }

        bool trailingSlash = segments.Length > 0 && template.EndsWith("/", StringComparison.Ordinal);
        UrlNode node = root;
        for (int i = 0; i < segments.Length; i++)
        {
            node = node.Child(trailingSlash && i == segments.Length - 1 ? segments[i] + "\\" : segments[i]);
        }

        return node;
    }

    private static void MergeParametersOfOnePlace(UrlNode node, ICollection<SpecProblem> problems)
    {
        List<UrlNode> items = node.Children
            .Where(static child => SegmentNames.IsItem(child.EffectiveSegment))
            .OrderBy(static child => child.Segment, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (items.Count > 1)
        {
            MergeInto(node, items, problems);
        }

        foreach (UrlNode child in node.Children)
        {
            MergeParametersOfOnePlace(child, problems);
        }
    }

    private static void MergeInto(UrlNode parent, List<UrlNode> items, ICollection<SpecProblem> problems)
    {
        UrlNode first = items[0];
        string name = SymbolName.From(first.Segment.Trim('{', '}'));
        string common = (name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 2) : name) + "-id";
        parent.Remove(items);
        parent.Add(first);
        first.EffectiveSegment = "{" + common + "}";
        Rename(first, first.Segment.Trim('{', '}'), common);
        foreach (UrlNode other in items.Skip(1))
        {
            Rename(other, other.Segment.Trim('{', '}'), common);
            Absorb(first, other, problems);
        }

        ReplaceSegment(first, first.Path.Count - 1, first.EffectiveSegment);
    }

    private static void Rename(UrlNode node, string from, string to)
    {
        if (node.Content is { } content)
        {
            Rename(content.Parameters, from, to);
            for (int i = 0; i < content.Operations.Count; i++)
            {
                List<Parameter> parameters = content.Operations[i].Parameters.ToList();
                Rename(parameters, from, to);
                content.Operations[i] = content.Operations[i] with { Parameters = parameters.ToEquatableArray() };
            }
        }

        foreach (UrlNode child in node.Children)
        {
            Rename(child, from, to);
        }
    }

    private static void Rename(List<Parameter> parameters, string from, string to)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Location == ParameterLocation.Path && parameters[i].Name == from)
            {
                parameters[i] = parameters[i] with { Name = to };
            }
        }
    }

    private static void Absorb(UrlNode target, UrlNode source, ICollection<SpecProblem> problems)
    {
        foreach (UrlNode child in source.Children)
        {
            UrlNode? existing = target.Find(child.Segment);
            if (existing is null)
            {
                target.Add(child);
            }
            else
            {
                Absorb(existing, child, problems);
            }
        }

        if (source.Content is not null && target.Content is not null)
        {
            Merge(target.Content, source.Content, problems);
        }
        else
        {
            target.Content ??= source.Content;
        }
    }

    private static void Merge(PathContent target, PathContent source, ICollection<SpecProblem> problems)
    {
        target.Parameters.AddRange(source.Parameters);
        foreach (Operation operation in source.Operations)
        {
            if (target.Operations.Exists(known => known.Method == operation.Method))
            {
                problems.Add(SpecProblem.At(operation.Pointer, ClientRules.OperationHidden, operation.Method, source.Item.Template, target.Item.Template));
            }
            else
            {
                target.Operations.Add(operation);
            }
        }
    }

    private static void ReplaceSegment(UrlNode node, int index, string segment)
    {
        node.Path[index] = segment;
        foreach (UrlNode child in node.Children)
        {
            ReplaceSegment(child, index, segment);
        }
    }
}
