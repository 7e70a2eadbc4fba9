using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs;

/// <summary>The files for programs: the schemas, and the lists of actions, triggers and error codes.</summary>
internal static class Catalogues
{
    public static IEnumerable<DocFile> Of(ActionRegistry registry)
    {
        foreach (DocFile schema in Schemas(registry))
        {
            yield return schema;
            if (SitePaths.Versioned(schema.Path, registry.Spec) is { } versioned)
            {
                yield return schema with { Path = versioned };
            }
        }

        yield return new DocFile(SitePaths.ActionCatalogue, Json(writer => WriteActions(writer, registry)));
        yield return new DocFile(SitePaths.TriggerCatalogue, Json(writer => WriteTriggers(writer, registry)));
        yield return new DocFile(SitePaths.ErrorCatalogue, Json(writer => WriteErrors(writer, registry)));
    }

    private static IEnumerable<DocFile> Schemas(ActionRegistry registry)
    {
        foreach (PiggyAction action in registry)
        {
            ActionDescriptor descriptor = action.Descriptor;
            yield return new DocFile(SitePaths.InputSchema(descriptor), EndWithLine(descriptor.InputSchema));
            yield return new DocFile(SitePaths.OutputSchema(descriptor), EndWithLine(descriptor.OutputSchema));
        }

        foreach (TriggerDescriptor descriptor in registry.Triggers.Select(trigger => trigger.Descriptor))
        {
            yield return new DocFile(SitePaths.PayloadSchema(descriptor), EndWithLine(descriptor.PayloadSchema));
        }
    }

    private static void WriteActions(Utf8JsonWriter writer, ActionRegistry registry)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("spec"u8);
        ActionJson.Write(writer, registry.Spec);
        writer.WriteStartArray("actions"u8);
        foreach (PiggyAction action in registry)
        {
            ActionJson.Write(writer, action.Descriptor, SitePaths.InputSchema(action.Descriptor), SitePaths.OutputSchema(action.Descriptor));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTriggers(Utf8JsonWriter writer, ActionRegistry registry)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("spec"u8);
        ActionJson.Write(writer, registry.Spec);
        writer.WriteStartArray("triggers"u8);
        foreach (PiggyTrigger trigger in registry.Triggers)
        {
            TriggerJson.Write(writer, trigger.Descriptor, SitePaths.PayloadSchema(trigger.Descriptor));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, ActionRegistry registry)
    {
        writer.WriteStartArray();
        foreach (PiggyErrorCode code in registry.ErrorCodes)
        {
            ActionJson.Write(writer, code);
        }

        writer.WriteEndArray();
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            write(writer);
        }

        return EndWithLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string EndWithLine(string text) => RegistryText.Lines(text).TrimEnd('\n') + "\n";
}
