using System.IO;
using Piggy.Generator.Inputs;
using Piggy.Parity;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>The surfaces beside the documents were recorded from what Kiota 1.34.1 generates for them with --exclude-backward-compatible.</summary>
public sealed class ParityTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Client", "Parity");

    [Theory]
    [InlineData("petstore-mini")]
    [InlineData("kitchensink")]
    [InlineData("probe2")]
    public void Document_GetsThePublicSurfaceThatKiotaGivesIt(string document)
    {
        ClientCompilation client = ClientCompilation.OfDocument(File.ReadAllText(Path.Combine(Folder, document + ".yaml")), new SpecOptions("ApiSdk", "ApiClient"));
        string[] recorded = File.ReadAllLines(Path.Combine(Folder, document + ".surface.txt"));

        Assert.Empty(SurfaceComparison.Of(document, client, recorded).Lines());
    }
}
