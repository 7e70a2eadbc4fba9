using Piggy.Generator.Collections;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the output schema of an action: the envelope <c>{ data, error, successful }</c> as the runtime writes it.</summary>
internal static class EnvelopeSchema
{
    // As ActionError.WriteTo writes ActionErrorKind and ActionOutcome; a test compares them with the runtime's enums.
    private static readonly string[] Kinds =
    [
        "invalid_input", "unknown_action", "disabled_action", "approval_required", "policy", "repeated", "unauthorized", "rejected", "rate_limited", "maintenance",
        "server_failure", "unexpected_response", "network", "timeout",
    ];

    private static readonly string[] Outcomes = ["not_applied", "applied", "unknown"];

    public static JsonObjectPlan Plan(TypeRegistry types, string slug, string title, OutputPlan output, IEnumerable<int> errorCodes)
    {
        var planner = new JsonSchemaPlanner(types, SchemaSide.Output);
        ValuePlan data = output.Value.Type is AnyTypePlan any
            ? output.Value with { Type = any.Allowed == Model.JsonTypes.None ? any : new AnyTypePlan(any.Allowed | Model.JsonTypes.Null) }
            : output.Value with { Nullable = true };
        var properties = new JsonObjectBuilder()
            .Add("data", planner.Value(data))
            .Add("error", Error(errorCodes))
            .Add("successful", Described("boolean", "True if the call was accepted and its answer could be read."));
        var builder = new JsonObjectBuilder()
            .Add("$schema", "https://json-schema.org/draft/2020-12/schema")
            .Add("$id", $"urn:piggy:action:{slug}:output")
            .Add("title", title)
            .Add("description", "The envelope of every action: data after success, error after a failure.")
            .Add("type", "object")
            .Add("properties", properties.Build())
            .Add("required", JsonPlan.Texts(["data", "error", "successful"]))
            .Add("additionalProperties", JsonPlan.False)
            .Add("oneOf", JsonPlan.Array([Success(output), Failure()]));
        if (planner.Definitions is JsonObjectPlan definitions)
        {
            builder.Add("$defs", definitions);
        }

        return builder.Build();
    }

    private static JsonObjectPlan Success(OutputPlan output)
    {
        var properties = new JsonObjectBuilder();
        if (!output.IsOptional)
        {
            properties.Add("data", new JsonObjectBuilder().Add("not", Type("null")).Build());
        }

        properties.Add("error", Type("null")).Add("successful", new JsonObjectBuilder().Add("const", JsonPlan.True).Build());
        return new JsonObjectBuilder().Add("title", "Success").Add("properties", properties.Build()).Build();
    }

    private static JsonObjectPlan Failure()
    {
        var properties = new JsonObjectBuilder()
            .Add("data", Type("null"))
            .Add("error", Type("object"))
            .Add("successful", new JsonObjectBuilder().Add("const", JsonPlan.False).Build());
        return new JsonObjectBuilder().Add("title", "Failure").Add("properties", properties.Build()).Build();
    }

    private static JsonObjectPlan Error(IEnumerable<int> errorCodes)
    {
        List<JsonPlan> codes = [.. errorCodes.Select(code => JsonPlan.Raw(code.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        var code = new JsonObjectBuilder().Add("description", "Piggy's own error code, where it gave one.").Add("type", JsonPlan.Texts(["integer", "null"]));
        if (codes.Count > 0)
        {
            code.Add("examples", JsonPlan.Array(codes));
        }

        JsonMemberPlan[] members =
        [
            new("kind", Listed("The kind of failure.", Kinds)),
            new("message", Described("string", "What happened, in one sentence.")),
            new("outcome", Listed("What is known about the effect of the call; unknown means: look before sending it again.", Outcomes)),
            new("code", code.Build()),
            new("code_name", Nullable("string", "The name of the code, where the spec lists it.")),
            new("http_status", Nullable("integer", "The HTTP status of the answer, where there was one.")),
            new("fields", Fields()),
            new("retryable", Described("boolean", "Whether the same call may be sent again later without risk of applying it twice.")),
            new("hint", Nullable("string", "What to do next, where more can be said than the message says.")),
        ];
        return new JsonObjectBuilder()
            .Add("description", "What went wrong; null after success.")
            .Add("type", JsonPlan.Texts(["object", "null"]))
            .Add("properties", new JsonObjectPlan(members.ToEquatableArray()))
            .Add("required", JsonPlan.Texts(members.Select(member => member.Name)))
            .Add("additionalProperties", JsonPlan.False)
            .Build();
    }

    private static JsonObjectPlan Fields()
    {
        JsonMemberPlan[] members =
        [
            new("pointer", Described("string", "JSON pointer to the field; empty for the whole.")),
            new("rule", Described("string", "The broken rule, such as required, maximum or at-least-one-of.")),
            new("message", Described("string", "What is wrong and what would be right.")),
        ];
        JsonMemberPlan[] choices =
        [
            new("allowed", new JsonObjectBuilder()
                .Add("description", "The values, or for an unknown field the names, that are allowed, where they can be listed.")
                .Add("type", "array")
                .Add("items", Type("string"))
                .Build()),
            new("nearest", Described("string", "The allowed value or name that is nearest to the wrong one, where one is near.")),
        ];
        JsonObjectPlan item = new JsonObjectBuilder()
            .Add("type", "object")
            .Add("properties", new JsonObjectPlan(members.Concat(choices).ToEquatableArray()))
            .Add("required", JsonPlan.Texts(members.Select(member => member.Name)))
            .Add("additionalProperties", JsonPlan.False)
            .Build();
        return new JsonObjectBuilder().Add("description", "Every field that is wrong.").Add("type", "array").Add("items", item).Build();
    }

    private static JsonObjectPlan Type(string type) => new JsonObjectBuilder().Add("type", type).Build();

    private static JsonObjectPlan Described(string type, string description) =>
        new JsonObjectBuilder().Add("description", description).Add("type", type).Build();

    private static JsonObjectPlan Nullable(string type, string description) =>
        new JsonObjectBuilder().Add("description", description).Add("type", JsonPlan.Texts([type, "null"])).Build();

    private static JsonObjectPlan Listed(string description, IEnumerable<string> values) =>
        new JsonObjectBuilder().Add("description", description).Add("type", "string").Add("enum", JsonPlan.Texts(values)).Build();
}
