using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Actions;
using Piggy.Generated.Models;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Client;

/// <summary>An exception of the Kiota layer leads to the catalogue of error codes.</summary>
public sealed class PiggyErrorExtensionsTests
{
    [Fact]
    public async Task Refusal_LeadsToItsCode()
    {
        PiggyErrorCode? code = (await Refused("""{"message":"Shop not found","code":1008,"status_code":400}""")).GetErrorCode();

        Assert.Same(PiggyErrorCodes.ShopNotFound, code);
        Assert.Equal("The account has no shop with this UUID.", code!.Meaning);
        Assert.StartsWith("Take the shop UUID", code.Hint, StringComparison.Ordinal);
        Assert.Contains("createCreditReception", code.Operations);
        Assert.False(code.IsAmbiguous);
    }

    [Theory]
    [InlineData(80300, 3)]
    [InlineData(80531, 2)]
    public async Task CodeOfSeveralMeanings_StaysAmbiguous(int number, int meanings)
    {
        PiggyErrorCode? code = (await Refused($$"""{"code":{{number}}}""")).GetErrorCode();

        Assert.Equal(number, code?.Code);
        Assert.True(code!.IsAmbiguous);
        Assert.Equal(meanings, code.Meanings.Distinct().Count());
    }

    [Theory]
    [InlineData("""{"code":987654}""")]
    [InlineData("""{"message":"no code"}""")]
    [InlineData("""{"code":null}""")]
    public async Task UnknownOrMissingCode_LeadsNowhere(string body) => Assert.Null((await Refused(body)).GetErrorCode());

    [Fact]
    public void ExceptionOfAnotherForm_LeadsNowhere()
    {
        Assert.Null(new ApiException("No connection").GetErrorCode());
        Assert.Throws<ArgumentNullException>(() => ((ApiException)null!).GetErrorCode());
    }

    private static async Task<ApiException> Refused(string body)
    {
        using StubHandler handler = StubHandler.Json(400, body);
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "key", BaseAddress = new Uri("https://piggy.test/api"), Handler = handler });
        return await Assert.ThrowsAsync<PiggyError>(() => piggy.Shops.GetAsync());
    }
}
