using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes a class of every union: C# has none.</summary>
internal static class WrapperPlanner
{
    public static void Plan(PlanContext context, IEnumerable<BuilderDraft> builders)
    {
        foreach (BuilderDraft builder in builders)
        {
            foreach (OperationDraft operation in builder.Operations)
            {
                operation.Return = Wrap(operation.Return, builder);
                operation.FormerReturn = operation.FormerReturn is { } former ? Wrap(former, builder) : null;
                operation.Body = operation.Body is { } body ? Wrap(body, builder) : null;
            }
        }

        foreach (ModelDraft model in context.Client.SelfAndBelow().SelectMany(static home => home.Types).OfType<ModelDraft>().ToList())
        {
            foreach (PropertyDraft property in model.Properties)
            {
                property.Type = Wrap(property.Type, model);
            }
        }
    }

    private static TypeUse Wrap(TypeUse type, DefinitionDraft owner) => type.Union is { } union
        ? TypeUse.Of(union.Home is { } home ? InNamespace(union, home) : InClass(union, owner), type.List)
        : type;

    private static ModelDraft InNamespace(UnionDraft union, NamespaceDraft home)
    {
        for (string name = union.Name; ; name += "Wrapper")
        {
            switch (home.Find(name))
            {
                case null:
                    return (ModelDraft)home.Add(Fill(new ModelDraft(name, "") { Wraps = union }));
                case ModelDraft { IsLegacy: false } known:
                    return known.Wraps is null ? Extend(known, union) : known;
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

    // A union that something else had to take for one type, a class that derives from it, say: both stay one class.
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
