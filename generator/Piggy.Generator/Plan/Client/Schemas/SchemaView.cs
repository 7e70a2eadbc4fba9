using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>A schema as Kiota looks at it: a reference shows the members of its target, and what stands beside the reference wins over the target.</summary>
internal sealed class SchemaView
{
    private readonly SchemaCatalog _catalog;
    private readonly Schema _source;
    private readonly Schema _shape;
    private readonly string? _mergedFrom;
    private IReadOnlyList<SchemaView>? _allOf;
    private IReadOnlyList<SchemaView>? _oneOf;
    private IReadOnlyList<SchemaView>? _anyOf;
    private IReadOnlyList<PropertyView>? _properties;

    public SchemaView(SchemaCatalog catalog, Schema source, Schema shape, string? mergedFrom)
    {
        _catalog = catalog;
        _source = source;
        _shape = shape;
        _mergedFrom = mergedFrom;
    }

    /// <summary>The schema as written.</summary>
    public Schema Source => _source;

    public bool IsReference => _source.Reference is not null;

    /// <summary>Name of the component this refers to or was merged from; empty for an inline schema.</summary>
    public string ReferenceId => _source.Reference ?? _mergedFrom ?? "";

    /// <summary>Name of the component this was merged from, or null when it is as written.</summary>
    public string? MergedFrom => _mergedFrom;

    public string Pointer => _source.Pointer.Length > 0 ? _source.Pointer : _shape.Pointer;

    /// <summary>Where the schema itself stands, whatever refers to it.</summary>
    public string OwnPointer => _shape.Pointer;

    public JsonTypes Types => _shape.Types;

    /// <summary>The types less null.</summary>
    public JsonTypes ValueTypes => _shape.Types & ~JsonTypes.Null;

    public bool HasType => _shape.Types != JsonTypes.None;

    public string? Format => _shape.Format;

    public string Description => NonEmpty(_source.Description) ?? _shape.Description ?? "";

    /// <summary>The description of the schema itself, whatever stands beside a reference to it.</summary>
    public string OwnDescription => _shape.Description ?? "";

    public bool Deprecated => _source.Deprecated || _shape.Deprecated;

    public string? DeprecationNote => _source.DeprecationNote ?? _shape.DeprecationNote;

    public bool ReadOnly => _source.ReadOnly || _shape.ReadOnly;

    public string? Default => _source.Default ?? _shape.Default;

    public string? Maximum => _shape.Maximum;

    /// <summary>Allowed values; a const allows one, but Kiota knows no const.</summary>
    public EquatableArray<string> Enum => _shape switch
    {
        { IsConst: true } => default,
        { IsEnumNullBlank: true } => _shape.Enum.Select(static json => json == "null" ? "\"\"" : json).ToEquatableArray(),
        _ => _shape.Enum,
    };

    public EnumNames? EnumNames => _shape.EnumNames;

    public bool IsPrimaryErrorMessage => _source.IsPrimaryErrorMessage || _shape.IsPrimaryErrorMessage;

    public AdditionalProperties AdditionalProperties => _shape.AdditionalProperties;

    public bool HasTypedAdditionalProperties => _shape.AdditionalPropertiesSchema is { } values && _catalog.View(values).HasType;

    public Discriminator? Discriminator => _shape.Discriminator;

    public SchemaView? Items => _shape.Items is { } items ? _catalog.View(items) : null;

    public IReadOnlyList<SchemaView> AllOf => Looked(_allOf ??= Views(_shape.AllOf));

    public IReadOnlyList<SchemaView> OneOf => Looked(_oneOf ??= Views(_shape.OneOf));

    public IReadOnlyList<SchemaView> AnyOf => Looked(_anyOf ??= Views(_shape.AnyOf));

    /// <summary>Whether there are properties, without a view of each: every reference to a component is asked, and has views of its own.</summary>
    public bool HasProperties => !_shape.Properties.IsEmpty;

    public IReadOnlyList<PropertyView> Properties => Looked(
        _properties ??= _shape.Properties.Select(property => new PropertyView(property.Name, _catalog.View(property.Schema))).ToList());

    /// <summary>Whether both are uses of one component, or one and the same inline schema.</summary>
    public bool IsSameAs(SchemaView other) => IsReference && other.IsReference
        ? string.Equals(ReferenceId, other.ReferenceId, StringComparison.OrdinalIgnoreCase)
        : ReferenceEquals(this, other);

    /// <summary>A new inline schema with these changes, which still answers to the name of the component it came from.</summary>
    public SchemaView Merge(Func<Schema, Schema> change)
    {
        Schema merged = change(_shape) with { Reference = null };
        return new SchemaView(_catalog, merged, merged, IsReference ? _source.Reference : _mergedFrom);
    }

    /// <summary>Counts a look at the schema. For who keeps what a walk has met: that must not outgrow memory.</summary>
    public void CountLook() => _catalog.Work.Step();

    // Whoever walks through schemas comes by here, so no walk goes on without end.
    private IReadOnlyList<T> Looked<T>(IReadOnlyList<T> below)
    {
        CountLook();
        return below;
    }

    private List<SchemaView> Views(EquatableArray<Schema> schemas) => schemas.Select(_catalog.View).ToList();

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>A property of a schema.</summary>
internal sealed record PropertyView(string Name, SchemaView Schema);
