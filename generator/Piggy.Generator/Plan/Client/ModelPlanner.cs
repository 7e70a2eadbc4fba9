using System.Globalization;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Decides which type stands for a schema, and makes it unless it is there already.</summary>
internal sealed class ModelPlanner
{
    // Types nested deeper than this are taken for a schema that contains itself without ever naming itself.
    private const int MaxDepth = 50;

    // Bases and values of discriminators, which cannot wait until the properties at hand are planned.
    private const int MaxDepthOfBases = 2 * MaxDepth;

    private readonly PlanContext _context;
    private readonly PropertyPlanner _properties;
    private readonly InheritancePlanner _inheritance;
    private readonly ComposedTypePlanner _composed;
    private readonly HashSet<string> _discriminating = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<(SchemaView Schema, ModelDraft Model, SchemaPlace Place)> _postponed = new();
    private int _depth;

    public ModelPlanner(PlanContext context)
    {
        _context = context;
        _properties = new PropertyPlanner(context, this);
        _inheritance = new InheritancePlanner(context, this);
        _composed = new ComposedTypePlanner(context, this);
    }

    /// <summary>The type for a schema found at this place.</summary>
    public TypeUse Use(SchemaView schema, SchemaPlace place)
    {
        TypeUse type = Find(schema, place);
        while (_depth == 0 && _postponed.Count > 0)
        {
            (SchemaView postponed, ModelDraft model, SchemaPlace home) = _postponed.Dequeue();
            AddProperties(postponed, model, home);
        }

        return type;
    }

    private TypeUse Find(SchemaView schema, SchemaPlace place)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        SchemaPlace here = schema.IsReference
            ? place with { Namespace = _context.HomeOf(schema.ReferenceId), Suffix = "", InlineName = "" }
            : place;
        if (SchemaFlattening.OnlyReference(schema) is { } target)
        {
            return Use(target, place with { InlineName = here.InlineName });
        }

        if (schema.IsInherited())
        {
            return TypeUse.Of(_inheritance.Declare(schema, here));
        }

        if (schema.IsIntersection())
        {
            return Declare(SchemaMerge.Intersection(schema), here);
        }

        if ((schema.IsAnyOf() || schema.IsOneOf()) && string.IsNullOrEmpty(schema.Format) && !schema.IsODataNumber())
        {
            return _composed.Use(schema, here);
        }

        if (schema.IsObject() && SchemaMerge.SingleMember(schema) is { } merged)
        {
            return Use(merged, place with { InlineName = here.InlineName });
        }

        if (schema.IsObject() || schema.HasProperties || schema.IsEnum() || schema.HasTypedAdditionalProperties)
        {
            return Declare(schema, here);
        }

        if (schema.IsArray() && schema.Items is { } items && !items.IsArray())
        {
            return UseCollection(items, here);
        }

        return UseScalar(schema, place with { InlineName = here.InlineName });
    }

    /// <summary>The type of that name in that namespace, made from the schema unless it exists.</summary>
    public DefinitionDraft Declare(SchemaView schema, string name, SchemaPlace place, ModelDraft? parent = null)
    {
        name = name.Length > 0 ? name : "Unnamed";
        NamespaceDraft home = place.Namespace;
        if (home.Find(name) is { } existing)
        {
            if (existing is BuilderDraft)
            {
                return Declare(schema, name + "Model", place, parent);
            }

            if (existing is not ModelDraft { IsLegacy: true })
            {
                return existing;
            }

            BackwardCompatibility.MakeRoom(existing);
        }

        if (schema.IsEnum())
        {
            return home.Add(EnumPlanner.Plan(schema, name, place.Node, _context));
        }

        if (schema.IsIntersection())
        {
            return Declare(SchemaMerge.Intersection(schema), name, place, parent);
        }

        return AddModel(SchemaMerge.AnyOf(schema) ?? SchemaMerge.OneOf(schema) ?? schema, name, place, parent);
    }

    /// <summary>The models that the values of a schema's discriminator stand for.</summary>
    public IReadOnlyList<MappingDraft> Mappings(SchemaView schema, SchemaPlace place, ModelDraft? parent)
    {
        IEnumerable<DiscriminatorMapping> mappings = SchemaDiscriminators.Mappings(schema, _context.Catalog);
        if (parent is not null && parent.Namespace != _context.Models && parent.Namespace.IsInside(_context.Models))
        {
            string component = parent.Namespace.FullName.Substring(_context.Models.FullName.Length + 1) + "." + parent.Name;
            mappings = _context.Catalog.Reference(component) is { } own ? mappings.Union(SchemaDiscriminators.Mappings(own, _context.Catalog)) : mappings;
        }

        return mappings.Select(mapping => Map(mapping, schema, place, parent)).OfType<MappingDraft>().ToList();
    }

    private TypeUse Declare(SchemaView schema, SchemaPlace place) => TypeUse.Of(Declare(schema, NameFor(schema, place), place));

    /// <summary>The name of a schema's type: its component's, the one its place gives, or one from the path.</summary>
    public static string NameFor(SchemaView schema, SchemaPlace place)
    {
        if (place.InlineName.Length > 0)
        {
            return place.InlineName;
        }

        string name = SchemaFlattening.OwnNameOf(schema);
        name = name.Length > 0 ? name : place.OperationSchemaName;
        return name.Length > 0 ? SymbolName.From(name + place.Suffix) : SegmentNames.InlineType(place.Node, place.Suffix);
    }

    private TypeUse UseCollection(SchemaView items, SchemaPlace place)
    {
        bool named = items.IsEnum() || (items.IsComposedEnum() && string.IsNullOrEmpty(items.Format));
        TypeUse type = TypeMapper.Find(items) is { } primitive && !named
            ? TypeUse.Of(primitive)
            : Use(items, place with { Namespace = _context.HomeOf(items, place.Namespace), Suffix = "", ViaDiscriminator = false });
        return type with { List = ListKind.List };
    }

    private TypeUse UseScalar(SchemaView schema, SchemaPlace place)
    {
        if (schema.ValueTypes != JsonTypes.None || !string.IsNullOrEmpty(schema.Format))
        {
            if (TypeMapper.IsUnknownTextFormat(schema))
            {
                _context.ReportOnce(schema.Pointer, ClientRules.UnknownFormat, schema.Format!);
            }

            return TypeMapper.Find(schema) is { } primitive ? TypeUse.Of(primitive) : TypeUse.Of(Primitive.Untyped);
        }

        SchemaView? child = schema.AnyOf.Concat(schema.OneOf).Concat(schema.AllOf).FirstOrDefault(static member => member.IsMeaningful(ignoreObjects: true));
        if (child is not null && _depth < MaxDepthOfBases)
        {
            _depth++;
            TypeUse type = Use(child, place);
            _depth--;
            return type;
        }

        return TypeUse.Of(Primitive.Untyped);
    }

    private ModelDraft AddModel(SchemaView schema, string name, SchemaPlace place, ModelDraft? parent)
    {
        List<SchemaView> parents = parent is null ? schema.AllOf.Where(static part => part.IsReference).ToList() : [];
        if (parents.Count == 1 && _depth < MaxDepthOfBases)
        {
            _depth++;
            parent = Declare(parents[0], SymbolName.From(SchemaFlattening.NameOf(parents[0])), place with { Namespace = _context.HomeOf(parents[0], place.Namespace) }) as ModelDraft;
            _depth--;
        }

        var draft = new ModelDraft(name, schema.Pointer)
        {
            Base = parent,
            Description = DescriptionOf(schema),
            Obsolete = schema.Deprecated ? schema.DeprecationNote ?? "" : null,
            HoldsAdditionalData = _context.Options.IncludeAdditionalData
                && schema.AdditionalProperties != AdditionalProperties.Forbidden
                && !TopHoldsAdditionalData(parent),
        };
        var model = (ModelDraft)place.Namespace.Add(draft);
        AddProperties(schema, model, place);
        AddMappings(schema, model, place);
        return model;
    }

    // A component that lies too deep is looked at later: there are only so many of them.
    private void AddProperties(SchemaView schema, ModelDraft model, SchemaPlace place)
    {
        if (model.PropertiesStarted)
        {
            return;
        }

        if (_depth < MaxDepth)
        {
            model.PropertiesStarted = true;
            _depth++;
            _properties.Plan(schema, model, place);
            _depth--;
        }
        else if (schema.ReferenceId.Length > 0)
        {
            _postponed.Enqueue((schema, model, place));
        }
        else if (schema.HasProperties)
        {
            _context.Report(schema.Pointer, ClientRules.NestedTooDeep, Casing.FirstUpper(model.Name), MaxDepth.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddMappings(SchemaView schema, ModelDraft model, SchemaPlace place)
    {
        SchemaView lookup = schema.MergedFrom is { } origin && _context.Catalog.Reference(origin) is { } component ? component : schema;
        if (lookup.ReferenceId.Length > 0 && !_discriminating.Add(lookup.ReferenceId))
        {
            return;
        }

        IReadOnlyList<MappingDraft> mappings = Mappings(lookup, place, model);
        var known = new HashSet<string>(model.Mappings.Select(static mapping => mapping.Value), StringComparer.OrdinalIgnoreCase);
        model.Mappings.AddRange(mappings.Where(mapping => mapping.Model.DerivesFrom(model) && known.Add(mapping.Value)));

        model.DiscriminatorProperty = SchemaDiscriminators.PropertyName(schema);
        _discriminating.Remove(lookup.ReferenceId);
    }

    private MappingDraft? Map(DiscriminatorMapping mapping, SchemaView schema, SchemaPlace place, ModelDraft? parent)
    {
        // A mapping that leads nowhere was reported when the document was read.
        if (_depth >= MaxDepthOfBases || _context.Catalog.Reference(mapping.SchemaName) is not { } component)
        {
            return null;
        }

        _depth++;
        TypeUse use = Use(component, place with { Namespace = _context.HomeOf(component, place.Namespace), Suffix = "", InlineName = "", ViaDiscriminator = true });
        _depth--;
        if (use.Model is not { } model || (parent is not null && model.Base is null))
        {
            // Without a discriminator the mapping is one that allOf suggests, and nothing that the document says is left out.
            if ((use.Model is null || use.Model != parent) && SchemaDiscriminators.PropertyName(schema).Length > 0)
            {
                _context.Report(schema.OwnPointer, ClientRules.MappingUnrelated, mapping.Value, mapping.SchemaName);
            }

            return null;
        }

        return new MappingDraft(mapping.Value, model);
    }

    private static bool TopHoldsAdditionalData(ModelDraft? parent) =>
        parent is not null && (parent.Ancestors().LastOrDefault() ?? parent).HoldsAdditionalData;

    private static string DescriptionOf(SchemaView schema) => schema.OwnDescription.Length > 0
        ? schema.OwnDescription
        : schema.AllOf.FirstOrDefault(static part => !part.IsReference && part.Description.Length > 0)?.Description ?? "";
}
