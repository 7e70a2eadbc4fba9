using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Testing;
using YamlDotNet.RepresentationModel;

namespace Piggy.Spec.Tests.Spec;

/// <summary>The split spec as its authors write it, read by a YAML library and nothing of ours.</summary>
internal sealed class SpecDocument
{
    private static readonly string Folder = Path.GetDirectoryName(RepositoryPaths.Spec)!;
    private readonly Dictionary<string, YamlNode> _roots = new(StringComparer.Ordinal);

    private SpecDocument()
    {
        foreach (string path in Paths)
        {
            _roots.Add(Path.GetFileName(path), YamlFile.Read(path));
        }
    }

    /// <summary>The spec and its resources.</summary>
    public static IReadOnlyList<string> Paths { get; } = [RepositoryPaths.Spec, .. Directory.GetFiles(Path.Combine(Folder, "resources"), "*.yaml").Order(StringComparer.Ordinal)];

    // Below Paths, which it reads.
    public static SpecDocument Current { get; } = new();

    public SpecNode Root => RootOf(Path.GetFileName(RepositoryPaths.Spec));

    /// <summary>The roots of all files.</summary>
    public IEnumerable<SpecNode> Files => _roots.Keys.Select(RootOf);

    /// <summary>Every operation of the paths, by its method and path.</summary>
    public IReadOnlyDictionary<string, SpecOperation> Operations => field ??= Root["paths"]!.Members
        .SelectMany(path => SpecOperation.Of(path.Name, path.Value))
        .ToDictionary(operation => operation.Call, StringComparer.Ordinal);

    /// <summary>The place that a reference in a file means. File names are unique in the spec, so their folders need no thought.</summary>
    public SpecNode At(string file, string reference)
    {
        string[] parts = reference.Split('#');
        SpecNode node = RootOf(parts[0].Length == 0 ? file : Path.GetFileName(parts[0]));
        foreach (string segment in parts[1].Split('/').Skip(1))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node[name] ?? throw new InvalidOperationException($"{file}: {reference} leads nowhere.");
        }

        return node;
    }

    private SpecNode RootOf(string file) => new(this, file, _roots[file]);
}
