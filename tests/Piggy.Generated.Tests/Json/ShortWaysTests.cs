using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

/// <summary>The short ways of reading, which make no text of a value and keep no names, come to what the long ways come to.</summary>
public sealed class ShortWaysTests
{
    private static readonly Gen<string> NearMoments = Gen.Select(
        Gen.OneOf("2026-01-31", "0001-01-01", "9999-12-31", "2026-02-29", "2024-02-29", "2026-13-01", "0000-00-00"),
        Gen.OneOf("T", "T", "T", "t", " "),
        Gen.OneOf("00:00:00", "23:59:59", "24:00:00", "09:30:60", "09:60:00", "09:30", "09:30:00.5", "09:30:0"),
        Gen.OneOf("Z", "z", "+00:00", "-00:00", "+14:00", "-14:00", "+14:01", "-13:59", "+05:60", "+24:00", ".12345", "", "+0100", "+1:000"),
        (day, separator, clock, offset) => day + separator + clock + offset);

    private static readonly Gen<string> NearUuids = Gen.Select(
        Gen.OneOf("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02", "C2B7D1C4-2B8F-4A3E-8F59-0D9A3E6B7C02", "c2b7d1c42b8f4a3e8f590d9a3e6b7c02", "{c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c}"),
        Gen.Int[0, 35],
        Gen.OneOf("", "-", "g", "0", " ", "é"),
        Gen.Bool,
        (uuid, place, letter, whole) => whole || place >= uuid.Length ? uuid : string.Concat(uuid.AsSpan(0, place), letter, uuid.AsSpan(place + 1)));

    private static readonly Gen<string> Objects = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Gen.Const("1")
        : Gen.OneOf(
            Gen.Const("1"),
            inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(Gen.OneOf("a", "b", "c", "aa", "d", "e", "f", "\\u0061", "é").Array[0, 4], inner.Array[4])
                .Select((names, values) => $"{{{string.Join(',', names.Select((name, index) => $"\"{name}\":{values[index]}"))}}}")));

    [Fact]
    public void Moment_IsTheSameWhenItsTextIsEscaped() => Gen.Select(NearMoments, Gen.Bool).Sample((text, strict) => Moment($"\"{text}\"", strict) == Moment(Escaped(text), strict));

    [Fact]
    public void Uuid_IsTheSameWhenItsTextIsEscaped() => NearUuids.Sample(text => Uuid($"\"{text}\"") == Uuid(Escaped(text)));

    [Fact]
    public void NameThatOccursTwice_IsFoundWhereJsonDocumentHasIt() => Objects.Sample(text =>
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return Repeats(text) == HasRepeatedName(document.RootElement);
    });

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public void NameThatOccursTwice_IsFoundAmongMany(int count)
    {
        string members = string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"name{number}\":[{{\"name0\":{number}}}]"));

        Assert.False(Repeats($"{{{members}}}"), "Each name occurs once in its object.");
        Assert.True(Repeats($"{{{members},\"name0\":1}}"), "The first name comes again as the last.");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void PlaceOfAnError_IsKnownHoweverDeepItLies(int depth)
    {
        string text = string.Concat(Enumerable.Repeat("[0,{\"a\":", depth / 2)) + "[true]" + string.Concat(Enumerable.Repeat("}]", depth / 2));
        var errors = new ValidationErrors();
        var json = new ShapeReader(Encoding.UTF8.GetBytes(text), errors, strictInput: true);
        for (int level = 0; level < depth / 2; level++)
        {
            Assert.True(json.BeginArray() && json.NextItem() && json.NextItem() && json.BeginObject() && json.NextProperty() && json.NameIs("a"u8));
        }

        Assert.True(json.BeginArray() && json.NextItem());
        Assert.Null(json.ReadInt64());
        Assert.Equal(string.Concat(Enumerable.Repeat("/1/a", depth / 2)) + "/0", Assert.Single(errors.ToList()).Pointer);
    }

    private static string Escaped(string text) => string.Create(CultureInfo.InvariantCulture, $"\"\\u{(int)text[0]:x4}{text[1..]}\"");

    private static (string? Value, string? Error) Moment(string json, bool strict)
    {
        var errors = new ValidationErrors();
        var reader = new ShapeReader(Encoding.UTF8.GetBytes(json), errors, strict);
        return (reader.ReadDateTimeOffset()?.ToString("O", CultureInfo.InvariantCulture), errors.ToList().SingleOrDefault()?.Message);
    }

    private static (Guid? Value, string? Error) Uuid(string json)
    {
        var errors = new ValidationErrors();
        var reader = new ShapeReader(Encoding.UTF8.GetBytes(json), errors, strictInput: true);
        return (reader.ReadGuid(), errors.ToList().SingleOrDefault()?.Message);
    }

    private static bool Repeats(string json)
    {
        var errors = new ValidationErrors();
        Assert.True(new ShapeReader(Encoding.UTF8.GetBytes(json), errors, strictInput: true).IsReadable);
        return errors.ToList().Any(static error => error.Rule == "duplicate");
    }

    private static bool HasRepeatedName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().DistinctBy(static member => member.Name).Count() < value.EnumerateObject().Count() || value.EnumerateObject().Any(static member => HasRepeatedName(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasRepeatedName),
        _ => false,
    };
}
