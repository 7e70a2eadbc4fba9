using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes a class of every union: C# has none.</summary>
internal static class WrapperPlanner
{
    public static void Plan(PlanContext context, IEnumerable<BuilderDraft> builders)
    {
        List<ModelDraft> models = context.Client.SelfAndBelow().SelectMany(static home => home.Types).OfType<ModelDraft>().ToList();
        var bases = new HashSet<ModelDraft>(models.Select(static model => model.Base).OfType<ModelDraft>());
        foreach (BuilderDraft builder in builders)
        {
            foreach (OperationDraft operation in builder.Operations)
            {
                operation.Return = Wrap(operation.Return, builder, bases);
                operation.FormerReturn = operation.FormerReturn is { } former ? Wrap(former, builder, bases) : null;
                operation.Body = operation.Body is { } body ? Wrap(body, builder, bases) : null;
            }
        }

        foreach (ModelDraft model in models)
        {
            foreach (PropertyDraft property in model.Properties)
            {
                property.Type = Wrap(property.Type, model, bases);
            }
        }
    }

    private static TypeUse Wrap(TypeUse type, DefinitionDraft owner, HashSet<ModelDraft> bases) => type.Union is { } union
        ? TypeUse.Of(union.Home is { } home ? InNamespace(union, home, bases) : InClass(union, owner), type.List)
        : type;

    private static ModelDraft InNamespace(UnionDraft union, NamespaceDraft home, HashSet<ModelDraft> bases)
    {
        for (string name = union.Name; ; name += "Wrapper")
        {
            switch (home.Find(name))
            {
                case null:
                    return (ModelDraft)home.Add(Fill(new ModelDraft(name, "") { Wraps = union }));
                case ModelDraft { Wraps: not null } known:
                    return known;

                // A union that something else had to take for one type, "this or null" for example: both are one class. A base stays apart,
                // because the runtime writes a union without the braces that the members of a derived class need around them.
                case ModelDraft { IsLegacy: false } known when !bases.Contains(known):
                    return Extend(known, union);
            }
        }
    }

    private static ModelDraft InClass(UnionDraft union, DefinitionDraft owner)
    {
        List<ModelDraft> siblings = owner is BuilderDraft builder ? builder.Wrappers : ((ModelDraft)owner).Wrappers;
        string name = union.Name;
        if (IsSame(name, owner.Name) || (owner is ModelDraft model && model.Properties.Exists(property => IsSame(property.Name, name))))
        {
            name += "Wrapper";
        }

        if (siblings.Find(known => IsSame(known.Name, name)) is { } existing)
        {
            return existing;
        }

        var wrapper = new ModelDraft(name, "") { Wraps = union, Owner = owner, Namespace = owner.Namespace };
        siblings.Add(Fill(wrapper));
        return wrapper;
    }

    private static ModelDraft Extend(ModelDraft model, UnionDraft union)
    {
        model.Wraps = union;
        return Fill(model);
    }

    private static ModelDraft Fill(ModelDraft wrapper)
    {
        UnionDraft union = wrapper.Wraps!;
        wrapper.DiscriminatorProperty = union.DiscriminatorProperty;
        wrapper.Mappings.AddRange(union.Mappings);
        IEnumerable<TypeUse> members = union.Members.OrderBy(SortKey, StringComparer.OrdinalIgnoreCase);
        PropertyPlanner.AddAll(members.Select(static member => new PropertyDraft(member.Name, "", member) { IsMember = true }), wrapper);
        return wrapper;
    }

    private static string SortKey(TypeUse member) => member.Name + "_" + (member.List == ListKind.List ? "Complex" : "None");

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
