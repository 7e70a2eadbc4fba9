using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>What Kiota declares but cannot compile does here what it was meant to do.</summary>
public sealed class CollisionTests
{
    private static readonly EmittedClient Client = new(File.ReadAllText(
        Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Client", "Parity", "collisions.yaml")));

    [Fact]
    public void Client_CompilesWithoutWarnings() => Assert.Empty(Client.Complaints());

    [Theory]
    [InlineData("client.Orders.Item.GetAsync()", "/orders/item")]
    [InlineData("client.Orders.Indexer.GetAsync()", "/orders/indexer")]
    [InlineData("client.Orders[5].GetAsync()", "/orders/5")]
    [InlineData("client.Item[\"a\"].GetAsync()", "/item/a")]
    [InlineData("client[\"t\"].GetAsync()", "/t")]
    public async Task IndexerAndSegmentItem_LeadToTheirOwnPlaces(string call, string path)
    {
        var handler = new RecordingHandler();

        await Client.RunAsync($"await {call}; return null;", handler);

        Assert.Equal("https://collisions.example" + path, handler.Url);
    }

    [Fact]
    public async Task ListOfStreams_IsSentAsTextsInBase64()
    {
        var handler = new RecordingHandler();

        await Client.RunAsync("await client.Photos.PostAsync([new System.IO.MemoryStream([1, 2, 3]), new System.IO.MemoryStream()]); return null;", handler);

        Assert.Equal($"""["{Convert.ToBase64String([1, 2, 3])}",""]""", handler.Body);
    }

    [Fact]
    public async Task ListOfStreams_IsReadFromTextsInBase64()
    {
        var handler = new RecordingHandler(HttpStatusCode.OK, $"""["{Convert.ToBase64String([7, 8])}","",null]""");

        object? read = await Client.RunAsync(
            "return string.Join(' ', (await client.Photos.GetAsync())!.Select(stream => stream is null ? -1 : stream.Length));",
            handler);

        Assert.Equal("2 0 -1", read);
    }
}
