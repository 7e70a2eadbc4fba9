using System.Net;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace Piggy.Generator.Tests.Client;

public sealed class ResponseTests
{
    private static readonly EmittedClient Client = new(ShopSpec.Text);

    [Fact]
    public async Task Object_IsReadWithItsTypes()
    {
        string body = """{"id":"00000000-0000-0000-0000-000000000001","state":"in-delivery","quantity":4,"placed_at":"2026-11-23T01:02:03Z","lines":[{"sku":"x"}],"other":true}""";

        Assert.Equal("00000000-0000-0000-0000-000000000001 InDelivery 4 2026 x True", await ReadAsync(body, """
            Order order = (await client.Orders["1"].GetAsync())!;
            return $"{order.Id} {order.State} {order.Quantity} {order.PlacedAt?.Year} {order.Lines![0].Sku} {order.AdditionalData["other"]}";
            """));
    }

    [Fact]
    public async Task Array_IsReadAsAList() => Assert.Equal(
        2,
        await ReadAsync("""[{"quantity":1},{"quantity":2}]""", "List<Order>? orders = await client.Orders.GetAsync(); return orders!.Last().Quantity;"));

    [Fact]
    public async Task Number_IsReadAsAValue() => Assert.Equal(12.50m, await ReadAsync("12.50", """decimal? total = await client.Orders["1"].Total.GetAsync(); return total;"""));

    [Fact]
    public async Task Numbers_AreReadAsAList() => Assert.Equal(6, await ReadAsync("[1,2,3]", """return (await client.Reports.WithBaseWithClass(1, "c").GetAsync())!.Sum();"""));

    [Fact]
    public async Task Stream_IsHandedOver() => Assert.Equal("%PDF", await ReadAsync("%PDF", """
        using var reader = new System.IO.StreamReader((await client.Orders["1"].Receipt.GetAsync())!);
        return await reader.ReadToEndAsync();
        """, "application/pdf"));

    [Theory]
    [InlineData("""{"kind":"cat","name":"Tom","lives":7}""", "Cat Tom 7")]
    [InlineData("""{"kind":"dog","name":"Rex"}""", "Pet Rex ")]
    public async Task Discriminator_ChoosesTheType(string body, string expected) => Assert.Equal(expected, await ReadAsync(body, """
        Pet pet = (await client.Pets.GetAsync())!;
        return $"{pet.GetType().Name} {pet.Name} {(pet as Cat)?.Lives}";
        """));

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("""{"quantity":9}""", "9")]
    public async Task Union_HoldsTheMemberThatCame(string body, string expected) => Assert.Equal(expected, await ReadAsync(body, """
        var owner = (await client.Owner.GetAsync())!;
        return owner.String ?? owner.Order?.Quantity.ToString();
        """));

    [Fact]
    public async Task MappedError_IsThrown_WithItsText()
    {
        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => AskAsync(HttpStatusCode.NotFound, """{"message":"No such order","code":7}"""));

        Assert.Equal("ApiSdk.Models.Problem", error.GetType().FullName);
        Assert.Equal("No such order", error.Message);
        Assert.Equal(404, error.ResponseStatusCode);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task DefaultError_StandsForAllOthers_AndFindsItsTextInside(HttpStatusCode status)
    {
        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => AskAsync(status, """{"error":{"text":"Deep inside"}}"""));

        Assert.Equal("ApiSdk.Models.Fault", error.GetType().FullName);
        Assert.Equal("Deep inside", error.Message);
    }

    private static Task<object?> AskAsync(HttpStatusCode status, string body) => Client.RunAsync("await client.Orders.GetAsync(); return null;", new RecordingHandler(status, body));

    private static Task<object?> ReadAsync(string body, string statements, string mediaType = "application/json") =>
        Client.RunAsync(statements, new RecordingHandler(HttpStatusCode.OK, body, mediaType));
}
