using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Piggy.Build;

/// <summary>What is in a package and what it needs, as CycloneDX 1.6. Packages that a package brings along in itself are told like those that it asks for.</summary>
internal static class BillOfMaterials
{
    public static string Of(string package)
    {
        XElement metadata = MetadataOf(package);
        string id = Value(metadata, "id");
        string version = Value(metadata, "version");
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("bomFormat", "CycloneDX");
            writer.WriteString("specVersion", "1.6");
            writer.WriteNumber("version", 1);
            writer.WriteStartObject("metadata");
            writer.WriteStartObject("component");
            WriteComponent(writer, id, version);
            writer.WriteStartArray("hashes");
            writer.WriteStartObject();
            writer.WriteString("alg", "SHA-256");
            writer.WriteString("content", Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(package))).ToLowerInvariant());
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            (string Id, string Version)[] needs = [.. NeedsOf(metadata).Concat(BundledLibraries.In(package)).Distinct().Order()];
            writer.WriteStartArray("components");
            foreach ((string needed, string range) in needs)
            {
                writer.WriteStartObject();
                WriteComponent(writer, needed, range);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("dependencies");
            writer.WriteStartObject();
            writer.WriteString("ref", Purl(id, version));
            writer.WriteStartArray("dependsOn");
            foreach ((string needed, string range) in needs)
            {
                writer.WriteStringValue(Purl(needed, range));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    private static void WriteComponent(Utf8JsonWriter writer, string id, string version)
    {
        writer.WriteString("type", "library");
        writer.WriteString("bom-ref", Purl(id, version));
        writer.WriteString("name", id);
        writer.WriteString("version", version);
        writer.WriteString("purl", Purl(id, version));
    }

    private static string Purl(string id, string version) => $"pkg:nuget/{id}@{version}";

    private static (string Id, string Version)[] NeedsOf(XElement metadata) =>
    [
        .. metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => ((string)element.Attribute("id")!, ((string)element.Attribute("version")!).Trim('[', ']', '(', ')').Split(',')[0]))
            .Distinct()
            .Order(),
    ];

    private static XElement MetadataOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream spec = archive.Entries.Single(entry => !entry.FullName.Contains('/', StringComparison.Ordinal) && entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XElement.Load(spec).Elements().First(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().First(element => element.Name.LocalName == name).Value;
}
