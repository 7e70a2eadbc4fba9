using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Piggy.Spec.Tests.Spec;

/// <summary>A value of the spec, and the file it stands in, from which its references start.</summary>
internal sealed record SpecNode(SpecDocument Document, string File, YamlNode Node)
{
    public string Text => ((YamlScalarNode)Node).Value ?? "";

    /// <summary>The members of a mapping; none for anything else.</summary>
    public IEnumerable<(string Name, SpecNode Value)> Members => Node is YamlMappingNode mapping
        ? mapping.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", this with { Node = pair.Value }))
        : [];

    /// <summary>The items of a list; none for anything else.</summary>
    public IEnumerable<SpecNode> Items => Node is YamlSequenceNode list ? list.Children.Select(item => this with { Node = item }) : [];

    /// <summary>A member, with references on the way followed; null when there is none.</summary>
    public SpecNode? this[string name] =>
        Resolved is var self && self.Node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? value) ? self with { Node = value } : null;

    /// <summary>What stands here or, for a reference, what it leads to.</summary>
    public SpecNode Resolved
    {
        get
        {
            SpecNode node = this;
            while (node.Node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode("$ref"), out YamlNode? reference))
            {
                node = Document.At(node.File, ((YamlScalarNode)reference).Value!);
            }

            return node;
        }
    }

    public bool Is(string text) => Node is YamlScalarNode scalar && string.Equals(scalar.Value, text, StringComparison.Ordinal);
}
