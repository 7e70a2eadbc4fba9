using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Turns the document's names into C#'s, in the order in which Kiota does it: the order decides which of two colliding names stays.</summary>
internal static class NameRefiner
{
    public static void Refine(PlanContext context)
    {
        List<NamespaceDraft> namespaces = context.Client.SelfAndBelow().ToList();
        List<ModelDraft> models = Types(namespaces).OfType<ModelDraft>().ToList();
        foreach (ModelDraft model in models.Where(static model => model.IsError))
        {
            MakeRoomForMessage(model);
        }

        namespaces.ForEach(MoveTypesNamedAsNamespaces);
        foreach (DefinitionDraft type in Types(namespaces).ToList())
        {
            AvoidReservedNames(type);
        }

        foreach (ModelDraft wrapper in models.SelectMany(static model => model.Wrappers).Concat(WrappersOfBuilders(namespaces)).Where(static wrapper => ReservedNames.IsTypeName(wrapper.Name)))
        {
            wrapper.Name += "Object";
        }

        foreach (NamespaceDraft home in namespaces.Where(home => home != context.Client))
        {
            home.Segment = Casing.FirstUpper(home.Segment);
            home.Segment = ReservedNames.IsTypeName(home.Segment) ? home.Segment + "Namespace" : home.Segment;
        }

        foreach (ModelDraft model in models.SelectMany(static model => model.Wrappers.Concat([model])).Concat(WrappersOfBuilders(namespaces)))
        {
            RefineProperties(model);
        }

        foreach (QueryClassDraft query in Types(namespaces).OfType<BuilderDraft>().SelectMany(static builder => builder.Operations).Select(static operation => operation.Query).OfType<QueryClassDraft>())
        {
            RefineProperties(query);
        }
    }

    private static IEnumerable<DefinitionDraft> Types(IEnumerable<NamespaceDraft> namespaces) => namespaces.SelectMany(static home => home.Types);

    private static IEnumerable<ModelDraft> WrappersOfBuilders(IEnumerable<NamespaceDraft> namespaces) =>
        Types(namespaces).OfType<BuilderDraft>().SelectMany(static builder => builder.Wrappers);

    // Exception.Message is what callers read first, so an error's own text becomes it; a property of that name steps aside.
    private static void MakeRoomForMessage(ModelDraft model)
    {
        model.HasMessageOverride = true;
        if (model.Properties.Find(static property => string.Equals(property.Name, "Message", StringComparison.OrdinalIgnoreCase)) is { } message)
        {
            message.IsPrimaryErrorMessage |= message.Type.Primitive == Primitive.String && message.Type.List == ListKind.One;
            message.Name = "MessageEscaped";
        }
    }

    private static void MoveTypesNamedAsNamespaces(NamespaceDraft home)
    {
        foreach (ModelDraft model in home.Types.OfType<ModelDraft>().ToList())
        {
            NamespaceDraft? child = home.Children.FirstOrDefault(child => child.FullName.EndsWith(model.Name, StringComparison.OrdinalIgnoreCase));
            if (child is not null && child.Find(model.Name) is null)
            {
                home.Remove(model);
                child.Add(model);
            }
        }
    }

    private static void AvoidReservedNames(DefinitionDraft type)
    {
        if (string.Equals(type.Name, "BaseRequestBuilder", StringComparison.OrdinalIgnoreCase))
        {
            type.Namespace.Rename(type, Casing.FirstUpper(type.Name) + "Escaped");
        }

        if (type is ModelDraft { IsError: true } error)
        {
            AvoidExceptionMembers(error);
        }

        if (type is not BuilderDraft && ReservedNames.IsTypeName(type.Name))
        {
            string name = type.Name + "Object";
            for (int i = 1; type.Namespace.Find(name) is not null; i++)
            {
                name = type.Name + "Object" + i;
            }

            type.Namespace.Rename(type, name);
        }
    }

    private static void AvoidExceptionMembers(ModelDraft error)
    {
        foreach (PropertyDraft property in error.Properties.Where(static property => ReservedNames.IsExceptionMember(property.Name)))
        {
            property.Name = Casing.FirstUpper(property.Name) + "Escaped";
            if (string.Equals(property.WireName, error.Name, StringComparison.OrdinalIgnoreCase))
            {
                error.Namespace.Rename(error, Casing.FirstUpper(error.Name) + "Escaped");
            }
        }
    }

    private static void RefineProperties(ModelDraft model)
    {
        var names = new NameCount(model.Properties.Select(static property => property.Name));
        foreach (PropertyDraft property in model.Properties.Where(static property => !property.IsInherited))
        {
            string refined = Casing.Pascal(property.Name, '_');
            bool taken = names.IsOthers(refined, property.Name);

            // A name that stays keeps its small letter here, which puts the member behind those with capitals in what is written.
            property.Name = names.Replace(property.Name, refined.Length == 0 || taken || IsMember(model, refined) ? property.Name : refined);
        }

        if (model.Properties.Find(property => string.Equals(property.Name, model.Name, StringComparison.OrdinalIgnoreCase)) is { } sameName)
        {
            sameName.Name += "Prop";
        }
    }

    private static bool IsMember(ModelDraft model, string name) =>
        (model.HoldsAdditionalData && string.Equals(name, "AdditionalData", StringComparison.OrdinalIgnoreCase))
        || (model.HasMessageOverride && string.Equals(name, "Message", StringComparison.OrdinalIgnoreCase));

    private static void RefineProperties(QueryClassDraft query)
    {
        var names = new NameCount(query.Properties.Select(static property => property.Name));
        foreach (QueryPropertyDraft property in query.Properties)
        {
            string refined = Casing.Pascal(property.Name, '_');
            bool stays = refined.Length == 0 || names.IsOthers(refined, property.Name);
            string name = stays ? Casing.FirstUpper(property.Name) : refined;
            bool isClass = string.Equals(name, query.Name, StringComparison.OrdinalIgnoreCase);
            property.HasOwnName |= isClass || (!stays && refined != property.Name);
            property.Name = names.Replace(property.Name, isClass ? name + "Prop" : name);
        }
    }
}
