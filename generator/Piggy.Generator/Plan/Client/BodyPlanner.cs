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
        if (Parts(body, schema) is { } parts)
        {
            draft.Body = TypeUse.Of(Primitive.Multipart);
            PlanModels(parts, home);
        }
        else
        {
            draft.Body = Content(schema, home);
        }
    }

    private TypeUse Content(SchemaView schema, SchemaPlace place)
    {
        TypeUse type = _models.Use(schema, place);
        return type.Primitive is { Kind: PrimitiveKind.Bytes } ? type with { Primitive = Primitive.Stream } : type;
    }

    // The properties that a multipart body is made of; none when the body is sent as one model.
    private static List<SchemaView>? Parts(RequestBody body, SchemaView schema)
    {
        MediaType first = body.Content.First(static media => MediaTypes.IsStructured(media.Name) && media.Schema is not null);
        if (first.Name != MediaTypes.Multipart || !schema.HasProperties || body.Content.Any(media => media != first && MediaTypes.IsStructured(media.Name)))
        {
            return null;
        }

        if (first.Encodings.IsEmpty)
        {
            return body.Content.Count == 1 && schema.Properties.Any(static property => IsPart(property.Schema))
                ? schema.Properties.Select(static property => property.Schema).Where(IsPart).ToList()
                : null;
        }

        var encoded = new HashSet<string>(
            first.Encodings.Where(static part => part.ContentType is { Length: > 0 } type && MediaTypes.IsStructured(type)).Select(static part => part.Name),
            StringComparer.Ordinal);
        return schema.Properties.Where(property => encoded.Contains(property.Name)).Select(static property => property.Schema).ToList();
    }

    // Parts without an encoding of their own: objects go as JSON, everything else as text or bytes.
    private static bool IsPart(SchemaView schema) => schema.IsObject() || TypeMapper.Find(schema) is not null;

    private void PlanModels(IEnumerable<SchemaView> parts, SchemaPlace place)
    {
        foreach (SchemaView part in parts)
        {
            if (_models.Use(part, place).Definition is { } model)
            {
                _parts.Add(model);
            }
        }
    }
}
