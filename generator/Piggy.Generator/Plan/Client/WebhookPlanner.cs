using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes models of what webhooks send and expect. A client calls no webhook, but whoever receives one wants to read it.</summary>
internal static class WebhookPlanner
{
    public static IReadOnlyList<DefinitionDraft> Plan(PlanContext context, ModelPlanner models)
    {
        var kept = new List<DefinitionDraft>();
        foreach (PathItem webhook in context.Api.Webhooks)
        {
            UrlNode node = UrlTree.Lone(webhook.Template, webhook.Pointer);
            foreach (Operation operation in webhook.Operations)
            {
                string verb = Casing.FirstUpper(operation.Method);
                Keep(MediaTypes.Schema(operation.Body?.Content ?? default), verb + "RequestBody");
                foreach (Response response in operation.Responses)
                {
                    Keep(MediaTypes.Schema(response.Content), verb + response.Status.ToUpperInvariant() + "Response");
                }
            }

            void Keep(Schema? source, string suffix)
            {
                if (source is not null)
                {
                    SchemaView schema = context.Catalog.View(source);
                    TypeUse use = models.Use(schema, new SchemaPlace(node, context.Models, suffix, OperationSchemaName: SchemaFlattening.OwnNameOf(schema)));
                    kept.AddRange(use.Members.Select(static member => member.Definition).OfType<DefinitionDraft>());
                }
            }
        }

        return kept;
    }
}
