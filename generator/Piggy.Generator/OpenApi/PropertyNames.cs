namespace Piggy.Generator.OpenApi;

/// <summary>The properties a schema has, its own and those of the parts it is made of.</summary>
internal sealed class PropertyNames(ReadingContext context)
{
    public IReadOnlyCollection<string> Of(DocumentElement schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, names, new HashSet<string>(StringComparer.Ordinal));
        return names;
    }

    private void Collect(DocumentElement schema, HashSet<string> names, HashSet<string> passed)
    {
        if (context.Resolve(schema) is not { IsMapping: true } target || !passed.Add(target.Pointer))
        {
            return;
        }

        names.UnionWith(target["properties"].IsMapping ? target["properties"].Members().Select(member => member.Key) : []);
        foreach (DocumentElement part in target["allOf"].IsSequence ? target["allOf"].Items() : [])
        {
            Collect(part, names, passed);
        }
    }
}
