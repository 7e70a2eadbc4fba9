using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

public sealed class SchemaFieldsTests
{
    private static readonly IReadOnlyList<SchemaField> Inputs = SchemaFields.OfInput(Samples.Descriptor);

    private static readonly IReadOnlyList<SchemaField> Data = SchemaFields.OfData(Samples.Descriptor);

    [Fact]
    public void Fields_come_in_the_schemas_order_with_dotted_names() => Assert.Equal(
        ["contact_uuid", "credits", "unit_value", "channel", "nickname", "status", "options", "options[].label", "options[].value", "attributes"],
        Inputs.Select(field => field.Path));

    [Fact]
    public void A_field_knows_where_it_travels_and_what_it_names()
    {
        SchemaField contact = Inputs.Single(field => field.Path == "contact_uuid");

        Assert.True(contact.Required);
        Assert.Equal(ActionInputLocation.Path, contact.Location);
        Assert.Equal("contact", contact.Entity);
        Assert.Equal("string (uuid)", contact.Type);
        Assert.Equal(ActionInputLocation.BodyMembers, Inputs.Single(field => field.Path == "attributes").Location);
        Assert.Null(Inputs.Single(field => field.Path == "options[].label").Location);
    }

    [Theory]
    [InlineData("credits", "whole number", "1 to 500")]
    [InlineData("unit_value", "number or null", "")]
    [InlineData("channel", "string", "known values: till, web")]
    [InlineData("nickname", "string", "")]
    [InlineData("status", "string", "one of: open, closed")]
    [InlineData("options", "list of objects", "at least 1 item")]
    [InlineData("options[].label", "string", "at most 1 character")]
    [InlineData("options[].value", "string or number", "")]
    [InlineData("attributes", "map", "")]
    public void Types_and_limits_are_told_in_words(string path, string type, string limits)
    {
        SchemaField field = Inputs.Single(candidate => candidate.Path == path);

        Assert.Equal(type, field.Type);
        Assert.Equal(limits, string.Join("; ", field.Limits));
    }

    [Fact]
    public void What_stands_beside_a_reference_overrides_it() => Assert.Equal("How it stands.", Inputs.Single(field => field.Path == "status").Description);

    [Fact]
    public void Data_leaves_out_the_rest_of_the_envelope_and_shows_a_type_inside_itself_once() =>
        Assert.Equal(["data", "data.token", "data.contact", "data.contact.email", "data.contact.parent"], Data.Select(field => field.Path));

    [Fact]
    public void Secrets_and_personal_data_are_marked()
    {
        Assert.Equal(["data.token"], Data.Where(field => field.Secret).Select(field => field.Path));
        Assert.Equal(["data.contact.email"], Data.Where(field => field.Personal).Select(field => field.Path));
    }

    [Theory]
    [InlineData("unit_value", "low", "One sample *shows* text.")]
    [InlineData("channel", "medium", null)]
    [InlineData("credits", null, null)]
    public void A_field_knows_how_sure_the_spec_is_about_it(string path, string? confidence, string? doubt)
    {
        SchemaField field = Inputs.Single(candidate => candidate.Path == path);

        Assert.Equal((confidence, doubt), (field.Confidence, field.Doubt));
    }

    [Fact]
    public void A_reference_that_leads_nowhere_or_in_a_circle_ends()
    {
        IReadOnlyList<SchemaField> fields = SchemaFields.Read("""
            { "properties": { "lost": { "$ref": "#/$defs/None" }, "circle": { "$ref": "#/$defs/A" } },
              "$defs": { "A": { "$ref": "#/$defs/B" }, "B": { "$ref": "#/$defs/A" } } }
            """);

        Assert.Equal(["lost", "circle"], fields.Select(field => field.Path));
    }

    [Fact]
    public void Conditions_between_fields_are_found_at_every_depth()
    {
        IReadOnlyList<SchemaRule> rules = SchemaRule.ReadAll(Samples.InputSchema);

        Assert.Equal(["credits", "unit_value"], rules[0].Fields);
        Assert.Equal("At least one of `credits`, `unit_value` must be given.", rules[0].Condition);
        Assert.Equal(["options[].label", "options[].value"], rules[1].Fields);
        Assert.Equal("A label explains a value.", rules[1].Because);
    }
}
