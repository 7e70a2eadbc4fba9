using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>What the search of the site looks through: an entry per page and per error code. A browser loads it when somebody first searches.</summary>
internal static class SearchIndex
{
    public static IEnumerable<DocFile> Of(IReadOnlyList<DocPage> pages, ActionRegistry registry)
    {
        string json = Json(pages, registry);
        yield return new DocFile(SitePaths.SearchIndex, json + "\n");
        yield return new DocFile(SitePaths.SearchScript, $"globalThis.piggySearchIndex = {json};\n");
    }

    private static string Json(IReadOnlyList<DocPage> pages, ActionRegistry registry)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);

        // The default encoder also escapes what would end a script.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            writer.WriteStartArray();
            foreach (DocPage page in pages)
            {
                WriteEntry(writer, page.Title, $"{page.Path}.html", Kind(page), page.Slug, page.Summary, page.Words);
            }

            foreach (PiggyErrorCode code in registry.ErrorCodes)
            {
                string address = SitePaths.ErrorAnchor(code).Replace(".md", ".html", StringComparison.Ordinal);
                WriteEntry(writer, SitePaths.ErrorHeading(code), address, "Error code", null, code.Meaning, []);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteEntry(Utf8JsonWriter writer, string title, string address, string kind, string? slug, string summary, IReadOnlyList<string> words)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, RegistryText.Line(title));
        writer.WriteString("url"u8, address);
        writer.WriteString("kind"u8, kind);
        if (slug is not null)
        {
            writer.WriteString("slug"u8, RegistryText.Line(slug));
        }

        writer.WriteString("text"u8, RegistryText.Line(summary));
        if (words.Count > 0)
        {
            writer.WriteString("words"u8, RegistryText.Line(string.Join(' ', words)));
        }

        writer.WriteEndObject();
    }

    private static string Kind(DocPage page) => page.Section switch
    {
        SiteSection.Core or SiteSection.Companion => "Action",
        SiteSection.Triggers => "Trigger",
        SiteSection.Api => page.Slug is null ? "Resource" : "Operation",
        SiteSection.Generator => page.Label is null ? "Rule" : "Generator",
        _ => "Guide",
    };
}
