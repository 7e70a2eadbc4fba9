using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Paths;

/// <summary>Makes one of parameters that lie in the same place under different names, as in <c>/orgs/{org}</c> and <c>/orgs/{orgId}/members</c>.</summary>
/// <remarks>To Kiota a component is one parameter wherever a path refers to it: renamed in one place, it no longer fits the segments of other places, whose values
/// are plain text then.</remarks>
internal sealed class ParameterMerge
{
    private const string Components = "/components/parameters/";

    private readonly ICollection<SpecProblem> _problems;
    private readonly Dictionary<string, string> _renamedComponents = new(StringComparer.Ordinal);

    public ParameterMerge(ICollection<SpecProblem> problems) => _problems = problems;

    public void Apply(UrlNode root)
    {
        Merge(root);
        if (_renamedComponents.Count > 0)
        {
            RenameComponents(root);
        }
    }

    private void Merge(UrlNode node)
    {
        List<UrlNode> items = node.Children
            .Where(static child => SegmentNames.IsItem(child.EffectiveSegment))
            .OrderBy(static child => child.Segment, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (items.Count > 1)
        {
            MergeInto(node, items);
        }

        foreach (UrlNode child in node.Children)
        {
            Merge(child);
        }
    }

    private void MergeInto(UrlNode parent, List<UrlNode> items)
    {
        UrlNode first = items[0];
        string name = SymbolName.From(first.Segment.Trim('{', '}'));
        string common = (name.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 2) : name) + "-id";
        parent.Remove(items);
        parent.Add(first);
        first.EffectiveSegment = "{" + common + "}";
        Note(first, first.Segment.Trim('{', '}'), common);
        Rename(first, first.Segment.Trim('{', '}'), common);
        foreach (UrlNode other in items.Skip(1))
        {
            string former = other.Segment.Trim('{', '}');
            Absorb(first, other, former, common);
        }

        ReplaceSegment(first, first.Path.Count - 1, first.EffectiveSegment);
    }

    private void Absorb(UrlNode target, UrlNode source, string from, string to)
    {
        Note(source, from, to);
        source.Content?.Rename(parameter => parameter.Name == from ? to : parameter.Name);
        foreach (UrlNode child in source.Children)
        {
            UrlNode? existing = target.Find(child.Segment);
            if (existing is null)
            {
                Rename(child, from, to);
                target.Add(child);
            }
            else
            {
                Absorb(existing, child, from, to);
            }
        }

        if (source.Content is not null && target.Content is not null)
        {
            target.Content.Add(source.Content, _problems);
        }
        else
        {
            target.Content ??= source.Content;
        }
    }

    private static void Rename(UrlNode node, string from, string to)
    {
        node.Content?.Rename(parameter => parameter.Name == from ? to : parameter.Name);
        foreach (UrlNode child in node.Children)
        {
            Rename(child, from, to);
        }
    }

    // A component that has another name already is not the one that the segment means.
    private void Note(UrlNode node, string from, string to)
    {
        foreach (Parameter parameter in node.Content?.AllParameters ?? [])
        {
            if (parameter.Location == ParameterLocation.Path
                && parameter.Name == from
                && parameter.Pointer.StartsWith(Components, StringComparison.Ordinal)
                && !_renamedComponents.ContainsKey(parameter.Pointer))
            {
                _renamedComponents.Add(parameter.Pointer, to);
            }
        }
    }

    private void RenameComponents(UrlNode node)
    {
        node.Content?.Rename(parameter => _renamedComponents.TryGetValue(parameter.Pointer, out string? name) ? name : parameter.Name);
        foreach (UrlNode child in node.Children)
        {
            RenameComponents(child);
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
