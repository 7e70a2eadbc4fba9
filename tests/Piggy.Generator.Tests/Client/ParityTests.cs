using System.Collections.Generic;
using System.IO;
using Piggy.Generator.Inputs;
using Piggy.Parity;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>The surfaces beside the documents were recorded from what Kiota 1.34.1 generates for them: with --exclude-backward-compatible, and without it (<c>plain</c>).</summary>
public sealed class ParityTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Client", "Parity");

    [Theory]
    [InlineData("petstore-mini")]
    [InlineData("kitchensink")]
    [InlineData("probe2")]
    [InlineData("swagger")]
    [InlineData("slashes")]
    [InlineData("oas31")]
    [InlineData("old-notation")]
    [InlineData("places")]
    [InlineData("signs")]
    [InlineData("unions")]
    [InlineData("collisions")]
    [InlineData("oddities")]
    [InlineData("parts")]
    public void Document_GetsThePublicSurfaceThatKiotaGivesIt(string document)
        => Assert.Empty(Differences(document, ".surface.txt", excludeBackwardCompatible: true));

    [Fact]
    public void OurOwnDocument_GetsThePublicSurfaceThatKiotaGivesIt()
    {
        ClientCompilation client = ClientCompilation.OfDocument(File.ReadAllText(RepositoryPaths.BundledSpec), new SpecOptions("ApiSdk", "ApiClient"));

        Assert.Empty(SurfaceComparison.Of("piggy", client, File.ReadAllLines(Path.Combine(Folder, "piggy.surface.txt"))).Lines());
    }

    [Theory]
    [InlineData("petstore-mini")]
    [InlineData("kitchensink")]
    [InlineData("probe2")]
    [InlineData("swagger")]
    [InlineData("old-notation")]
    [InlineData("places")]
    [InlineData("signs")]
    [InlineData("unions")]
    [InlineData("collisions")]
    [InlineData("oddities")]
    [InlineData("parts")]
    public void Document_GetsKiotasMembersForOlderCallers_OnDemand(string document)
        => Assert.Empty(Differences(document, ".plain.surface.txt", excludeBackwardCompatible: false));

    [Theory]
    [InlineData("boolean-schemas", "ApiSdk.Things.ThingsRequestBuilder")]
    [InlineData("refused", "ApiSdk.Compare.WithBaseWithHead.WithBaseWithHeadRequestBuilder")]
    public void DocumentThatKiotaRefusesOrMiscompiles_GetsAClientThatCompiles(string document, string type)
    {
        ClientCompilation client = ClientCompilation.OfDocument(File.ReadAllText(Path.Combine(Folder, document + ".yaml")), new SpecOptions("ApiSdk", "ApiClient"));

        Assert.Empty(client.Complaints());
        Assert.NotNull(client.Compilation.GetTypeByMetadataName(type));
    }

    [Theory]
    [InlineData("ApiSdk.Compare.CompareRequestBuilder | public ApiSdk.Compare.WithBaseWithHead.WithBaseWithHeadRequestBuilder WithBaseWithHead(string base, string head)")]
    [InlineData("ApiSdk.Forgotten.ForgottenRequestBuilder | public ApiSdk.Forgotten.WithAWithB.WithAWithBRequestBuilder WithAWithB(int? a, string b)")]
    [InlineData("ApiSdk.Models.Conflict | public ApiSdk.Models.Conflict_code? Code { get; set; }")]
    [InlineData("ApiSdk.Models.Conflict | public string MessageEscaped { get; set; }")]
    [InlineData("ApiSdk.Models.Conflict | public string SourceEscaped { get; set; }")]
    [InlineData("ApiSdk.Models.Defaults | public ApiSdk.Models.Conflict Place { get; set; }")]
    public void WhatKiotaLoses_IsThere(string line)
    {
        ClientCompilation client = ClientCompilation.OfDocument(File.ReadAllText(Path.Combine(Folder, "refused.yaml")), new SpecOptions("ApiSdk", "ApiClient"));

        Assert.Contains(line, PublicSurface.Of(client.Compilation));
    }

    private static IEnumerable<string> Differences(string document, string recorded, bool excludeBackwardCompatible) => SurfaceComparison.Of(
        document,
        ClientCompilation.OfDocument(File.ReadAllText(Path.Combine(Folder, document + ".yaml")), new SpecOptions("ApiSdk", "ApiClient", excludeBackwardCompatible)),
        File.ReadAllLines(Path.Combine(Folder, document + recorded))).Lines();
}
