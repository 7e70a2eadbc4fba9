using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Docs.Examples;
using Piggy.Docs.Schemas;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The page of one action.</summary>
internal static class ActionPage
{
    private static readonly Markdown CheckedByPiggy = $"*Checked by Piggy.*";

    private static readonly Markdown CheckedBeforeTheCall = $"*Checked before the call.*";

    public static DocPage Of(PiggyAction action)
    {
        ActionDescriptor descriptor = action.Descriptor;
        var page = new MarkdownPage();
        page.Paragraph(Markdown.Of(descriptor.Description));
        WriteEffect(page, descriptor);
        WriteInput(page, descriptor);
        WriteOutput(page, descriptor);
        WriteErrors(page, descriptor);
        WriteExamples(page, action);
        EvidenceSection.Write(
            page,
            descriptor.Evidence,
            ("request", descriptor.Evidence.Request),
            ("answer", descriptor.Evidence.Response),
            ("error codes", descriptor.Evidence.Errors));
        WriteSchemas(page, descriptor);
        return new DocPage(SitePaths.Action(descriptor), RegistryText.Line(descriptor.Title), descriptor.Slug, EffectFact.Of(descriptor.Effect), page.ToString());
    }

    private static void WriteEffect(MarkdownPage page, ActionDescriptor descriptor)
    {
        page.Heading(2, $"What running it does");
        page.List(EffectFact.Of(descriptor.Effect).Select(fact => (Markdown)$"**{Capital(fact.Label)}.** {fact.Meaning}"));
        page.Paragraph($"Sends {descriptor.Method + " " + descriptor.Path:code} and expects HTTP {descriptor.SuccessStatus}. Toolset: {descriptor.Toolset:code}.");
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

    private static void WriteErrors(MarkdownPage page, ActionDescriptor descriptor)
    {
        page.Heading(2, $"Errors");
        if (descriptor.Errors.Count == 0)
        {
            page.Paragraph($"No source lists an error code for this call.");
        }

        page.Table(
            ["Code", "Name", "Meaning", "Try again", "What to do"],
            [.. descriptor.Errors.Select(code => new Markdown[]
            {
                $"[{code.Code}](../{SitePaths.ErrorAnchor(code):path})", $"{code.Name:code}", $"{code.Meaning}", code.Retryable ? (Markdown)$"later" : $"no", $"{code.Hint}",
            })]);
        page.Paragraph($"Any call can also fail for reasons that no code stands for; see [kinds of failure](../errors.md#kinds-of-failure).");
    }

    private static void WriteExamples(MarkdownPage page, PiggyAction action)
    {
        JsonObject example = ExampleInput.Of(action);
        page.Heading(2, $"Example");
        page.Paragraph($"As JSON:");
        page.Fence("json", ExampleInput.Text(example));
        page.Paragraph($"From C#, with a `PiggyClient` named `piggy`:");
        page.Fence("csharp", CSharpExample.Of(action.Descriptor, example));
        page.Paragraph($"From the command line; with `--sandbox` it runs on an account of invented data, whose identifiers `piggy sandbox` lists:");
        page.Fence("sh", CommandLineExample.Of(action.Descriptor, example));
    }

    private static void WriteSchemas(MarkdownPage page, ActionDescriptor descriptor)
    {
        page.Heading(2, $"JSON Schemas");
        page.Paragraph($"Input ([file](../{SitePaths.InputSchema(descriptor):path})):");
        page.Fence("json", descriptor.InputSchema);
        page.Paragraph($"Output ([file](../{SitePaths.OutputSchema(descriptor):path})):");
        page.Fence("json", descriptor.OutputSchema);
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
