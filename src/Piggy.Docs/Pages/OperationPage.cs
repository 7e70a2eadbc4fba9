using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Api;
using Piggy.Docs.Examples;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The page of one operation of the plain API.</summary>
internal static class OperationPage
{
    public static DocPage Of(ApiOperation operation, ActionDescriptor? action, SiteExamples examples)
    {
        OperationDescriptor descriptor = operation.Descriptor;
        var page = new MarkdownPage();
        page.Paragraph($"{descriptor.Method + " " + descriptor.Path:code}, a call of [{operation.Tag}](../{SitePaths.Resource(operation.Tag):path}.md).");
        if (action is not null)
        {
            page.Paragraph($"As an action: [{action.Title}](../{SitePaths.Action(action):path}.md), with a checked input, an envelope for every outcome, and more examples.");
        }

        if (descriptor.IsPublic)
        {
            page.Paragraph($"It is called without a credential.");
        }

        WriteFields(page, operation);
        ErrorTable.Write(page, descriptor.Errors);
        WriteExamples(page, operation, operation.Example.With(descriptor.OperationId, examples.Value));
        EvidenceSection.Write(page, descriptor.Evidence, ("request", descriptor.Evidence.Request), ("answer", descriptor.Evidence.Response), ("error codes", descriptor.Evidence.Errors));
        return new DocPage(SitePaths.Operation(descriptor), Title(descriptor), SiteSection.Api, page.ToString())
        {
            Slug = descriptor.OperationId,
            Badges = EffectFact.Of(descriptor.Effect),
            Lead = Markdown.Of(operation.Description).ToString(),
            Summary = $"{descriptor.Method} {descriptor.Path}",
            Words = [operation.Tag],
            Parent = SitePaths.Resource(operation.Tag),
        };
    }

    /// <summary>The summary as a heading: without its full stop.</summary>
    public static string Title(OperationDescriptor descriptor) => RegistryText.Line(descriptor.Summary).TrimEnd('.');

    private static void WriteExamples(MarkdownPage page, ApiOperation operation, OperationExample example)
    {
        page.Heading(2, $"Examples");
        page.Heading(3, $"C#");
        string code = ClientExample.Of(operation, example);
        Markdown[] namespaces = [.. ClientExample.NamespacesOf(code).Select(name => (Markdown)$"{name:code}")];
        Markdown models = namespaces.Length == 0 ? Markdown.Empty : $" Its types stand in {Markdown.Join(" and ", namespaces)}.";
        page.Paragraph($"With a `PiggyClient` named `piggy`.{models} Unlike an action, a plain call throws when Piggy refuses it.");
        page.Fence("csharp", code);
        page.Heading(3, $"curl");
        page.Paragraph($"`piggy sandbox` prints both variables; an id must be that of something in the account.");
        page.Fence("sh", CurlExample.Of(operation, example));
    }

    private static void WriteFields(MarkdownPage page, ApiOperation operation)
    {
        page.Heading(2, $"Request");
        if (operation.Inputs.Count == 0)
        {
            page.Paragraph($"Neither parameters nor a body.");
        }

        FieldTables.WriteInputs(page, operation.Inputs);
        page.Heading(2, $"Answer");
        if (operation.Outputs.Count == 0)
        {
            page.Paragraph($"Nothing that is known.");
        }

        FieldTables.WriteOutputs(page, operation.Outputs);
    }
}
