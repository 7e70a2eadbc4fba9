using System.Text.Json;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

public sealed class PiggyJsonTests
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("10", "1e1", true)]
    [InlineData("0", "-0", true)]
    [InlineData("1", "-1", false)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", false)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "false", false)]
    [InlineData("[1,2]", "[1, 2.0]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("""{"a":1,"b":[{}]}""", """{"b":[{}],"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    public void Values_are_equal_by_what_they_mean(string left, string right, bool equal)
    {
        PiggyJson one = PiggyJson.Parse(left);
        PiggyJson other = PiggyJson.Parse(right);
        Assert.Equal(equal, one == other);
        Assert.Equal(!equal, one != other);
        Assert.Equal(equal, other.Equals(one));
        if (equal)
        {
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
        }
    }

    [Fact]
    public void Values_of_CSharp_become_JSON()
    {
        Assert.Equal(PiggyJson.Parse("\"a\\\"b\""), "a\"b");
        Assert.Equal(PiggyJson.Parse("true"), true);
        Assert.Equal(PiggyJson.Parse("7"), 7);
        Assert.Equal(PiggyJson.Parse("-9223372036854775808"), long.MinValue);
        Assert.Equal(PiggyJson.Parse("12.50"), 12.50m);
        Assert.Equal(PiggyJson.Parse("0.1"), 0.1);
        Assert.Equal(PiggyJson.Null, (PiggyJson)(string?)null);
        Assert.ThrowsAny<ArgumentException>(() => (PiggyJson)double.NaN);
    }

    [Fact]
    public void Only_a_text_has_a_text()
    {
        Assert.Equal("x", PiggyJson.Parse("\"x\"").AsString());
        Assert.Null(PiggyJson.Parse("7").AsString());
        Assert.Equal(JsonValueKind.Null, PiggyJson.Null.Kind);
    }

    [Fact]
    public void A_value_does_not_show_itself() => Assert.Equal("Object", PiggyJson.Parse("""{"email":"canary@example.com"}""").ToString());
}
