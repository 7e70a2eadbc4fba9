using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

public sealed class ValidationErrorsTests
{
    private readonly ValidationErrors _errors = new();

    [Fact]
    public void Each_rule_says_what_would_be_right()
    {
        _errors.Minimum("a", 1);
        _errors.Maximum("b", 500L);
        _errors.ExclusiveMinimum("c", 0.5m);
        _errors.ExclusiveMaximum("d", 1.5);
        _errors.MultipleOf("e", 0.01m);
        _errors.MinLength("f", 1);
        _errors.MaxLength("g", 10);
        _errors.MinItems("h", 2);
        _errors.MaxItems("i", 3);
        _errors.UniqueItems("j");
        _errors.Pattern("k", "^[a-z]+$");
        _errors.Format("l", "email");
        _errors.NotOneOf("m", ["x", "y"]);
        _errors.Type("n", "text");
        Assert.Equal(
            [
                "/a minimum must be 1 or more",
                "/b maximum must be 500 or less",
                "/c exclusiveMinimum must be more than 0.5",
                "/d exclusiveMaximum must be less than 1.5",
                "/e multipleOf must be a multiple of 0.01",
                "/f minLength must not be empty",
                "/g maxLength must have at most 10 characters",
                "/h minItems must have at least 2 items",
                "/i maxItems must have at most 3 items",
                "/j uniqueItems must not hold the same item twice",
                "/k pattern must match the pattern ^[a-z]+$",
                "/l format must be an e-mail address such as name@example.com",
                "/m enum must be one of 'x', 'y'",
                "/n type must be text",
            ],
            Lines());
    }

    [Theory]
    [InlineData(20, "'n20'")]
    [InlineData(21, "'n20', …")]
    public void Only_the_first_twenty_names_are_listed(int count, string end)
    {
        _errors.NotOneOf("a", [.. Enumerable.Range(1, count).Select(number => $"n{number}")]);

        Assert.EndsWith(end, Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uuid", "must be a UUID such as 7b2f8f0e-3c1a-4d57-9d0e-5a6b7c8d9e0f")]
    [InlineData("date", "must be a date such as 2026-01-31")]
    [InlineData("time", "must be a time such as 09:00:00")]
    [InlineData("uri", "must be an absolute URI such as https://example.com/path")]
    [InlineData("ipv4", "must be an IPv4 address such as 192.0.2.1")]
    [InlineData("ipv6", "must be an IPv6 address such as 2001:db8::1")]
    [InlineData("hostname", "must be a host name such as shop.example.com")]
    [InlineData("byte", "must be Base64 text")]
    [InlineData("color", "must be in the format 'color'")]
    public void A_format_is_told_by_an_example(string format, string message)
    {
        _errors.Format("a", format);

        Assert.Equal($"/a format {message}", Assert.Single(Lines()));
    }

    [Fact]
    public void A_valid_value_costs_no_memory()
    {
        Visit();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Visit();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(_errors.IsEmpty);

        void Visit()
        {
            for (int i = 0; i < 1000; i++)
            {
                _errors.Enter("options");
                _errors.Enter(i);
                _errors.Leave();
                _errors.Leave();
            }
        }
    }

    [Fact]
    public void A_place_has_one_error()
    {
        _errors.Enter("options");
        _errors.Enter(0);
        _errors.Required("label");
        _errors.MinLength("label", 1);
        _errors.Leave();
        _errors.Leave();
        _errors.MinItems("options", 2);
        Assert.True(_errors.Has("options"));
        Assert.False(_errors.Has("option"));
        Assert.Equal(["/options/0/label required is required and must not be null"], Lines());
    }

    [Fact]
    public void Members_of_something_of_the_wrong_type_have_no_errors_of_their_own()
    {
        _errors.Type("options", "a list");
        _errors.MaxItems("other", 1);
        _errors.Enter("options");
        _errors.Required("label");
        _errors.Leave();
        _errors.Enter("other");
        _errors.Required("label");
        Assert.Equal(["/options", "/other", "/other/label"], _errors.ToList().Select(error => error.Pointer));
    }

    [Fact]
    public void Names_that_only_start_alike_are_different_places()
    {
        _errors.Type("a", "text");
        _errors.Type("ab", "text");
        _errors.Type("a/b", "text");
        Assert.Equal(["/a", "/ab", "/a~1b"], _errors.ToList().Select(error => error.Pointer));
    }

    [Fact]
    public void A_condition_between_fields_waits_until_each_of_them_is_right()
    {
        _errors.Format("start", "date-time");
        _errors.Rule("in-order", ["end", "start"], "A booking ends after it starts.");
        _errors.Rule("at-least-one-of", ["email", "phone"], "Piggy finds the contact by one of them.");
        _errors.Rule("only-when", ["options", "data_type"], "Only a choice has options.");
        _errors.Rule("differ", ["source", "destination"], "A contact cannot merge into itself.");
        Assert.Equal(
            [
                "/start format must be a date and time such as 2026-01-31T09:00:00+01:00, with an offset of at most 14 hours",
                "/email at-least-one-of at least one of 'email', 'phone' must be given: Piggy finds the contact by one of them.",
                "/options only-when may not be given with this 'data_type': Only a choice has options.",
                "/source differ 'source', 'destination' must differ: A contact cannot merge into itself.",
            ],
            Lines());
    }

    [Theory]
    [InlineData("firstName", "first_name")]
    [InlineData("FIRST-NAME", "first_name")]
    [InlineData("frist_name", "first_name")]
    [InlineData("emial", "email")]
    [InlineData("mail", "email")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    [InlineData("___", null)]
    public void An_unknown_name_suggests_the_nearest(string name, string? nearest)
    {
        _errors.Unknown(name, ["email", "first_name", "shop_uuid"]);
        Assert.Equal(nearest is null ? "is not a known field" : $"is not a known field; did you mean {nearest}?", _errors.ToList()[0].Message);
    }

    [Fact]
    public void A_huge_unknown_name_is_compared_with_nothing()
    {
        _errors.Unknown(new string('e', 10_000_000), ["email"]);
        Assert.Equal("is not a known field", Assert.Single(_errors.ToList()).Message);
    }

    private IEnumerable<string> Lines() => _errors.ToList().Select(error => $"{error.Pointer} {error.Rule} {error.Message}");
}
