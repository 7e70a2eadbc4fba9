using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;

namespace Piggy.Generator.Plan.Client;

/// <summary>Decides what an operation sends.</summary>
internal sealed class BodyPlanner
{
    private readonly PlanContext _context;
    private readonly ModelPlanner _models;
    private readonly HashSet<DefinitionDraft> _parts = [];

    public BodyPlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
    }

    public IReadOnlyCollection<DefinitionDraft> PartModels => _parts;

    public void Plan(OperationDraft draft, SchemaPlace place)
    {
        if (draft.Operation.Body is not { Content.IsEmpty: false } body)
        {
            return;
        }

        if (MediaTypes.Schema(body.Content) is not { } source)
        {
            draft.Body = TypeUse.Of(Primitive.Stream);
            draft.BodyDescription = body.Description ?? "";
            draft.BodyMediaType = body.Content.Count == 1 && body.Content[0].Name != "*/*" ? body.Content[0].Name : null;
            return;
        }

        SchemaView schema = _context.Catalog.View(source);
        draft.BodyDescription = schema.Description.Length > 0 ? schema.Description : body.Description ?? "";
        draft.BodyMediaType = MediaTypes.Preferred(body.Content.Where(media => MediaTypes.Carries(media, schema, _context.Catalog)).Select(static media => media.Name));
        SchemaPlace home = place with { OperationSchemaName = SchemaFlattening.OwnNameOf(schema) };
        draft.Body = IsMultipart(body, schema) ? TypeUse.Of(Primitive.Multipart) : Content(schema, home);
        if (draft.Body.Primitive == Primitive.Multipart)
        {
            PlanParts(schema, home);
        }
    }

    private TypeUse Content(SchemaView schema, SchemaPlace place)
    {
        TypeUse type = _models.Use(schema, place);
        return type.Primitive is { Kind: PrimitiveKind.Bytes } ? type with { Primitive = Primitive.Stream } : type;
    }

    private static bool IsMultipart(RequestBody body, SchemaView schema) =>
        body.Content.Count == 1
        && MediaTypes.WithoutParameters(body.Content[0].Name) == MediaTypes.Multipart
        && schema.Properties.Any(static property => IsPart(property.Schema));

    // Parts without an encoding of their own: objects go as JSON, everything else as text or bytes.
    private static bool IsPart(SchemaView schema) => schema.IsObject() || TypeMapper.Find(schema) is not null;

    private void PlanParts(SchemaView schema, SchemaPlace place)
    {
        foreach (PropertyView property in schema.Properties.Where(static property => IsPart(property.Schema)))
        {
            if (_models.Use(property.Schema, place).Definition is { } model)
            {
                _parts.Add(model);
            }
        }
    }
}
