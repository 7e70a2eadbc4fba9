using System.Text;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

public sealed class ShapeReaderScalarTests
{
    private delegate object? Reading(ref ShapeReader json);

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("-0", 0L)]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("1E+2", 100L)]
    [InlineData("1200e-2", 12L)]
    [InlineData("0.00e99999999999999999999", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775808.000", long.MinValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1e19", null)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("1.5", null)]
    [InlineData("1e-1", null)]
    [InlineData("1.00000000000000000000000000000000000001", null)]
    [InlineData("1e-400", null)]
    [InlineData("\"1\"", null)]
    public void A_whole_number_is_one_however_it_is_written(string text, long? expected) =>
        Assert.Equal(expected, Read(text, (ref ShapeReader json) => json.ReadInt64(), strict: true, out _));

    [Theory]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", null)]
    [InlineData("-2147483649", null)]
    [InlineData("1e1", 10)]
    public void A_whole_number_of_32_bits_stays_in_its_range(string text, int? expected) =>
        Assert.Equal(expected, Read(text, (ref ShapeReader json) => json.ReadInt32(), strict: true, out _));

    [Theory]
    [InlineData("1e19", "must be a whole number in the range -9223372036854775808 to 9223372036854775807")]
    [InlineData("1.5", "must be a whole number")]
    [InlineData("null", "must be a whole number, not null")]
    public void A_wrong_number_is_told_without_the_number(string text, string message)
    {
        Read(text, (ref ShapeReader json) => json.ReadInt64(), strict: true, out string? error);
        Assert.Equal(message, error);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("1e30", null)]
    [InlineData("12.50", "12.50")]
    public void A_decimal_keeps_its_digits(string text, string? expected) =>
        Assert.Equal(expected, ((decimal?)Read(text, (ref ShapeReader json) => json.ReadDecimal(), strict: true, out _))?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1e39", "must be a number between -3.4e38 and 3.4e38")]
    [InlineData("null", "must be a number, not null")]
    public void A_wrong_number_of_32_bits_is_told(string text, string message)
    {
        Assert.Null(Read(text, (ref ShapeReader json) => json.ReadSingle(), strict: true, out string? error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void A_binary_number_out_of_range_is_wrong_and_not_infinite()
    {
        Assert.Null(Read("1e400", (ref ShapeReader json) => json.ReadDouble(), strict: true, out string? error));
        Assert.NotNull(error);
        Assert.Null(Read("-1e39", (ref ShapeReader json) => json.ReadSingle(), strict: true, out error));
        Assert.NotNull(error);
        Assert.Equal(1.5e300, Read("1.5e300", (ref ShapeReader json) => json.ReadDouble(), strict: true, out _));
        Assert.Equal(1.5f, Read("1.5", (ref ShapeReader json) => json.ReadSingle(), strict: true, out _));
    }

    [Theory]
    [InlineData("2026-01-31T09:00:00+01:00", "2026-01-31T08:00:00.0000000Z")]
    [InlineData("2026-01-31t09:00:00.5z", "2026-01-31T09:00:00.5000000Z")]
    [InlineData("2026-01-31T09:00:00.123456789123Z", "2026-01-31T09:00:00.1234567Z")]
    [InlineData("2026-01-31T09:00:00-00:00", "2026-01-31T09:00:00.0000000Z")]
    [InlineData("2026-01-31T09:00:00", null)]
    [InlineData("2026-01-31 09:00:00Z", null)]
    [InlineData("2026-01-31T09:00Z", null)]
    [InlineData("2026-01-31", null)]
    [InlineData("2026-02-30T09:00:00Z", null)]
    [InlineData("2026-01-31T24:00:00Z", null)]
    [InlineData("2026-06-30T23:59:60Z", null)]
    [InlineData("2026-01-31T09:00:00+25:00", null)]
    [InlineData("2026-01-31T09:00:00+0100", null)]
    [InlineData("2026-01-31T09:00:00.Z", null)]
    [InlineData("2026-01-31T09:00:00 Z", null)]
    [InlineData(" 2026-01-31T09:00:00Z", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData("2026-01-31T09:00:00Z\\u0000", null)]
    [InlineData("٢٠٢٦-01-31T09:00:00Z", null)]
    public void A_moment_in_an_input_is_RFC_3339(string text, string? utc) => Assert.Equal(utc, Moment(text, strict: true));

    [Theory]
    [InlineData("2026-01-31T09:00:00+01:00", "2026-01-31T08:00:00.0000000Z")]
    [InlineData("2026-01-31T09:00:00", "2026-01-31T09:00:00.0000000Z")]
    [InlineData("2026-01-31 09:00:00", "2026-01-31T09:00:00.0000000Z")]
    [InlineData("2026-01-31 09:00", "2026-01-31T09:00:00.0000000Z")]
    [InlineData("2026-01-31T09:00:00.000000Z", "2026-01-31T09:00:00.0000000Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00.0000000Z")]
    [InlineData("2026-01-31 9:00", null)]
    [InlineData("31-01-2026 09:00", null)]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void A_moment_in_an_answer_may_be_written_loosely(string text, string? utc) => Assert.Equal(utc, Moment(text, strict: false));

    [Fact]
    public void Texts_with_a_format_are_read_into_their_types()
    {
        Assert.Equal(new DateOnly(2026, 1, 31), Read("\"2026-01-31\"", (ref ShapeReader json) => json.ReadDate(), strict: true, out _));
        Assert.Null(Read("\"2026-01-31T00:00:00Z\"", (ref ShapeReader json) => json.ReadDate(), strict: true, out _));
        Assert.Equal(new DateOnly(2026, 1, 31), Read("\"2026-01-31 23:00:00\"", (ref ShapeReader json) => json.ReadDate(), strict: false, out _));
        Assert.Equal(new TimeOnly(9, 30), Read("\"09:30\"", (ref ShapeReader json) => json.ReadTime(), strict: true, out _));
        Assert.Null(Read("\"9:30\"", (ref ShapeReader json) => json.ReadTime(), strict: true, out _));
        Assert.Equal(new byte[] { 1, 2, 3 }, Read("\"AQID\"", (ref ShapeReader json) => json.ReadBase64(), strict: true, out _));
        Assert.Null(Read("\"AQI\"", (ref ShapeReader json) => json.ReadBase64(), strict: true, out string? error));
        Assert.Equal("must be Base64 text", error);
        Assert.Equal(true, Read("true", (ref ShapeReader json) => json.ReadBoolean(), strict: true, out _));
        Assert.Null(Read("\"true\"", (ref ShapeReader json) => json.ReadBoolean(), strict: true, out error));
        Assert.Equal("must be true or false, not text", error);
    }

    [Fact]
    public void Null_is_an_error_only_where_it_is_not_allowed()
    {
        Assert.Null(Read("null", (ref ShapeReader json) => json.ReadGuid(nullable: true), strict: true, out string? error));
        Assert.Null(error);
        Assert.Null(Read("null", (ref ShapeReader json) => json.ReadGuid(), strict: true, out error));
        Assert.Equal("must be text, not null", error);
    }

    [Theory]
    [InlineData("1", JsonTypes.Integer, true)]
    [InlineData("1.0", JsonTypes.Integer, true)]
    [InlineData("1.5", JsonTypes.Integer, false)]
    [InlineData("1", JsonTypes.Number, true)]
    [InlineData("null", JsonTypes.String | JsonTypes.Null, true)]
    [InlineData("[1]", JsonTypes.String | JsonTypes.Null, false)]
    [InlineData("{\"a\":[1]}", JsonTypes.Any, true)]
    public void A_value_of_several_types_is_one_of_them(string text, JsonTypes allowed, bool fits)
    {
        object? value = Read(text, (ref ShapeReader json) => json.ReadAny(allowed), strict: true, out string? error);
        Assert.Equal((fits, fits), (value is not null, error is null));
    }

    private static string? Moment(string text, bool strict) => ((DateTimeOffset?)Read($"\"{text}\"", (ref ShapeReader json) => json.ReadDateTimeOffset(), strict, out _))
        ?.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static object? Read(string text, Reading read, bool strict, out string? error)
    {
        var errors = new ValidationErrors();
        var json = new ShapeReader(Encoding.UTF8.GetBytes(text), errors, strict);
        object? value = read(ref json);
        error = errors.ToList().SingleOrDefault()?.Message;
        return value;
    }
}
