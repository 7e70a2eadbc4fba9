using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Plan.Client;

/// <summary>Removes what was made on the way but no operation can send, receive or throw.</summary>
internal sealed class UnusedModels
{
    private readonly HashSet<DefinitionDraft> _used = [];
    private readonly Queue<ModelDraft> _unread = new();
    private readonly ILookup<ModelDraft, ModelDraft> _derived;

    private UnusedModels(ILookup<ModelDraft, ModelDraft> derived) => _derived = derived;

    public static void Remove(PlanContext context, IEnumerable<BuilderDraft> builders, IEnumerable<DefinitionDraft> parts)
    {
        List<ModelDraft> all = context.Client.SelfAndBelow().SelectMany(static home => home.Types).OfType<ModelDraft>().ToList();
        var unused = new UnusedModels(all.Where(static model => model.Base is not null).ToLookup(static model => model.Base!));
        foreach (OperationDraft operation in builders.SelectMany(static builder => builder.Operations))
        {
            unused.Use(operation);
        }

        foreach (DefinitionDraft part in parts)
        {
            unused.UseWithDerived(part);
        }

        unused.ReadAll();
        unused.Sweep(context.Models, all);
    }

    private void Use(OperationDraft operation)
    {
        Use(operation.Return);
        if (operation.FormerReturn is { } former)
        {
            Use(former);
        }

        if (operation.Body is { } body)
        {
            Use(body);
        }

        foreach (ModelDraft error in operation.Errors.Values)
        {
            UseWithDerived(error);
        }

        foreach (QueryPropertyDraft property in operation.Query?.Properties ?? [])
        {
            Use(property.Type);
        }
    }

    private void Use(TypeUse type)
    {
        foreach (DefinitionDraft definition in type.Members.Select(static member => member.Definition).OfType<DefinitionDraft>())
        {
            UseWithDerived(definition);
        }
    }

    // A value declared as a base may turn out to be any of its derived types; the derived type needs its bases, but not its siblings.
    private void UseWithDerived(DefinitionDraft definition)
    {
        UseAlone(definition);
        if (definition is not ModelDraft model)
        {
            return;
        }

        foreach (ModelDraft ancestor in model.Ancestors())
        {
            UseAlone(ancestor);
        }

        foreach (ModelDraft derived in _derived[model].Where(derived => !_used.Contains(derived)))
        {
            UseWithDerived(derived);
        }
    }

    private void UseAlone(DefinitionDraft definition)
    {
        if (_used.Add(definition) && definition is ModelDraft model)
        {
            _unread.Enqueue(model);
        }
    }

    private void ReadAll()
    {
        while (_unread.Count > 0)
        {
            foreach (PropertyDraft property in _unread.Dequeue().Properties)
            {
                Use(property.Type);
            }
        }
    }

    private void Sweep(NamespaceDraft models, List<ModelDraft> all)
    {
        HashSet<DefinitionDraft> unused = [.. models.SelfAndBelow().SelectMany(static home => home.Types).Where(type => type is not BuilderDraft && !_used.Contains(type))];
        foreach (DefinitionDraft type in unused)
        {
            type.Namespace.Remove(type);
        }

        foreach (ModelDraft model in all)
        {
            model.Mappings.RemoveAll(mapping => unused.Contains(mapping.Model));
        }
    }
}
