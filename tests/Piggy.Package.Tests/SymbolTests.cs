using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Whoever steps into a library finds its sources: by an address for those of the repository, in the symbols themselves for those that the compiler emitted.</summary>
public sealed class SymbolTests
{
    // As the format of portable symbols names them.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>The packages whose libraries are stepped into.</summary>
    public static TheoryData<string> Libraries =>
        [.. PackedFeed.Projects.Select(project => Path.GetFileNameWithoutExtension(project)).Where(name => name is not "Piggy.Generator")];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Symbols_lead_to_the_sources_of_the_commit(string package)
    {
        PackedFeed feed = await PackedFeed.GetAsync();
        using ZipArchive archive = await ZipFile.OpenReadAsync(Path.ChangeExtension(feed.FileOf(package), ".snupkg"));
        ZipArchiveEntry[] symbols = [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".pdb", StringComparison.Ordinal))];
        Assert.NotEmpty(symbols);
        Assert.All(symbols, file =>
        {
            using MetadataReaderProvider provider = Open(file);
            MetadataReader reader = provider.GetMetadataReader();
            BlobHandle link = Assert.Single(Informations(reader), information => reader.GetGuid(information.Kind) == SourceLink).Value;
            using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetString(reader.GetBlobBytes(link)));
            JsonProperty root = Assert.Single(json.RootElement.GetProperty("documents").EnumerateObject());
            Assert.Matches("^https://[a-z.]+/piggy-generated/piggy-generated/[0-9a-f]{40}/\\*$", root.Value.GetString()!);

            // What is in no commit lies in the symbols.
            HashSet<DocumentHandle> embedded = [.. Informations(reader).Where(information => reader.GetGuid(information.Kind) == EmbeddedSource).Select(information => (DocumentHandle)information.Parent)];
            Assert.All(
                reader.Documents.Where(document => reader.GetString(reader.GetDocument(document).Name).EndsWith(".g.cs", StringComparison.Ordinal)),
                document => Assert.Contains(document, embedded));
        });
    }

    private static IEnumerable<CustomDebugInformation> Informations(MetadataReader reader) => reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation);

    private static MetadataReaderProvider Open(ZipArchiveEntry file)
    {
        var symbols = new MemoryStream();
        using (Stream content = file.Open())
        {
            content.CopyTo(symbols);
        }

        symbols.Position = 0;
        return MetadataReaderProvider.FromPortablePdbStream(symbols);
    }
}
