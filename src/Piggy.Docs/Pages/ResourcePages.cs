using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Api;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The pages of the plain API: a list of its resources, a page per resource, a page per operation.</summary>
internal static class ResourcePages
{
    public static IEnumerable<DocPage> Of(ActionRegistry registry, SiteExamples examples)
    {
        Dictionary<string, ActionDescriptor> actions = registry.Select(action => action.Descriptor).ToDictionary(action => action.OperationId, StringComparer.Ordinal);
        IReadOnlyList<ApiResource> resources = ApiDocument.Compiled.Resources;
        yield return List(resources);
        foreach (ApiResource resource in resources)
        {
            yield return One(resource, actions);
        }

        foreach (ApiOperation operation in resources.SelectMany(resource => resource.Operations))
        {
            yield return OperationPage.Of(operation, actions.GetValueOrDefault(operation.Descriptor.OperationId), examples);
        }
    }

    private static DocPage List(IReadOnlyList<ApiResource> resources)
    {
        var page = new MarkdownPage();
        page.Paragraph($"{resources.Sum(resource => resource.Operations.Count)} operations in {resources.Count} resources. The client reaches each of them by its path: `await piggy.Contacts[id].CreditBalance.GetAsync()`.");
        page.Table(
            ["Resource", "What it is about", "Operations"],
            [.. resources.Select(resource => new Markdown[] { $"[{resource.Name}](../{SitePaths.Resource(resource.Name):path}.md)", $"{resource.Description}", $"{resource.Operations.Count}" })]);
        return new DocPage(SitePaths.Resources, "API resources", SiteSection.Api, page.ToString()) { Label = "All resources", Summary = "Every call of the plain API, by what it is about." };
    }

    private static DocPage One(ApiResource resource, Dictionary<string, ActionDescriptor> actions)
    {
        var page = new MarkdownPage();
        page.Table(
            ["Operation", "Call", "Effect"],
            [.. resource.Operations.Select(operation => new Markdown[]
            {
                $"[{OperationPage.Title(operation.Descriptor)}](../{SitePaths.Operation(operation.Descriptor):path}.md){Action(operation, actions)}",
                $"{operation.Descriptor.Method + " " + operation.Descriptor.Path:code}",
                $"{string.Join(", ", EffectFact.Of(operation.Descriptor.Effect).Select(fact => fact.Label))}",
            })]);
        foreach (ApiOperation operation in resource.Operations)
        {
            WriteOperation(page, operation);
        }

        return new DocPage(SitePaths.Resource(resource.Name), RegistryText.Line(resource.Name), SiteSection.Api, page.ToString())
        {
            Lead = Markdown.Of(resource.Description).ToString(),
            Label = RegistryText.Line(resource.Name),
            Summary = resource.Description,
        };
    }

    private static Markdown Action(ApiOperation operation, Dictionary<string, ActionDescriptor> actions) =>
        actions.TryGetValue(operation.Descriptor.OperationId, out ActionDescriptor? action) ? $" [{action.Slug:code}](../{SitePaths.Action(action):path}.md)" : Markdown.Empty;

    private static void WriteOperation(MarkdownPage page, ApiOperation operation)
    {
        OperationDescriptor descriptor = operation.Descriptor;
        page.Heading(2, Markdown.Of(OperationPage.Title(descriptor)));
        page.Paragraph(Markdown.Of(operation.Description));
        string[] required = [.. operation.Inputs.Where(field => field.Required && field.Location is not null).Select(field => field.Path)];
        Markdown needs = required.Length == 0 ? (Markdown)$"Nothing has to be given." : $"Needs {Markdown.Join(", ", [.. required.Select(name => (Markdown)$"{name:code}")])}.";
        page.Paragraph($"{needs} Confidence: request {Level(descriptor.Evidence.Request)}, answer {Level(descriptor.Evidence.Response)}. [All fields and errors](../{SitePaths.Operation(descriptor):path}.md)");
    }

    private static string Level(Confidence confidence) => confidence.ToString().ToLowerInvariant();
}
