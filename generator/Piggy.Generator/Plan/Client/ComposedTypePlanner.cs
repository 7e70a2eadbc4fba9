using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes a union of oneOf, anyOf and lists of types.</summary>
internal sealed class ComposedTypePlanner
{
    private static readonly JsonTypes[] Scalars = [JsonTypes.Boolean, JsonTypes.Integer, JsonTypes.Number, JsonTypes.String];

    private readonly PlanContext _context;
    private readonly ModelPlanner _models;
    private readonly HashSet<string> _mapping = new(StringComparer.OrdinalIgnoreCase);

    public ComposedTypePlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
    }

    public TypeUse Use(SchemaView schema, SchemaPlace place)
    {
        if (NullableMember(schema) is { } target)
        {
            return UseNullable(target, place);
        }

        if (schema.HasSeveralTypes() && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0 && !Array.Exists(Scalars, scalar => (schema.Types & scalar) != 0))
        {
            _context.Report(schema.Pointer, ClientRules.NoEquivalent, "type: [" + schema.ValueTypes.ToString().ToLowerInvariant() + "]");
            return TypeUse.Of(Primitive.Untyped);
        }

        var union = new UnionDraft(ModelPlanner.NameFor(schema, place), isAnyOf: !schema.IsOneOf() && schema.IsAnyOf())
        {
            Home = schema.ReferenceId.Length > 0 ? _context.HomeOf(schema.ReferenceId) : null,
            DiscriminatorProperty = SchemaDiscriminators.PropertyName(schema),
        };
        AddMappings(schema, union, place);
        foreach (SchemaView member in schema.IsOneOf() ? schema.OneOf : schema.AnyOf)
        {
            TypeUse choice = Member(member, union, place);
            if (!union.TryAdd(choice))
            {
                _context.Report(member.Pointer, ClientRules.UnionMemberHidden, Casing.FirstUpper(union.Name), Casing.FirstUpper(choice.Name));
            }
        }

        AddScalars(schema, union);
        return TypeUse.Of(union);
    }

    private TypeUse Member(SchemaView member, UnionDraft union, SchemaPlace place)
    {
        ListKind list = member.IsArray() ? ListKind.List : ListKind.One;
        string name = SymbolName.From(SchemaFlattening.NameOf(member));
        if (name.Length == 0 && TypeMapper.Find(member) is { } primitive)
        {
            return TypeUse.Of(primitive, list);
        }

        if (name.Length == 0)
        {
            name = union.Name + "Member" + (union.Members.Count(known => known.Name.StartsWith(union.Name + "Member", StringComparison.Ordinal)) + 1);
        }

        SchemaPlace home = place with { Namespace = _context.HomeOf(member, place.Namespace), ViaDiscriminator = false };
        return TypeUse.Of(_models.Declare(member, name, home), list);
    }

    private void AddMappings(SchemaView schema, UnionDraft union, SchemaPlace place)
    {
        if (schema.ReferenceId.Length > 0 && !_mapping.Add(schema.ReferenceId))
        {
            return;
        }

        union.Mappings.AddRange(_models.Mappings(schema, place, parent: null));
        _mapping.Remove(schema.ReferenceId);
    }

    private void AddScalars(SchemaView schema, UnionDraft union)
    {
        if (!schema.HasSeveralTypes())
        {
            return;
        }

        foreach (JsonTypes scalar in Scalars.Where(scalar => (schema.Types & scalar) != 0))
        {
            if (TypeMapper.Find(_context.Catalog.View(new Schema { Types = scalar, Format = schema.Format })) is { } primitive)
            {
                union.TryAdd(TypeUse.Of(primitive));
            }
        }

        if ((schema.Types & (JsonTypes.Array | JsonTypes.Object)) != 0)
        {
            _context.Report(schema.Pointer, ClientRules.MembersLost, (schema.Types & (JsonTypes.Array | JsonTypes.Object)).ToString().ToLowerInvariant(), Casing.FirstUpper(union.Name));
        }
    }

    // "This or null", as ASP.NET Core writes a nullable reference: no union, just the type.
    private static SchemaView? NullableMember(SchemaView schema)
    {
        IReadOnlyList<SchemaView> members = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        return members.Count == 2 && members.Any(static member => member.IsBareNull())
            ? members.FirstOrDefault(static member => SchemaFlattening.NameOf(member).Length > 0)
            : null;
    }

    private TypeUse UseNullable(SchemaView target, SchemaPlace place)
    {
        if (target.IsInherited() || target.IsIntersection())
        {
            return _models.Use(target, place);
        }

        SchemaPlace home = place with { Namespace = _context.HomeOf(target, place.Namespace), ViaDiscriminator = false };
        DefinitionDraft declared = _models.Declare(target, SymbolName.From(SchemaFlattening.NameOf(target)), home);
        return TypeUse.Of(declared, target.IsArray() ? ListKind.List : ListKind.One);
    }
}
