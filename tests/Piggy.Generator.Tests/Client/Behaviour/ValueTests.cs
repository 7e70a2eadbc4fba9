using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>Members of every type: read, kept and written again.</summary>
public sealed class ValueTests
{
    private static readonly BehaviourClient Client = new("values");

    [Theory]
    [InlineData("""{"text":"ü"}""", "{\"text\":\"\\u00FC\"}")]
    [InlineData("""{"whole":-7,"long":5000000000,"tiny":-8,"small":200}""", """{"long":5000000000,"small":200,"tiny":-8,"whole":-7}""")]
    [InlineData("""{"real":1.5e3,"single":0.25,"money":12.50}""", """{"money":12.50,"real":1500,"single":0.25}""")]
    [InlineData("""{"yes":false}""", """{"yes":false}""")]
    [InlineData("""{"id":"AAAAAAAA-0000-0000-0000-000000000001"}""", """{"id":"aaaaaaaa-0000-0000-0000-000000000001"}""")]
    [InlineData("""{"at":"2026-01-02T03:04:05.678Z","day":"2026-01-02","hour":"03:04:05","span":"PT90M"}""", """{"at":"2026-01-02T03:04:05.678+00:00","day":"2026-01-02","hour":"03:04:05","span":"PT1H30M"}""")]
    [InlineData("""{"bytes":"QUI=","url_bytes":"QUI="}""", """{"bytes":"QUI=","url_bytes":"QUI="}""")]
    [InlineData("""{"colour":"a\"b","marked":"b2"}""", "{\"colour\":\"a\\u0022b\",\"marked\":\"b2\"}")]
    [InlineData("""{"colour":"RED"}""", """{"colour":"red"}""")]
    [InlineData("""{"colour":"unheard of"}""", "{}")]
    [InlineData("""{"rights":"read,delete"}""", """{"rights":"read,delete"}""")]
    [InlineData("""{"colours":["red","1st"],"texts":[],"wholes":[1,2]}""", """{"colours":["red","1st"],"texts":[],"wholes":[1,2]}""")]
    [InlineData("""{"moments":["2026-01-02T03:04:05Z"],"ids":["00000000-0000-0000-0000-000000000001"]}""", """{"ids":["00000000-0000-0000-0000-000000000001"],"moments":["2026-01-02T03:04:05+00:00"]}""")]
    [InlineData("""{"matrix":[[1,2],[]],"anything":{"a":[true,null,"x",1.5]}}""", """{"anything":{"a":[true,null,"x",1.5]},"matrix":[[1,2],[]]}""")]
    [InlineData("""{"map":{"a":1},"map_of_lists":{"b":["c"]},"free":{"d":true}}""", """{"free":{"d":true},"map":{"a":1},"map_of_lists":{"b":["c"]}}""")]
    [InlineData("""{"closed":{"a":"x","b":"lost"}}""", """{"closed":{"a":"x"}}""")]
    [InlineData("""{"text":null,"no_text":null,"whole":null}""", "{}")]
    [InlineData("""{"given":"not sent","told":"sent"}""", """{"told":"sent"}""")]
    [InlineData("""{"@odata.type":"o","quo\"te":"q","$id-with.marks":"m","+1":1}""", "{\"$id-with.marks\":\"m\",\"@odata.type\":\"o\",\"\\u002B1\":1,\"quo\\u0022te\":\"q\"}")]
    [InlineData("""{"unknown":"u","n":1,"list":[1,"a"],"object":{"x":{"y":null}}}""", """{"unknown":"u","n":1,"list":[1,"a"],"object":{"x":{"y":null}}}""")]
    public async Task Member_IsReadAndWrittenAgain(string read, string written) => Assert.Equal(written, await Client.ReturnAsync(read, "All", "All"));

    [Fact]
    public async Task Default_StandsInANewObject_AndIsSent() => Assert.Equal(
        "POST https://values.example.test/defaults\nAccept: application/json\nContent-Type: application/json\n\n"
        + "{\"at\":\"2026-01-02T03:04:05+00:00\",\"colour\":\"Dark-Blue\",\"day\":\"2026-01-02\",\"hour\":\"03:04:05\",\"id\":\"11111111-2222-3333-4444-555555555555\",\"inline\":\"two\","
        + "\"long\":5000000000,\"money\":12.50,\"no\":false,\"real\":1.5,\"single\":0.25,\"text\":\"say \\u0022hi\\u0022\\\\n\",\"whole\":-7,\"yes\":true}",
        await Client.SendAsync("await client.Defaults.PostAsync(new Defaults());"));

    [Fact]
    public async Task Default_GivesWayToWhatCame() => Assert.Equal(
        "1 False One", await Client.ReadAsync("""{"whole":1,"yes":false,"inline":"one"}""", "var it = (await client.Defaults.PostAsync(new()))!; return $\"{it.Whole} {it.Yes} {it.Inline}\";"));

    [Fact]
    public async Task Recursion_IsReadAndWrittenAgain()
    {
        const string Json = """{"byName":{"x":{"name":"y"}},"children":[{"children":[],"name":"b"},{"parent":{"name":"c"}}],"name":"a"}""";

        Assert.Equal(Json, await Client.ReturnAsync(Json, "Tree", "Tree"));
    }

    [Theory]
    [InlineData("\"Alpha\"", "Marked.Alpha.ToString()")]
    [InlineData("5", "(int)(Rights.Read | Rights.Delete)")]
    [InlineData("\"Red DarkBlue Onest WithSpace AB\"", "string.Join(' ', Enum.GetNames<Colour>())")]
    public async Task Enumeration_HasKiotasNamesAndNumbers(string expected, string expression) =>
        Assert.Equal(expected.Trim('"'), (await Client.ReadAsync("", $"return await Task.FromResult({expression});"))!.ToString());

    [Theory]
    [InlineData("ApiSdk.Old.OldRequestBuilder", "GetAsync", "Use PATCH. as of 2026-01/Items on 2026-01-01 and will be removed 2027-03-15")]
    [InlineData("ApiSdk.Old.OldRequestBuilder", "ToGetRequestInformation", "Use PATCH. as of 2026-01/Items on 2026-01-01 and will be removed 2027-03-15")]
    [InlineData("ApiSdk.Models.All", "Old", "")]
    [InlineData("ApiSdk.Models.Former", "Gone", "Look elsewhere as of v2")]
    public void DeprecatedMember_IsObsolete(string type, string member, string text) => Assert.Equal(text, Obsolete(Type(type).GetMembers(member)[0]));

    [Fact]
    public void DeprecatedComponentAndParameter_AreObsolete()
    {
        Assert.Equal("", Obsolete(Type("ApiSdk.Models.Former")));
        Assert.Equal("", Obsolete(Type("ApiSdk.Old.OldRequestBuilder").GetTypeMembers()[0].GetMembers("Former")[0]));
    }

    private static INamedTypeSymbol Type(string name) => Client.Emitted.Compilation.GetTypeByMetadataName(name)!;

    private static string? Obsolete(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (string.Equals(attribute.AttributeClass!.Name, nameof(ObsoleteAttribute), StringComparison.Ordinal))
            {
                return (string?)attribute.ConstructorArguments[0].Value;
            }
        }

        return null;
    }
}
