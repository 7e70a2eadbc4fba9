using NJsonSchema;
using Piggy.Agents.Tools;
using Piggy.Docs.Examples;
using Piggy.Extensions.AI.Tests.Support;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI.Tests.Schemas;

/// <summary>The schemas that models read are shorter than the registry's, and as strict.</summary>
public sealed class SlimSchemaTests
{
    public static TheoryData<string> Slugs() => [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_input_schema_leaves_out_notes_and_the_UUID_of_zeros_and_nothing_else(string slug)
    {
        AgentTool tool = Tooling.All.Tools.Single(one => one.Name == slug);
        JsonObject slim = JsonNode.Parse(tool.InputSchema)!.AsObject();
        slim["properties"]!.AsObject().Remove("approval_token");
        JsonObject whole = JsonNode.Parse(tool.Action!.InputSchema)!.AsObject();
        if (whole["description"]!.GetValue<string>() == $"The input of {slug}.")
        {
            whole.Remove("description");
        }

        whole.Remove("title");
        Assert.True(JsonNode.DeepEquals(WithoutNotes(whole), slim), slim.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task An_example_is_valid_by_the_schema_that_models_read(string slug)
    {
        AgentTool tool = Tooling.All.Tools.Single(one => one.Name == slug);
        PiggyActions.Registry.TryGet(slug, out PiggyAction? action);
        JsonSchema schema = await JsonSchema.FromJsonAsync(tool.InputSchema);

        Assert.Empty(schema.Validate(ExampleInput.Of(action!).ToJsonString()));
        Assert.NotEmpty(schema.Validate("""{"unheard_of":1}"""));
    }

    [Fact]
    public async Task Every_answer_is_valid_by_the_output_schema()
    {
        await using Till till = await Till.OpenAsync();
        string contact = till.Seed.KnownContact.ToString();
        (string Tool, string Arguments)[] calls =
        [
            ("PIGGY_LIST_FORMS", "{}"), ("PIGGY_LIST_FORMS", """{"status":"published"}"""), ("PIGGY_LIST_PERKS", "{}"),
            ("PIGGY_FIND_VOUCHER_BY_CODE", $$"""{"code":"{{till.Seed.ActiveVoucherCode}}"}"""), ("PIGGY_FIND_VOUCHER_BY_CODE", """{"code":"unknown"}"""),
            ("PIGGY_GET_CONTACTS_CREDIT_BALANCE", $$"""{"contact_uuid":"{{contact}}"}"""), (Till.Token, $$"""{"contact_uuid":"{{contact}}"}"""),
            ("PIGGY_FIND_OR_CREATE_PRODUCTS", """{"external_identifier":"A-1","name":"Tea"}"""), (Till.Award, till.AwardOf(25).ToJsonString()), (Till.Award, till.AwardOf(501).ToJsonString()),
            (Till.Batch, $$"""{"promotion_uuid":"{{till.Seed.Promotion}}","quantity":2}"""), ("PIGGY_CREATE_CONTACT_ATTRIBUTE", """{"name":"shoe_size","data_type":"number"}"""),
            ("PIGGY_UPDATE_BOOKINGS", $$"""{"uuid":"{{till.Seed.Booking}}","number_of_people":3}"""), ("PIGGY_SEND_CONTACT_VERIFICATION_EMAIL", $$"""{"email":"{{till.Seed.KnownContactEmail}}"}"""),
            ("PIGGY_PLAN", new JsonObject { ["action"] = Till.Award, ["arguments"] = till.AwardOf(501) }.ToJsonString()),
        ];
        int successes = 0;
        foreach ((string name, string arguments) in calls)
        {
            Piggy.Agents.Sessions.AgentAnswer answer = await till.Session.CallAsync(name, Encoding.UTF8.GetBytes(arguments));
            JsonSchema schema = await JsonSchema.FromJsonAsync(till.Session.Tools.Tools.Single(tool => tool.Name == name).OutputSchema);
            var problems = schema.Validate(answer.ToJson());
            Assert.True(problems.Count == 0, $"{name}: {string.Join("; ", problems)}\n{answer.ToJson()}");
            successes += answer.Successful ? 1 : 0;
        }

        Assert.Equal(calls.Length - 3, successes);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_output_schema_names_every_member_of_the_data(string slug)
    {
        AgentTool tool = Tooling.All.Tools.Single(one => one.Name == slug);
        string[] NamesIn(string schema) =>
            [.. Tooling.SchemasIn(Tooling.Parse(schema).GetProperty("properties").GetProperty("data")).Select(one => one.Pointer).Order(StringComparer.Ordinal)];

        Assert.Equal(NamesIn(tool.Action!.OutputSchema), NamesIn(tool.OutputSchema));
    }

    private static JsonNode? WithoutNotes(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(WithoutNotes)]);
            case JsonObject schema:
                var kept = new JsonObject();
                foreach ((string keyword, JsonNode? value) in schema)
                {
                    bool isNote = keyword is "$schema" or "$id" or "examples" || keyword.StartsWith("x-piggy-", StringComparison.Ordinal);
                    bool isNoUuid = keyword == "not" && value!.ToJsonString() == """{"const":"00000000-0000-0000-0000-000000000000"}""";
                    if (!isNote && !isNoUuid)
                    {
                        kept[keyword] = WithoutNotes(value);
                    }
                }

                return kept;
            default:
                return node?.DeepClone();
        }
    }
}
