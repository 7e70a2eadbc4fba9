using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the JSON Schema of one document from the same plans as its reader, writer and validator, so that they agree by construction.</summary>
internal sealed class JsonSchemaPlanner
{
    // A record is written out wherever it is used, so values can multiply, and each becomes a hundred characters or more.
    private const int StepsPerValue = 40;

    private readonly TypeRegistry _types;
    private readonly bool _isInput;
    private readonly SortedDictionary<string, JsonPlan?> _definitions = new(StringComparer.Ordinal);

    public JsonSchemaPlanner(TypeRegistry types, bool isInput)
    {
        _types = types;
        _isInput = isInput;
    }

    /// <summary>Recursive records met so far, by name; null when there are none.</summary>
    public JsonObjectPlan? Definitions
    {
        get
        {
            var builder = new JsonObjectBuilder();
            foreach (KeyValuePair<string, JsonPlan?> definition in _definitions)
            {
                builder.Add(definition.Key, definition.Value!);
            }

            return builder.IsEmpty ? null : builder.Build();
        }
    }

    /// <summary>The input schema of an action.</summary>
    public static JsonObjectPlan Input(TypeRegistry types, string slug, string title, RecordPlan input)
    {
        var planner = new JsonSchemaPlanner(types, isInput: true);
        var builder = new JsonObjectBuilder()
            .Add("$schema", "https://json-schema.org/draft/2020-12/schema")
            .Add("$id", $"urn:piggy:action:{slug}:input")
            .Add("title", title)
            .Add("description", ConditionSchemas.Describe(input.Summary, input.Rules));
        planner.AddObject(builder, input, isNullable: false);
        if (planner.Definitions is JsonObjectPlan definitions)
        {
            builder.Add("$defs", definitions);
        }

        return builder.Build();
    }

    /// <summary>The schema of a value.</summary>
    public JsonObjectPlan Value(ValuePlan value, MemberPlan? member = null)
    {
        _types.Work.Step(StepsPerValue);
        _types.Work.Copy(value.Annotations.Description);
        var builder = new JsonObjectBuilder();
        RecordPlan? record = value.Type is RecordTypePlan type ? _types.Record(type) : null;
        string? description = Sentence.Of(value.Annotations.Description);
        if (record is not null && _types.IsRecursive(record))
        {
            builder.Add("description", description);
            AddReference(builder, record, value.Nullable);
        }
        else
        {
            builder.Add("title", value.Annotations.Title);
            builder.Add("description", record is null ? description : ConditionSchemas.Describe(description, _isInput ? record.Rules : default));
            AddType(builder, value, record);
        }

        AddAnnotations(builder, value.Annotations, member);
        return builder.Build();
    }

    private void AddType(JsonObjectBuilder builder, ValuePlan value, RecordPlan? record)
    {
        switch (value.Type)
        {
            case ScalarTypePlan scalar:
                AddScalar(builder, scalar.Kind, value);
                break;
            case IdTypePlan:
                AddTypeName(builder, "string", value.Nullable).Add("format", "uuid");
                if (_isInput)
                {
                    builder.Add("not", new JsonObjectBuilder().Add("const", Guid.Empty.ToString()).Build());
                }

                break;
            case EnumTypePlan type:
                AddEnum(builder, _types.Enum(type), value);
                break;
            case ListTypePlan list:
                AddTypeName(builder, "array", value.Nullable)
                    .Add("items", Value(list.Item))
                    .AddNumber("minItems", value.Limits.MinItems)
                    .AddNumber("maxItems", value.Limits.MaxItems)
                    .AddFlag("uniqueItems", value.Limits.UniqueItems);
                break;
            case MapTypePlan map:
                AddMap(builder, map, value);
                break;
            case AnyTypePlan { Allowed: not JsonTypes.None } any:
                builder.Add("type", TypeNames(any.Allowed));
                break;
            case RecordTypePlan:
                AddRecord(builder, record!, value.Nullable);
                break;
        }
    }

    private static void AddScalar(JsonObjectBuilder builder, ScalarKind kind, ValuePlan value)
    {
        (string type, string? format) = kind switch
        {
            ScalarKind.Boolean => ("boolean", null),
            ScalarKind.Int32 => ("integer", "int32"),
            ScalarKind.Int64 => ("integer", null),
            ScalarKind.Decimal => ("number", null),
            ScalarKind.Double => ("number", "double"),
            ScalarKind.Single => ("number", "float"),
            ScalarKind.Guid => ("string", "uuid"),
            ScalarKind.DateTimeOffset => ("string", "date-time"),
            ScalarKind.Date => ("string", "date"),
            ScalarKind.Time => ("string", "time"),
            _ => ("string", value.Limits.Format),
        };
        AddTypeName(builder, type, value.Nullable).Add("format", format).Add("contentEncoding", kind == ScalarKind.Base64 ? "base64" : null);
        AddLimits(builder, value);
    }

    private static void AddLimits(JsonObjectBuilder builder, ValuePlan value)
    {
        LimitsPlan limits = value.Limits;
        bool isInt32 = value.Type is ScalarTypePlan { Kind: ScalarKind.Int32 };
        builder.AddRaw("minimum", limits.Minimum ?? (isInt32 && limits.ExclusiveMinimum is null ? "-2147483648" : null))
            .AddRaw("exclusiveMinimum", limits.ExclusiveMinimum)
            .AddRaw("maximum", limits.Maximum ?? (isInt32 && limits.ExclusiveMaximum is null ? "2147483647" : null))
            .AddRaw("exclusiveMaximum", limits.ExclusiveMaximum)
            .AddRaw("multipleOf", limits.MultipleOf)
            .AddNumber("minLength", limits.MinLength)
            .AddNumber("maxLength", limits.MaxLength)
            .Add("pattern", limits.Pattern?.Source);
        if (limits.IsPathSegment)
        {
            builder.Add("not", new JsonObjectBuilder().Add("enum", JsonPlan.Texts([".", ".."])).Build());
        }

        if (!limits.AllowedValues.IsEmpty)
        {
            IEnumerable<string> values = value.Nullable ? limits.AllowedValues.Append("null") : limits.AllowedValues;
            builder.Add("enum", JsonPlan.Array(values.Select(JsonPlan.Raw)));
        }
    }

    private void AddEnum(JsonObjectBuilder builder, EnumPlan plan, ValuePlan value)
    {
        IEnumerable<JsonPlan> values = plan.Members.Select(member => JsonPlan.Text(member.Value));
        AddTypeName(builder, "string", value.Nullable);
        if (_isInput && value.Limits.IsClosed)
        {
            builder.Add("enum", JsonPlan.Array(value.Nullable ? values.Append(JsonPlan.Null) : values));
            return;
        }

        if (value.Limits.IsPathSegment)
        {
            AddLimits(builder, value);
        }

        builder.Add("x-extensible-enum", JsonPlan.Array(values));
    }

    private void AddMap(JsonObjectBuilder builder, MapTypePlan map, ValuePlan value)
    {
        AddTypeName(builder, "object", value.Nullable);
        if (!value.Limits.ReservedNames.IsEmpty)
        {
            builder.Add("propertyNames", new JsonObjectBuilder()
                .Add("not", new JsonObjectBuilder().Add("enum", JsonPlan.Texts(value.Limits.ReservedNames)).Build())
                .Build());
        }

        builder.Add("additionalProperties", AdditionalProperties(map))
            .AddNumber("minProperties", value.Limits.MinProperties)
            .AddNumber("maxProperties", value.Limits.MaxProperties);
    }

    private JsonPlan AdditionalProperties(MapTypePlan map)
    {
        bool isAny = map.Item.Type is AnyTypePlan { Allowed: JsonTypes.None } && map.Item.Annotations == AnnotationsPlan.None;
        return isAny ? JsonPlan.True : Value(map.Item);
    }

    private void AddRecord(JsonObjectBuilder builder, RecordPlan record, bool isNullable)
    {
        if (!_isInput || record.BareMember is not MemberPlan bare)
        {
            AddObject(builder, record, isNullable);
            return;
        }

        var asObject = new JsonObjectBuilder();
        AddObject(asObject, record, isNullable);
        ValuePlan scalar = bare.Value with { Annotations = AnnotationsPlan.None, Nullable = false };
        builder.Add("oneOf", JsonPlan.Array([asObject.Build(), Value(scalar)]));
    }

    private void AddObject(JsonObjectBuilder builder, RecordPlan record, bool isNullable)
    {
        var properties = new JsonObjectBuilder();
        foreach (MemberPlan member in record.Members.Where(member => member.Kind != MemberKind.OpenMembers))
        {
            properties.Add(member.WireName, Value(member.Value, record.Role == RecordRole.ActionInput ? member : null));
        }

        MemberPlan? open = record.Members.FirstOrDefault(member => member.Kind == MemberKind.OpenMembers);
        List<string> required = [.. record.Members.Where(member => member.IsPresent).Select(member => member.WireName)];
        AddTypeName(builder, "object", isNullable).Add("properties", properties.Build());
        if (required.Count > 0)
        {
            builder.Add("required", JsonPlan.Texts(required));
        }

        builder.Add("additionalProperties", open is { Value.Type: MapTypePlan map } ? AdditionalProperties(map) : JsonPlan.False);
        if (_isInput)
        {
            ConditionSchemas.Add(builder, record.Rules);
        }
    }

    private void AddReference(JsonObjectBuilder builder, RecordPlan record, bool isNullable)
    {
        if (!_definitions.ContainsKey(record.Name))
        {
            _definitions[record.Name] = null;
            string? description = ConditionSchemas.Describe(record.Annotations.Description, _isInput ? record.Rules : default);
            var definition = new JsonObjectBuilder().Add("description", description);
            AddRecord(definition, record, isNullable: false);
            _definitions[record.Name] = definition.Build();
        }

        string pointer = "#/$defs/" + record.Name;
        if (isNullable)
        {
            JsonPlan[] choices = [new JsonObjectBuilder().Add("$ref", pointer).Build(), new JsonObjectBuilder().Add("type", "null").Build()];
            builder.Add("anyOf", JsonPlan.Array(choices));
        }
        else
        {
            builder.Add("$ref", pointer);
        }
    }

    private void AddAnnotations(JsonObjectBuilder builder, AnnotationsPlan annotations, MemberPlan? member)
    {
        builder.AddFlag("deprecated", annotations.Deprecated);
        if (_isInput)
        {
            builder.AddRaw("default", annotations.Default);
            if (!annotations.Examples.IsEmpty)
            {
                builder.Add("examples", JsonPlan.Array(annotations.Examples.Select(JsonPlan.Raw)));
            }
        }

        builder.Add("x-piggy-in", member?.Location.ToString().ToLowerInvariant())
            .Add("x-piggy-entity", annotations.Entity)
            .Add("x-piggy-role", annotations.Role)
            .Add("x-piggy-unit", annotations.Unit)
            .AddFlag("x-piggy-secret", annotations.Secret)
            .AddFlag("x-piggy-personal", annotations.Personal);
        if (annotations.Evidence is { } evidence)
        {
            builder.Add("x-piggy-evidence", new JsonObjectBuilder().Add("confidence", evidence.Confidence).Add("note", evidence.Note).Build());
        }
    }

    private static JsonObjectBuilder AddTypeName(JsonObjectBuilder builder, string type, bool isNullable) =>
        isNullable ? builder.Add("type", JsonPlan.Texts([type, "null"])) : builder.Add("type", type);

    private static JsonPlan TypeNames(JsonTypes types)
    {
        IEnumerable<string> names = new[]
        {
            (Type: JsonTypes.String, Name: "string"),
            (Type: JsonTypes.Number, Name: "number"),
            (Type: JsonTypes.Integer, Name: "integer"),
            (Type: JsonTypes.Boolean, Name: "boolean"),
            (Type: JsonTypes.Object, Name: "object"),
            (Type: JsonTypes.Array, Name: "array"),
            (Type: JsonTypes.Null, Name: "null"),
        }.Where(entry => (types & entry.Type) != 0).Select(entry => entry.Name);
        List<string> list = [.. names];
        return list.Count == 1 ? JsonPlan.Text(list[0]) : JsonPlan.Texts(list);
    }
}
