using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Writes models and enumerations down as they will be, once no name changes any more.</summary>
internal sealed class PlanAssembler
{
    private readonly PlanContext _context;
    private readonly TypeName _fieldReaders;

    public PlanAssembler(PlanContext context)
    {
        _context = context;
        _fieldReaders = context.FieldReaders;
    }

    public static EnumPlan Enum(EnumDraft draft) => new(
        draft.ToTypeName(),
        Summaries.Or(draft.Description, $"Values of {Summaries.Words(draft.Name)}."),
        draft.Obsolete,
        draft.IsFlags,
        draft.Members.Select((member, index) => new EnumMemberPlan(
            member.Name,
            member.Value,
            (draft.IsFlags ? 1L << Math.Min(index, 62) : index).ToString(CultureInfo.InvariantCulture),
            Summaries.Or(member.Description, $"The value {member.Value}."))).ToEquatableArray());

    public ModelPlan Model(ModelDraft draft)
    {
        TypeName name = draft.ToTypeName();
        return new ModelPlan
        {
            Name = name,
            Summary = Summaries.Or(draft.Description, draft.Wraps is null ? $"The {Summaries.Words(name.Simple)} of a request or an answer." : UnionSummary(draft)),
            Obsolete = draft.Obsolete,
            Base = draft.Base?.ToTypeName(),
            IsLegacy = draft.IsLegacy,
            IsError = draft.IsError,
            HoldsAdditionalData = draft.HoldsAdditionalData,
            MessagePath = draft.HasMessageOverride ? ErrorMessages.PathTo(draft).ToEquatableArray() : default,
            FieldReaders = _fieldReaders,
            Properties = draft.Properties.Where(static property => !property.IsInherited)
                .OrderBy(static property => property.Name, StringComparer.Ordinal)
                .Select(property => Property(property, draft))
                .ToEquatableArray(),
            Discriminator = Discriminator(draft),
            Wraps = draft.Wraps is null ? WrapperKind.None : draft.Wraps.IsAnyOf ? WrapperKind.AnyOf : WrapperKind.OneOf,
            Wrappers = Wrappers(draft.Wrappers),
            RefersToObsolete = draft.Obsolete is null && RefersToObsolete(draft),
        };
    }

    public EquatableArray<ModelPlan> Wrappers(IEnumerable<ModelDraft> drafts) =>
        drafts.Select(Model).OrderBy(static wrapper => wrapper.Name.Name, StringComparer.Ordinal).ToEquatableArray();

    public static TypePlan Type(TypeUse use)
    {
        TypeKind kind = use switch
        {
            { Definition: EnumDraft } => TypeKind.Enum,
            { Definition: not null } => TypeKind.Model,
            { Primitive.Kind: PrimitiveKind.Text } => TypeKind.Text,
            { Primitive.Kind: PrimitiveKind.Value } => TypeKind.Value,
            { Primitive.Kind: PrimitiveKind.Bytes } => TypeKind.Bytes,
            { Primitive.Kind: PrimitiveKind.Stream } => TypeKind.Stream,
            { Primitive.Kind: PrimitiveKind.Multipart } => TypeKind.Multipart,
            { Primitive.Kind: PrimitiveKind.None } => TypeKind.None,
            _ => TypeKind.Untyped,
        };
        return new TypePlan(kind, use.Definition?.ToTypeName() ?? use.Primitive!.CSharp, use.Primitive?.Accessor ?? "", use.List);
    }

    public static bool IsObsolete(TypeUse use) => use.Definition?.Obsolete is not null;

    private PropertyPlan Property(PropertyDraft property, ModelDraft owner)
    {
        DefaultPlan? value = property.Default is null or "null" ? null : DefaultPlanner.Plan(property.Type, property.Default);
        if (property.Default is not (null or "null") && value is null)
        {
            _context.Report(property.Pointer, ClientRules.DefaultIgnored, property.Default, property.WireName);
        }

        string name = Casing.FirstUpper(property.Name);
        return new PropertyPlan(
            name,
            property.WireName,
            Type(property.Type),
            Summaries.Or(property.Description, !property.IsMember ? $"The {property.WireName} property." : $"The value, if it is {Summaries.Article(property.Type)}."),
            property.Obsolete,
            property.IsMember,
            property.ReadOnly,
            ReservedNames.IsInheritedMember(name, owner.IsError),
            value);
    }

    private static DiscriminatorPlan? Discriminator(ModelDraft draft)
    {
        List<DiscriminatorMappingPlan> mappings = draft.Mappings
            .Where(mapping => mapping.Model != draft && (draft.Wraps is not null || mapping.Model.DerivesFrom(draft)))
            .GroupBy(static mapping => mapping.Value, StringComparer.OrdinalIgnoreCase)
            .Select(static group => new DiscriminatorMappingPlan(group.First().Value, group.First().Model.ToTypeName()))
            .OrderBy(static mapping => mapping.Value, StringComparer.OrdinalIgnoreCase)
            .ToList();
        bool needed = draft.Wraps is not null ? mappings.Count > 0 : mappings.Count > 0 && draft.DiscriminatorProperty.Length > 0;
        return needed ? new DiscriminatorPlan(draft.DiscriminatorProperty, mappings.ToEquatableArray()) : null;
    }

    private static bool RefersToObsolete(ModelDraft draft) =>
        draft.Base?.Obsolete is not null
        || draft.Properties.Exists(static property => property.Obsolete is not null || IsObsolete(property.Type))
        || draft.Mappings.Exists(static mapping => mapping.Model.Obsolete is not null)
        || draft.Wrappers.Exists(RefersToObsolete);

    private static string UnionSummary(ModelDraft draft) =>
        (draft.Wraps!.IsAnyOf ? "Any of: " : "One of: ") + string.Join(", ", draft.Wraps.Members.Select(Summaries.Article)) + ".";
}
