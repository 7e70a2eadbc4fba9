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
                node.Content.Add(new PathContent(path), problems);
            }
        }

        new ParameterMerge(problems).Apply(root);
        return root;
    }

    /// <summary>The node of a path that is in no tree, such as a webhook's name.</summary>
    public static UrlNode Lone(string template, string pointer) => Find(new UrlNode("/", []), template, pointer);

    private static UrlNode Find(UrlNode root, string template, string pointer)
    {
        // A slash at the end is followed by an empty segment, and that is a place of its own: servers may tell the two apart.
        string[] segments = template.Trim('/').Length == 0 ? [] : template.Substring(template[0] == '/' ? 1 : 0).Split('/');
        if (segments.Length > MaximumSegments)
        {
            throw new TooComplexException(pointer, $"a path has more than {MaximumSegments} segments; leave it out or shorten it");
        }

        return segments.Aggregate(root, static (node, segment) => node.Child(segment));
    }
}
