namespace Piggy.Generator.OpenApi;

/// <summary>What OpenAPI says may stand at a place: which keys an object has, and where a <c>$ref</c> is a reference. In examples, defaults and extensions it is data.</summary>
internal sealed class ObjectKind
{
    private readonly Dictionary<string, ObjectKind?> _members = new(StringComparer.Ordinal);

    private ObjectKind(string? name = null, string? section = null)
    {
        Name = name;
        Section = section;
    }

    /// <summary>The root of an OpenAPI 3 document.</summary>
    public static ObjectKind Document { get; } = ObjectKinds.Create();

    /// <summary>What an object of this kind is called, such as <c>a parameter</c>; null for maps, lists and texts, whose keys are free.</summary>
    public string? Name { get; }

    /// <summary>The section of shared objects of this kind (see <see cref="DocumentLayout"/>); null when a reference cannot stand for one.</summary>
    public string? Section { get; }

    /// <summary>Whether this is the text of a discriminator's mapping: a reference, or the name of a component schema.</summary>
    public bool IsSchemaName { get; private init; }

    /// <summary>The kind of every value of this map or list.</summary>
    public ObjectKind? Each { get; private init; }

    /// <summary>Whether keys with x- are extensions here: in every object, and in those maps whose keys follow a pattern.</summary>
    public bool HasExtensions { get; private init; } = true;

    /// <summary>Path items have a place of their own only since 3.1, so they are copied to where they are used.</summary>
    public bool IsPathItem => Section == "pathItems";

    /// <summary>The keys that OpenAPI gives an object of this kind, extensions aside.</summary>
    public IReadOnlyCollection<string> Keys => _members.Keys;

    /// <summary>An object of OpenAPI, with the keys whose values are no objects.</summary>
    public static ObjectKind Object(string name, string? section, params string[] keys) => new ObjectKind(name, section).With(null, keys);

    /// <summary>A map with free keys, or a list.</summary>
    public static ObjectKind Many(ObjectKind kind) => new() { Each = kind, HasExtensions = false };

    /// <summary>A map whose keys are paths, expressions or statuses, beside extensions.</summary>
    public static ObjectKind Patterned(ObjectKind kind, string? section = null) => new(null, section) { Each = kind };

    public static ObjectKind SchemaName() => new() { IsSchemaName = true };

    public ObjectKind? Member(string key) => Each ?? (_members.TryGetValue(key, out ObjectKind? kind) ? kind : null);

    /// <summary>Whether OpenAPI gives the key a meaning here, and what stands under it: null for a plain value.</summary>
    public bool Knows(string key, out ObjectKind? member)
    {
        member = Each;
        return member is not null || _members.TryGetValue(key, out member);
    }

    public ObjectKind With(ObjectKind? kind, params string[] keys)
    {
        foreach (string key in keys)
        {
            _members.Add(key, kind);
        }

        return this;
    }
}
