using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes a class hierarchy of allOf where one parent can be told from what a schema adds to it.</summary>
internal sealed class InheritancePlanner
{
    private const int MaxDepth = 50;

    private readonly PlanContext _context;
    private readonly ModelPlanner _models;
    private int _depth;

    public InheritancePlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
    }

    public DefinitionDraft Declare(SchemaView schema, SchemaPlace place)
    {
        string name = NameOf(schema, place);
        SchemaPlace home = place with { Namespace = _context.HomeOf(schema, place.Namespace), ViaDiscriminator = false };
        DefinitionDraft declared = _depth > MaxDepth ? _models.Declare(schema, name, home) : Declare(schema, name, home, place);
        if (declared.Description.Length == 0)
        {
            declared.Description = schema.AllOf.FirstOrDefault(static part => !part.IsReference && part.Description.Length > 0)?.Description ?? "";
        }

        return declared;
    }

    private DefinitionDraft Declare(SchemaView schema, string name, SchemaPlace home, SchemaPlace place)
    {
        IReadOnlyList<SchemaView> parts = SchemaFlattening.Parts(schema.AllOf);
        List<SchemaView> inline = parts.Where(static part => !part.IsReference).ToList();
        List<SchemaView> references = parts.Where(static part => part.IsReference).ToList();
        return (schema.HasProperties, inline.Count, references.Count) switch
        {
            (true, 0, 0) => _models.Declare(schema, name, home),
            (false, > 0, 1) => Derive(SchemaMerge.AllOf(schema, part => !ReferenceEquals(part, references[0])), references[0]),
            (true, 0, 1) => Derive(schema, references[0]),
            (true, 1, 0) => DeriveFromInline(),
            (false, 0, 1) => place.ViaDiscriminator ? Derive(schema, references[0]) : _models.Declare(references[0], name, home),
            (false, 1, 0) => place.ViaDiscriminator ? DeriveFromInline() : _models.Declare(inline[0], name, home),
            (true, 1, 1) => DeclareBoth(inline[0], references[0]),
            _ => _models.Declare(SchemaMerge.AllOf(schema, static _ => true), name, home),
        };

        DefinitionDraft Derive(SchemaView own, SchemaView parent) => _models.Declare(own, name, home, Parent(parent, place with { InlineName = "" }));

        DefinitionDraft DeriveFromInline() => _models.Declare(schema, name, home, Parent(inline[0], place));

        DefinitionDraft DeclareBoth(SchemaView own, SchemaView parent) => (own.HasProperties, parent.HasProperties) switch
        {
            (true, false) => DeriveFromInline(),
            (false, true) => Derive(schema, parent),
            (true, true) => Derive(SchemaMerge.AllOf(schema, part => !ReferenceEquals(part, parent)), parent),
            _ => _models.Declare(schema, name, home),
        };
    }

    private ModelDraft? Parent(SchemaView schema, SchemaPlace place)
    {
        _depth++;
        DefinitionDraft parent = Declare(schema, place with { ViaDiscriminator = false });
        _depth--;
        return parent as ModelDraft;
    }

    private static string NameOf(SchemaView schema, SchemaPlace place)
    {
        string name = SchemaFlattening.OwnNameOf(schema);
        return name.Length > 0 ? SymbolName.From(name) : ModelPlanner.NameFor(schema, place);
    }
}
