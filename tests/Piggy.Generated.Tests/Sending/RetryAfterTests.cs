using System.Globalization;
using System.Net.Http;
using Piggy.Generated.Sending;

namespace Piggy.Generated.Tests.Sending;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120d)]
    [InlineData("0", 0d)]
    [InlineData(" 7 ", 7d)]
    [InlineData("1.5", 1.5)]
    [InlineData("-3", 0d)]
    [InlineData("Fri, 27 Nov 2026 12:00:30 GMT", 30d)]
    [InlineData("Friday, 27-Nov-26 12:00:30 GMT", 30d)]
    [InlineData("Fri Nov 27 12:00:30 2026", 30d)]
    [InlineData("Fri, 27 Nov 2026 11:00:00 GMT", 0d)]
    [InlineData("99999999999999999999999999", 31536000d)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 31536000d)]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("1,5", null)]
    [InlineData("NaN", null)]
    [InlineData("Fri, 32 Nov 2026 12:00:30 GMT", null)]
    public void Wait_is_read_in_every_form_and_in_every_culture(string header, double? seconds)
    {
        // The tests run without ICU, so the numbers of the Netherlands (1.234,5) are made by hand.
        var dutch = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (dutch.NumberFormat.NumberDecimalSeparator, dutch.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = dutch;
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);
        Assert.Equal(seconds, RetryAfter.Of(response, Now)?.TotalSeconds);
    }

    [Fact]
    public void An_answer_without_the_header_asks_for_no_wait()
    {
        using var response = new HttpResponseMessage();
        Assert.Null(RetryAfter.Of(response, Now));
    }
}
