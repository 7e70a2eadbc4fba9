using System.Collections.Generic;
using Piggy.Docs.Examples;
using Piggy.Docs.Schemas;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Pages;

/// <summary>The page of one trigger.</summary>
internal static class TriggerPage
{
    public static DocPage Of(PiggyTrigger trigger, SpecOrigin spec)
    {
        TriggerDescriptor descriptor = trigger.Descriptor;
        var page = new MarkdownPage();
        WriteReceiving(page, descriptor);
        WritePayload(page, descriptor);
        WriteExamples(page, trigger);
        EvidenceSection.Write(page, descriptor.Evidence, ("payload", descriptor.Evidence.Request), ("what Piggy expects as an answer", descriptor.Evidence.Response));
        page.Heading(2, $"JSON Schema");
        page.Paragraph($"Payload ({SchemaLinks.Of(SitePaths.PayloadSchema(descriptor), spec)}):");
        page.Fence("json", descriptor.PayloadSchema);
        return new DocPage(SitePaths.Trigger(descriptor), RegistryText.Line(descriptor.Title), SiteSection.Triggers, page.ToString())
        {
            Slug = descriptor.Slug,
            Lead = Markdown.Of(descriptor.Description).ToString(),
            Summary = descriptor.Summary,
            Words = [descriptor.Event],
            Label = RegistryText.Line(descriptor.Title),
        };
    }

    private static void WriteReceiving(MarkdownPage page, TriggerDescriptor descriptor)
    {
        page.Heading(2, $"How it arrives");
        page.Paragraph($"A subscription to the event {descriptor.Event:code} makes Piggy send a `POST` with a JSON body to the subscribed address, signed in the header `Signature`.");
        page.List(
        [
            $"Check the signature before you read the body: HMAC-SHA256 over its raw bytes, with the secret of the subscription or of the account, in lower-case hexadecimal digits.",
            $"Any status from 200 to 299 says that the event arrived. After anything else Piggy tries again, at most five times.",
            $"An event can arrive twice, and nothing in it numbers the delivery.",
        ]);
    }

    private static void WritePayload(MarkdownPage page, TriggerDescriptor descriptor)
    {
        page.Heading(2, $"Payload");
        IReadOnlyList<SchemaField> fields = SchemaFields.Read(descriptor.PayloadSchema);
        if (fields.Count == 0)
        {
            page.Paragraph($"Any value: the shape of this event is not known.");
        }

        FieldTables.WriteOutputs(page, fields);
        page.Paragraph($"Piggy may send more than is listed. Reading keeps values it does not know, and passes over members it does not know.");
    }

    private static void WriteExamples(MarkdownPage page, PiggyTrigger trigger)
    {
        page.Heading(2, $"Example");
        page.Paragraph($"A body, made up from the examples of the spec:");
        page.Fence("json", ExampleInput.Text(ExamplePayload.Of(trigger)));
        page.Paragraph($"In ASP.NET Core, with the package Piggy.AspNetCore:");
        page.Fence("csharp", HandlerExample.Of(trigger));
    }
}
