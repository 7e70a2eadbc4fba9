namespace Piggy.Impact.Tests.Corpus;

/// <summary>Labelled edits of the spec: kinds of edits, each at every place where it can be made.</summary>
internal static class SpecEdits
{
    private const ImpactArea Wire = ImpactArea.Wire;
    private const ImpactArea Source = ImpactArea.Source;
    private const ImpactArea Binary = ImpactArea.Binary;
    private const ImpactArea Agents = ImpactArea.AgentSchema;
    private const ImpactArea Docs = ImpactArea.Docs;

    private static readonly string[] Requests =
    [
        "ClaimAnonymousContactRequest", "MergeContactsRequest", "UpdateContactIdentifierRequest", "CreateContactAttributeRequest", "SendContactVerificationEmailRequest",
        "CreateCreditReceptionRequest", "CreateVouchersBatchRequest", "UpdateBookingRequest", "FindOrCreateProductRequest",
    ];

    private static readonly string[] Answers = ["CreditBalance", "VouchersBatch", "Form", "Perk", "Booking", "Product", "VerificationEmailResult"];

    public static IReadOnlyList<SpecEdit> All { get; } = [.. OfRequests(), .. OfAnswers(), .. OfOperations()];

    private static IEnumerable<SpecEdit> OfRequests()
    {
        JsonObject spec = BaseSpec.New();
        foreach (string request in Requests)
        {
            JsonObject schema = spec.Component(request);
            string rules = schema["x-piggy-rules"]?.ToJsonString() ?? "";
            yield return new($"{request}: optional member added", edited => edited.Component(request)["properties"]!["brand_new"] = Text());
            yield return new(
                $"{request}: required member added",
                edited =>
                {
                    edited.Component(request)["properties"]!["brand_new"] = Text();
                    edited.Component(request).Require("brand_new");
                },
                Wire, Source, Agents);
            foreach ((string name, JsonNode? node) in schema["properties"]!.AsObject())
            {
                bool isRequired = schema["required"]?.AsArray().Any(required => (string?)required == name) == true;
                foreach (SpecEdit edit in OfMember(request, name, node!.AsObject(), isRequired, hasRule: rules.Contains($"\"{name}\"", StringComparison.Ordinal)))
                {
                    yield return edit;
                }
            }
        }
    }

    private static IEnumerable<SpecEdit> OfMember(string request, string name, JsonObject member, bool isRequired, bool hasRule)
    {
        string at = $"{request}.{name}";
        string type = TypeOf(member);
        yield return new($"{at}: described in other words", edited => edited.Property(request, name)["description"] = "Other words.");
        if (!isRequired && !hasRule && member["type"] is not JsonArray)
        {
            yield return new($"{at}: removed", edited => edited.Component(request)["properties"]!.AsObject().Remove(name), Wire, Source, Binary, Agents);
            yield return new($"{at}: renamed", edited => Rename(edited.Component(request), name), Wire, Source, Binary, Agents);
            yield return new($"{at}: became required", edited => edited.Component(request).Require(name), IsValue(member) ? [Wire, Source, Binary, Agents] : [Wire, Source, Agents]);
        }

        if (type == "string" && IsPlain(member))
        {
            yield return new($"{at}: longest text limited", edited => edited.Property(request, name)["maxLength"] = 3, Wire, Agents);
            yield return new($"{at}: longest text limited generously, then freed", edited => edited.Property(request, name).Remove("minLength"));
            yield return new($"{at}: pattern added", edited => edited.Property(request, name)["pattern"] = "^[0-9]{3}$", Wire, Agents);
            yield return new($"{at}: became a number", edited => Retype(edited.Property(request, name)), Wire, Source, Binary, Agents);
        }

        if (type is "integer" or "number" && !member.ContainsKey("minimum"))
        {
            yield return new($"{at}: smallest number limited", edited => edited.Property(request, name)["minimum"] = 1_000, Wire, Agents);
        }

        if (member["enum"] is JsonArray { Count: > 2 })
        {
            yield return new($"{at}: value removed", edited => edited.Property(request, name)["enum"]!.AsArray().RemoveAt(0), Wire, Source, Binary, Agents);
            yield return new($"{at}: value added", edited => edited.Property(request, name)["enum"]!.AsArray().Add("brand_new"));
        }

        if (member["maximum"] is not null)
        {
            yield return new($"{at}: largest number lowered", edited => edited.Property(request, name)["maximum"] = 200, Wire, Agents);
            yield return new($"{at}: largest number raised", edited => edited.Property(request, name)["maximum"] = 5_000);
        }
    }

    private static IEnumerable<SpecEdit> OfAnswers()
    {
        JsonObject spec = BaseSpec.New();
        foreach (string answer in Answers.Where(answer => spec["components"]!["schemas"]!.AsObject().ContainsKey(answer)))
        {
            yield return new($"{answer}: member added", edited => edited.Component(answer)["properties"]!["brand_new"] = Text());
            foreach ((string name, JsonNode? node) in spec.Component(answer)["properties"]!.AsObject())
            {
                JsonObject member = node!.AsObject();
                yield return new($"{answer}.{name}: removed", edited => RemoveMember(edited.Component(answer), name), Wire, Source, Binary, Agents);
                if (member["type"] is JsonValue && TypeOf(member) == "string" && IsPlain(member) && !member.ContainsKey("enum"))
                {
                    yield return new($"{answer}.{name}: became a number", edited => Retype(edited.Property(answer, name)), Wire, Source, Binary, Agents);
                    yield return new($"{answer}.{name}: may be null", edited => edited.Property(answer, name)["type"] = new JsonArray("string", "null"), Wire, Agents);
                }
            }
        }
    }

    private static IEnumerable<SpecEdit> OfOperations()
    {
        foreach ((string path, JsonNode? item) in BaseSpec.New()["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? node) in item!.AsObject().Where(member => member.Value is JsonObject operation && operation.ContainsKey("operationId")))
            {
                string id = (string)node!["operationId"]!;

                // Kiota gives an operation without query parameters another type of configuration than one with.
                bool hasQuery = node["parameters"]?.AsArray().Any(parameter => (string?)parameter!["in"] == "query") == true;
                yield return new($"{id}: removed", edited => edited["paths"]!.AsObject().Remove(path), Wire, Source, Binary, Agents, Docs);
                yield return new($"{id}: other words", edited => edited.Operation(path, method)["summary"] = "Other words");
                yield return new($"{id}: path renamed", edited => Move(edited, path), Wire, Source, Binary);
                yield return new($"{id}: slug renamed", edited => edited.Operation(path, method)["x-piggy-action"]!["slug"] = "PIGGY_BRAND_NEW", Source, Binary, Agents, Docs);
                yield return new($"{id}: optional query parameter added", edited => AddQuery(edited.Operation(path, method), required: false), hasQuery ? [] : [Source, Binary]);
                yield return new($"{id}: required query parameter added", edited => AddQuery(edited.Operation(path, method), required: true), hasQuery ? [Wire, Source, Agents] : [Wire, Source, Binary, Agents]);
                yield return new($"{id}: an error code less", edited => DropCode(edited.Operation(path, method)));
            }
        }
    }

    private static string TypeOf(JsonObject member) => member["type"] switch
    {
        JsonArray types => types.Select(type => (string)type!).First(type => type != "null"),
        JsonValue type => (string)type!,
        _ => "",
    };

    private static JsonObject Text() => new() { ["type"] = "string", ["description"] = "New." };

    private static bool IsPlain(JsonObject member) => !member.ContainsKey("format") && !member.ContainsKey("enum") && !member.ContainsKey("x-extensible-enum") && !member.ContainsKey("pattern");

    // What C# keeps as a value, so that null or not is part of a binary.
    private static bool IsValue(JsonObject member) =>
        TypeOf(member) is "integer" or "number" or "boolean"
        || (string?)member["format"] is "uuid" or "date-time" or "date"
        || member.ContainsKey("enum")
        || member.ContainsKey("x-extensible-enum");

    private static void Rename(JsonObject schema, string name)
    {
        JsonObject properties = schema["properties"]!.AsObject();
        JsonNode? member = properties[name];
        properties.Remove(name);
        properties["renamed_" + name] = member;
    }

    private static void RemoveMember(JsonObject schema, string name)
    {
        schema["properties"]!.AsObject().Remove(name);
        if (schema["required"] is JsonArray required)
        {
            schema["required"] = new JsonArray([.. required.Select(one => (string?)one).Where(one => one != name).Select(one => JsonValue.Create(one))]);
        }
    }

    private static void Retype(JsonObject member)
    {
        member["type"] = "integer";
        foreach (string keyword in new[] { "examples", "minLength", "maxLength" })
        {
            member.Remove(keyword);
        }
    }

    private static void Move(JsonObject spec, string path)
    {
        JsonObject paths = spec["paths"]!.AsObject();
        JsonNode? item = paths[path];
        paths.Remove(path);
        paths["/moved" + path] = item;
    }

    private static void AddQuery(JsonObject operation, bool required)
    {
        JsonArray parameters = operation["parameters"]?.AsArray() ?? [];
        operation["parameters"] = parameters;
        parameters.Add(new JsonObject { ["name"] = "brand_new", ["in"] = "query", ["required"] = required, ["description"] = "New.", ["schema"] = new JsonObject { ["type"] = "string" } });
    }

    private static void DropCode(JsonObject operation)
    {
        if (operation["x-piggy-errors"] is JsonArray { Count: > 0 } codes)
        {
            codes.RemoveAt(0);
        }
    }
}
