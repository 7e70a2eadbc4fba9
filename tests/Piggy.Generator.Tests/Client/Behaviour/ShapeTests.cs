using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>Which class stands for a payload that may be several things.</summary>
public sealed class ShapeTests
{
    private static readonly BehaviourClient Client = new("shapes");

    [Theory]
    [InlineData("""{"kind":"cat","lives":9}""", "Cat")]
    [InlineData("""{"kind":"big dog","bark":"w"}""", "Dog")]
    [InlineData("""{"kind":"Cat"}""", "Pet")]
    [InlineData("""{"kind":"fish"}""", "Pet")]
    [InlineData("{}", "Pet")]
    public Task Mapping_NamesTheClass(string body, string type) => IsAsync(body, "Pets", "Pet", type);

    [Theory]
    [InlineData("""{"type":"Car"}""", "Car")]
    [InlineData("""{"type":"SportsCar","speed":300}""", "SportsCar")]
    [InlineData("""{"type":"Bike"}""", "Vehicle")]
    public Task WithoutMapping_TheComponentsNamesDo_ThroughSeveralLevels(string body, string type) => IsAsync(body, "Vehicles", "Vehicle", type);

    [Fact]
    public async Task List_HoldsObjectsOfSeveralClasses() => Assert.Equal(
        "Cat Pet Dog",
        await Client.ReadAsync("""[{"kind":"cat"},{},{"kind":"big dog"}]""", "return string.Join(' ', (await client.Pets.List.GetAsync())!.Select(pet => pet.GetType().Name));"));

    [Theory]
    [InlineData("Pets", "Pet", """{"kind":"cat","name":"Tom","extra":1,"lives":9}""")]
    [InlineData("Vehicles", "Vehicle", """{"type":"SportsCar","wheels":4,"doors":2,"speed":300}""")]
    [InlineData("One.Named", "OneNamed", """{"radius":1.5,"shape":"round"}""")]
    [InlineData("One.Named", "OneNamed", """{"shape":"box","side":2}""")]
    [InlineData("One.Tagged", "OneTaggedWrapper", """{"radius":1.5,"shape":"round"}""")]
    [InlineData("One.Noted", "OneNoted", """{"radius":1,"shape":"round","tag":"t","note":"n"}""")]
    [InlineData("One.Nullable", "NullableUnion", """{"union":{"radius":1.5,"shape":"round"}}""")]
    [InlineData("One.Implicit", "OneImplicit", """{"radius":1.5,"shape":"Circle"}""")]
    [InlineData("One.Scalars", "OneScalars", "\"text\"")]
    [InlineData("One.Scalars", "OneScalars", "5")]
    [InlineData("One.Scalars", "OneScalars", "true")]
    [InlineData("One.Scalars", "OneScalars", "\"2026-01-02T03:04:05+00:00\"")]
    [InlineData("One.Lists", "OneLists", "\"text\"")]
    [InlineData("One.Lists", "OneLists", """[{"radius":1},{"radius":2}]""")]
    [InlineData("Any.Objects", "AnyObjects", """{"radius":1.5,"shape":"x"}""")]
    [InlineData("Any.Mixed", "AnyMixed", "\"text\"")]
    [InlineData("Any.Mixed", "AnyMixed", "1.5")]
    [InlineData("Any.Mixed", "AnyMixed", "[1,2]")]
    [InlineData("All.Merged", "Merged", """{"extra":"e","radius":1,"shape":"s","side":2}""")]
    [InlineData("Holder", "Holder", """{"any":5,"named":{"shape":"box","side":2},"nothing":{"radius":1},"one":"text","pet":{"kind":"cat","lives":9},"pets":[{"kind":"cat"},{}],"single":{"side":1}}""")]
    public async Task Payload_IsReadAndWrittenAgain(string path, string type, string json) => Assert.Equal(json, await Client.ReturnAsync(json, path, type));

    [Theory]
    [InlineData("""{"shape":"round","radius":1}""", "it.Circle!.Radius")]
    [InlineData("""{"shape":"box","side":1}""", "it.Square!.Side")]
    [InlineData("""{"shape":"ROUND","radius":1}""", "it.Circle!.Radius")]
    public async Task NamedMember_IsTheOnlyOne(string body, string expression) => Assert.Equal(
        1.0, await Client.ReadAsync(body, $"var it = (await client.One.Named.PostAsync(new()))!; return (it.Circle is null) == (it.Square is null) ? null : {expression};"));

    [Fact]
    public async Task UnknownName_LeavesTheWrapperEmpty() => Assert.Equal(
        true, await Client.ReadAsync("""{"shape":"star"}""", "var it = (await client.One.Named.PostAsync(new()))!; return it.Circle is null && it.Square is null;"));

    [Fact]
    public async Task ObjectsOfAnyOf_ShareThePayload() => Assert.Equal(
        "1 2", await Client.ReadAsync("""{"radius":1,"side":2}""", "var it = (await client.Any.Objects.PostAsync(new()))!; return $\"{it.Circle!.Radius} {it.Square!.Side}\";"));

    /// <summary>Here Kiota reads nothing at all; see docs/kiota-differences.md.</summary>
    [Fact]
    public async Task ObjectsOfOneOfWithoutDiscriminator_ShareThePayload() => Assert.Equal(
        "1 2", await Client.ReadAsync("""{"radius":1,"side":2}""", "var it = (await client.One.Unnamed.PostAsync(new()))!; return $\"{it.Circle!.Radius} {it.Square!.Side}\";"));

    /// <summary>Where the payload does not fit one object, another is what was meant; where it fits none, that is an error as anywhere else.</summary>
    [Theory]
    [InlineData("""{"id":5000000000,"name":"n"}""", "- n 5000000000")]
    [InlineData("""{"name":"n","id":5}""", "n5 n 5")]
    [InlineData("""{"name":7,"id":5000000000,"more":{"x":1}}""", "- - 5000000000")]
    [InlineData("""{}""", "0 - 0")]
    public async Task ObjectOfOneOf_ThatCannotHoldThePayload_IsLeftOut(string body, string read) => Assert.Equal(read, await Client.ReadAsync(body, """
        var it = (await client.One.Sized.PostAsync(new()))!;
        return $"{(it.Small is null ? "-" : it.Small.Name + (it.Small.Id ?? 0))} {it.Large?.Name ?? "-"} {it.Large?.Id ?? 0}";
        """));

    [Fact]
    public async Task PayloadThatNoObjectOfOneOfCanHold_IsAnError() =>
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => Client.ReadAsync("""{"id":1e30}""", "return await client.One.Sized.PostAsync(new());"));

    [Fact]
    public async Task ObjectOfOneOf_ThatIsLeft_IsWrittenAgain() => Assert.Equal(
        """{"id":5000000000}""", await Client.ReturnAsync("""{"id":5000000000}""", "One.Sized", "OneSized"));

    [Fact]
    public async Task RelativeServer_IsTheAddressAsItStands() => Assert.Equal("/relative/base", await Client.ReadAsync("", "return await Task.FromResult(adapter.BaseUrl);"));

    private static async Task IsAsync(string body, string path, string declared, string type) =>
        Assert.Equal(type, await Client.ReadAsync(body, $"return (await client.{path}.PostAsync(new {declared}()))!.GetType().Name;"));
}
