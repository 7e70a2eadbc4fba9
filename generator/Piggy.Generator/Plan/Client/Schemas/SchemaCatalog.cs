using System.Runtime.CompilerServices;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>The document's component schemas by name, and one view per schema, so that views can be compared by identity.</summary>
internal sealed class SchemaCatalog
{
    private readonly Dictionary<string, Schema> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Schema, SchemaView> _views = new(SchemaIdentity.Instance);

    public SchemaCatalog(ApiModel api, PlanningWork work)
    {
        Work = work;
        foreach (NamedSchema component in api.Schemas)
        {
            _components[component.Name] = component.Schema;
        }

        foreach (NamedSchema component in api.Schemas.Where(static component => !component.IsPart))
        {
            foreach (string parent in component.Schema.AllOf.Select(part => part.Reference).OfType<string>().Where(parent => parent.Length > 0))
            {
                AddDerived(parent, component.Name);
            }
        }

        ModelNamespacePrefix = CommonNamespace(api.Schemas.Where(static component => !component.IsPart).Select(static component => component.Name));
    }

    /// <summary>What looking at schemas has cost.</summary>
    public PlanningWork Work { get; }

    /// <summary>What all dotted component names have in common, without their last part: <c>ns.one.Alpha</c> and <c>ns.two.Beta</c> give <c>ns</c>.</summary>
    public string ModelNamespacePrefix { get; }

    public SchemaView View(Schema schema)
    {
        Work.Step();
        if (!_views.TryGetValue(schema, out SchemaView? view))
        {
            view = new SchemaView(this, schema, OldNotation.Read(Resolve(schema)), mergedFrom: null);
            _views.Add(schema, view);
        }

        return view;
    }

    /// <summary>The component as if something referred to it, or null when there is none of that name.</summary>
    public SchemaView? Reference(string component) =>
        _components.ContainsKey(component) ? View(new Schema { Reference = component }) : null;

    /// <summary>Components that name this one in their allOf, and those that name them.</summary>
    public IReadOnlyList<string> DerivedFrom(string component)
    {
        var all = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Collect(component);
        return all;

        void Collect(string parent)
        {
            if (!_derived.TryGetValue(parent, out List<string>? children))
            {
                return;
            }

            foreach (string child in children.Where(seen.Add).ToList())
            {
                all.Add(child);
                Collect(child);
            }
        }
    }

    private Schema Resolve(Schema schema)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Schema current = schema;
        while (current.Reference is { } name && visited.Add(name) && _components.TryGetValue(name, out Schema? next))
        {
            current = next;
        }

        return current;
    }

    private void AddDerived(string parent, string child)
    {
        if (!_derived.TryGetValue(parent, out List<string>? children))
        {
            _derived.Add(parent, children = []);
        }

        children.Add(child);
    }

    private static string CommonNamespace(IEnumerable<string> names)
    {
        List<string> namespaces = names
            .Select(name => name.Trim('.'))
            .Select(name => name.Substring(0, Math.Max(name.LastIndexOf('.'), 0)))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Count(character => character == '.'))
            .ToList();
        string common = "";
        foreach (string segment in namespaces.Count == 0 ? [] : namespaces[0].Split('.'))
        {
            string candidate = common.Length == 0 ? segment : common + "." + segment;
            if (!namespaces.TrueForAll(name => name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)))
            {
                break;
            }

            common = candidate;
        }

        return common;
    }

    // Schemas are records: equal by content. A view belongs to one place in the document, so identity is what counts here.
    private sealed class SchemaIdentity : IEqualityComparer<Schema>
    {
        public static readonly SchemaIdentity Instance = new();

        public bool Equals(Schema? left, Schema? right) => ReferenceEquals(left, right);

        public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
    }
}
