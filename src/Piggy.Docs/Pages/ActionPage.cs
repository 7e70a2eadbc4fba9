using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Docs.Examples;
using Piggy.Docs.Pictures;
using Piggy.Docs.Schemas;
using Piggy.Docs.Text;
using Piggy.Docs.Tokens;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The page of one action.</summary>
internal static class ActionPage
{
    private static readonly Markdown CheckedByPiggy = $"*Checked by Piggy.*";

    private static readonly Markdown CheckedBeforeTheCall = $"*Checked before the call.*";

    /// <param name="action">The action.</param>
    /// <param name="example">An input to show it with.</param>
    /// <param name="registry">The registry that it stands in.</param>
    public static DocPage Of(PiggyAction action, JsonObject example, ActionRegistry registry)
    {
        ActionDescriptor descriptor = action.Descriptor;
        var page = new MarkdownPage();
        WriteEffect(page, descriptor, PublishedSpec.IsOf(registry));
        WriteInput(page, descriptor);
        WriteOutput(page, descriptor);
        ErrorTable.Write(page, descriptor.Errors);
        WriteExamples(page, descriptor, example);
        if (PublishedSpec.IsOf(registry) && ToolCost.Find(descriptor.Slug) is { } cost)
        {
            WriteCost(page, cost);
        }

        EvidenceSection.Write(
            page,
            descriptor.Evidence,
            ("request", descriptor.Evidence.Request),
            ("answer", descriptor.Evidence.Response),
            ("error codes", descriptor.Evidence.Errors));
        WriteSchemas(page, descriptor, registry.Spec);
        return new DocPage(SitePaths.Action(descriptor), RegistryText.Line(descriptor.Title), descriptor.Toolset == "core" ? SiteSection.Core : SiteSection.Companion, page.ToString())
        {
            Slug = descriptor.Slug,
            Badges = EffectFact.Of(descriptor.Effect),
            Lead = Markdown.Of(descriptor.Description).ToString(),
            Picture = EffectPictures.Find(descriptor.Slug),
            Summary = descriptor.Summary,
            Words = [descriptor.OperationId, descriptor.Path, .. descriptor.Inputs.Select(input => input.Name)],
            Label = RegistryText.Line(descriptor.Title),
            CanBeTried = true,
        };
    }

    private static void WriteEffect(MarkdownPage page, ActionDescriptor descriptor, bool hasApi)
    {
        page.Heading(2, $"What running it does");
        page.List(EffectFact.Of(descriptor.Effect).Select(fact => (Markdown)$"**{Capital(fact.Label)}.** {fact.Meaning}"));
        page.Paragraph($"Sends {descriptor.Method + " " + descriptor.Path:code} and expects HTTP {descriptor.SuccessStatus}. Toolset: {descriptor.Toolset:code}.");
        if (hasApi)
        {
            page.Paragraph($"The call behind it, without the action: [{descriptor.OperationId}](../{SitePaths.Operation(descriptor.Operation):path}.md).");
        }
    }

    private static void WriteInput(MarkdownPage page, ActionDescriptor descriptor)
    {
        page.Heading(2, $"Input");
        IReadOnlyList<SchemaField> fields = SchemaFields.OfInput(descriptor);
        if (fields.Count == 0)
        {
            page.Paragraph($"None: send an empty object.");
            return;
        }

        FieldTables.WriteInputs(page, fields);
        IReadOnlyList<SchemaRule> rules = SchemaRule.ReadAll(descriptor.InputSchema);
        if (rules.Count > 0)
        {
            page.Heading(3, $"Conditions between fields");
            page.List(rules.Select(rule => (Markdown)$"{rule.Condition} {rule.Because} {(rule.CheckedByServer ? CheckedByPiggy : CheckedBeforeTheCall)}"));
        }
    }

    private static void WriteOutput(MarkdownPage page, ActionDescriptor descriptor)
    {
        page.Heading(2, $"Output");
        page.Paragraph($"The envelope `{{ data, error, successful }}`; its `error` is [the same for every action](../errors.md#the-envelope). Its `data`:");
        IReadOnlyList<SchemaField> fields = SchemaFields.OfData(descriptor);
        if (fields.Count == 0)
        {
            page.Paragraph($"Any value: the shape of this answer is not known.");
        }

        FieldTables.WriteOutputs(page, fields);
    }

    private static void WriteExamples(MarkdownPage page, ActionDescriptor descriptor, JsonObject example)
    {
        page.Heading(2, $"Examples");
        page.Paragraph($"All of them send this input:");
        page.Fence("json", ExampleInput.Text(example));
        page.Heading(3, $"C#");
        page.Paragraph($"With a `PiggyClient` named `piggy`:");
        page.Fence("csharp", CSharpExample.Of(descriptor, example));
        page.Heading(3, $"Command line");
        page.Paragraph($"With `--sandbox` behind it, it runs on an account of invented data:");
        page.Fence("sh", CommandLineExample.Of(descriptor, example));
        page.Heading(3, $"MCP");
        page.Paragraph($"What a client of the Model Context Protocol sends to a server that offers the action as a tool:");
        page.Fence("json", ExampleInput.Text(McpExample.Of(descriptor, example)));
        page.Heading(3, $"curl");
        page.Paragraph($"The bare call, without checks and envelope; `piggy sandbox` prints both variables:");
        page.Fence("sh", CurlExample.Of(descriptor, example));
    }

    private static void WriteCost(MarkdownPage page, ToolCost cost)
    {
        page.Heading(2, $"Token cost");
        page.Paragraph($"A model that is offered this action as a tool reads its definition at every turn: **{cost.Charged} tokens**, {cost.Description} for its name and description and {cost.Input} for its input schema. Where a host passes the output schema on, too, that adds {cost.Output}.");
        page.Paragraph($"Counted with the encoding `o200k_base`, under the default policy; [how the tools compare, and what makes them cheaper](../guides/agents-tokens.md).");
    }

    private static void WriteSchemas(MarkdownPage page, ActionDescriptor descriptor, SpecOrigin spec)
    {
        page.Heading(2, $"JSON Schemas");
        page.Paragraph($"Input ({SchemaLinks.Of(SitePaths.InputSchema(descriptor), spec)}):");
        page.Fence("json", descriptor.InputSchema);
        page.Paragraph($"Output ({SchemaLinks.Of(SitePaths.OutputSchema(descriptor), spec)}):");
        page.Fence("json", descriptor.OutputSchema);
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
