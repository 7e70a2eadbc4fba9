using System.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;
using Piggy.Generated.Tests.Samples;

namespace Piggy.Generated.Tests.Json;

public sealed class ShapeReaderTests
{
    private const string Contact = "c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02";

    [Fact]
    public void A_right_input_reads_whole_and_without_errors()
    {
        Assert.Empty(Validate($$"""
            {"contact_uuid":"{{Contact}}","email":"noor@example.com","credits":5,"options":[{"label":"a"}],"starts_at":"2026-01-31T09:00:00+01:00","attributes":{"x":"1","y":2} }
            """));
    }

    [Fact]
    public void All_wrong_fields_are_told_at_once()
    {
        Assert.Equal(
            [
                "/email type must be text, not a number",
                "/credits type must be a whole number, not text",
                "/options/1/lable additionalProperties is not a known field; did you mean label?",
                "/options/1/label required is required and must not be null",
                "/options/2 type must be an object, not null",
                "/attributes/a~1b~0c type must be text or a whole number, not a list",
                "/startsAt additionalProperties is not a known field; did you mean starts_at?",
                "/contact_uuid required is required and must not be null",
                "/options/0/label minLength must not be empty",
                "/attributes/email reserved is a field of its own; give it beside 'attributes', not inside",
            ],
            Validate("""
                {"email":7,"credits":"5","options":[{"label":""},{"lable":"x"},null],"attributes":{"a/b~c":[],"email":"x"},"startsAt":1}
                """).Select(Line));
    }

    [Fact]
    public void A_wrong_value_is_not_told_twice()
    {
        Assert.Equal(["/credits type"], Validate($$"""{"contact_uuid":"{{Contact}}","email":"a@example.com","credits":null,"options":[]}""").Select(Short));
    }

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("\"x\"", "text")]
    [InlineData("1.5", "a number")]
    [InlineData("true", "true or false")]
    [InlineData("null", "null")]
    public void An_input_that_is_no_object_is_one_error(string json, string kind)
    {
        Assert.Equal([$" type must be an object, not {kind}"], Validate(json).Select(Line));
    }

    [Theory]
    [InlineData("", " is empty where JSON was expected")]
    [InlineData("  \n", " is empty where JSON was expected")]
    [InlineData("{", " is not valid JSON (line 1, byte 2)")]
    [InlineData("{\"email\":\"a@example.com\"", " is not valid JSON (line 1, byte 25)")]
    [InlineData("{}\n{}", " is not valid JSON (line 2, byte 1)")]
    [InlineData("{} // done", " is not valid JSON (line 1, byte 4)")]
    [InlineData("{\"credits\":NaN}", " is not valid JSON (line 1, byte 12)")]
    [InlineData("{\"credits\":01}", " is not valid JSON (line 1, byte 13)")]
    [InlineData("{\"credits\":1,}", " is not valid JSON (line 1, byte 14)")]
    [InlineData("{'credits':1}", " is not valid JSON (line 1, byte 2)")]
    [InlineData("\uFEFF{}", " starts with a byte order mark, which JSON does not allow")]
    [InlineData("{\"email\":\"\\ud800\"}", " has an escape sequence that is not valid text, at byte 10")]
    [InlineData("{\"\\udc00\":1}", " has an escape sequence that is not valid text, at byte 2")]
    public void A_text_that_is_no_JSON_is_one_error_that_says_where(string json, string message)
    {
        Assert.Equal(["json" + message], Validate(json).Select(error => error.Rule + " " + error.Message));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_one_error()
    {
        byte[] json = [.. "{\"email\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal(["json is not valid UTF-8"], SampleAction.Give.Validate(json).Select(error => $"{error.Rule} {error.Message}"));
    }

    [Fact]
    public void Text_may_be_64_levels_deep_and_no_deeper()
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat("[", levels)) + string.Concat(Enumerable.Repeat("]", levels));
        Assert.Equal(["type"], Validate(Nested(64)).Select(error => error.Rule));
        Assert.Equal(["json is nested more than 64 levels deep"], Validate(Nested(65)).Select(error => $"{error.Rule} {error.Message}"));
        Assert.Equal(["json is nested more than 64 levels deep"], Validate(Nested(100_000)).Select(error => $"{error.Rule} {error.Message}"));
    }

    [Fact]
    public void A_member_that_occurs_twice_is_an_error_at_its_place()
    {
        Assert.Equal(
            ["/options/0/label duplicate", "/attributes/x duplicate", "/credits duplicate"],
            Validate($$"""
                {"contact_uuid":"{{Contact}}","email":"a@example.com","credits":5,"options":[{"label":"a","l\u0061bel":"b"}],"attributes":{"x":1,"x":1},"credits":6}
                """).Select(Short));
    }

    [Fact]
    public void A_name_written_with_escapes_is_the_same_name()
    {
        Assert.Empty(Validate($$"""{"c\u006fntact_uuid":"{{Contact}}","email":"a@example.com","credits":5}"""));
    }

    [Fact]
    public void Foreign_names_are_echoed_short_and_visible()
    {
        string name = "a\\u0000\\u202e\\n" + new string('x', 500);
        FieldError error = Assert.Single(Validate($$"""{"contact_uuid":"{{Contact}}","email":"a@example.com","credits":5,"{{name}}":1}"""));
        Assert.Equal("/a\uFFFD\uFFFD\uFFFD" + new string('x', 59) + "…", error.Pointer);
    }

    [Fact]
    public void A_name_with_a_space_does_not_pass_for_the_name_without()
    {
        FieldError error = Assert.Single(Validate($$"""{"contact_uuid":"{{Contact}}","email":"a@example.com","credits":5,"email ":1}"""));
        Assert.Equal("/email ", error.Pointer);
    }

    [Fact]
    public void A_million_wrong_members_are_a_hundred_errors()
    {
        string members = string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"n{number}\":1"));
        Assert.Equal(ValidationErrors.Limit, Validate("{" + members + "}").Count);
    }

    [Fact]
    public void A_value_nobody_reads_is_passed_over()
    {
        var errors = new ValidationErrors();
        var json = new ShapeReader("""{"a":{"b":[1,{"c":2}]},"d":[[],[3]],"e":"last"}"""u8, errors, strictInput: false);
        string? last = null;
        Assert.True(json.BeginObject());
        while (json.NextProperty())
        {
            if (json.NameIs("d"u8))
            {
                Assert.True(json.BeginArray());
                while (json.NextItem())
                {
                }
            }
            else if (json.NameIs("e"u8))
            {
                last = json.ReadString();
            }
        }

        Assert.Equal("last", last);
        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void A_byte_order_mark_before_an_answer_is_ignored()
    {
        var errors = new ValidationErrors();
        var json = new ShapeReader(Encoding.UTF8.GetBytes("\uFEFF{}"), errors, strictInput: false);
        Assert.True(json.BeginObject());
        Assert.False(json.NextProperty());
        Assert.True(errors.IsEmpty);
    }

    private static IReadOnlyList<FieldError> Validate(string json) => SampleAction.Give.Validate(Encoding.UTF8.GetBytes(json));

    private static string Line(FieldError error) => $"{error.Pointer} {error.Rule} {error.Message}";

    private static string Short(FieldError error) => $"{error.Pointer} {error.Rule}";
}
