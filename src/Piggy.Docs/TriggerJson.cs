using System;
using System.Text.Json;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs;

/// <summary>Writes what is known about a trigger as JSON with snake_case members; docs and command line share it.</summary>
public static class TriggerJson
{
    /// <summary>Writes one trigger without its schema.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="descriptor">The trigger.</param>
    /// <param name="payloadSchemaFile">Where the schema of the payload is found; left out if <see langword="null"/>.</param>
    public static void Write(Utf8JsonWriter writer, TriggerDescriptor descriptor, string? payloadSchemaFile = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(descriptor);
        writer.WriteStartObject();
        writer.WriteString("slug"u8, descriptor.Slug);
        writer.WriteString("name"u8, descriptor.Name);
        writer.WriteString("title"u8, descriptor.Title);
        writer.WriteString("summary"u8, descriptor.Summary);
        writer.WriteString("description"u8, descriptor.Description);
        writer.WriteString("event"u8, descriptor.Event);
        EvidenceJson.Write(writer, descriptor.Evidence);
        if (payloadSchemaFile is not null)
        {
            writer.WriteString("payload_schema"u8, payloadSchemaFile);
        }

        writer.WriteEndObject();
    }
}
