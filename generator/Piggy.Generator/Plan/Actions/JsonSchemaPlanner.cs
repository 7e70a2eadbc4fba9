using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the JSON Schema of one document from the same plans as its reader, writer and validator, so that they agree by construction.</summary>
internal sealed class JsonSchemaPlanner
{
    // A record is written out wherever it is used, so values can multiply, and each becomes a hundred characters or more.
    private const int StepsPerValue = 40;

    private readonly TypeRegistry _types;
    private readonly SchemaSide _side;
    private readonly SortedDictionary<string, JsonPlan?> _definitions = new(StringComparer.Ordinal);

    public JsonSchemaPlanner(TypeRegistry types, SchemaSide side)
    {
        _types = types;
        _side = side;
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

    private bool IsInput => _side == SchemaSide.Input;

    /// <summary>The input schema of an action.</summary>
    public static JsonObjectPlan Input(TypeRegistry types, string slug, string title, RecordPlan input) =>
        new JsonSchemaPlanner(types, SchemaSide.Input).Document($"urn:piggy:action:{slug}:input", title, input);

    /// <summary>The schema of what a webhook sends.</summary>
    public static JsonObjectPlan Payload(TypeRegistry types, string slug, string title, RecordPlan payload) =>
        new JsonSchemaPlanner(types, SchemaSide.Wire).Document($"urn:piggy:trigger:{slug}", title, payload);

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
            builder.Add("description", record is null ? description : ConditionSchemas.Describe(description, IsInput ? record.Rules : default));
            AddType(builder, value, record);
        }

        AnnotationSchemas.Add(builder, value.Annotations, member, _side);
        return builder.Build();
    }

    private JsonObjectPlan Document(string id, string title, RecordPlan root)
    {
        var builder = new JsonObjectBuilder()
            .Add("$schema", "https://json-schema.org/draft/2020-12/schema")
            .Add("$id", id)
            .Add("title", title)
            .Add("description", ConditionSchemas.Describe(root.Summary, root.Rules));
        AddObject(builder, root, isNullable: false);
        if (Definitions is JsonObjectPlan definitions)
        {
            builder.Add("$defs", definitions);
        }

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
                builder.AddType("string", value.Nullable).Add("format", "uuid");
                if (IsInput)
                {
                    builder.Add("not", new JsonObjectBuilder().Add("const", Guid.Empty.ToString()).Build());
                }

                break;
            case EnumTypePlan type:
                AddEnum(builder, _types.Enum(type), value);
                break;
            case ListTypePlan list:
                builder.AddType("array", value.Nullable)
                    .Add("items", Value(list.Item))
                    .AddNumber("minItems", value.Limits.MinItems)
                    .AddNumber("maxItems", value.Limits.MaxItems)
                    .AddFlag("uniqueItems", value.Limits.UniqueItems);
                break;
            case MapTypePlan map:
                AddMap(builder, map, value);
                break;
            case AnyTypePlan { Allowed: not JsonTypes.None } any:
                builder.AddTypes(any.Allowed);
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
        builder.AddType(type, value.Nullable).Add("format", format).Add("contentEncoding", kind == ScalarKind.Base64 ? "base64" : null);
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
        builder.AddType("string", value.Nullable);
        if (IsInput && value.Limits.IsClosed)
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
        builder.AddType("object", value.Nullable);
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
        if (_side == SchemaSide.Output || record.BareMember is not MemberPlan bare)
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
        foreach (MemberPlan member in record.Members.Where(member => !IsFlat(member)))
        {
            properties.Add(member.WireName, Value(member.Value, record.Role == RecordRole.ActionInput ? member : null));
        }

        MemberPlan? open = record.Members.FirstOrDefault(IsFlat);
        List<string> required = [.. record.Members.Where(member => member.IsPresent).Select(member => member.WireName)];
        builder.AddType("object", isNullable).Add("properties", properties.Build());
        if (required.Count > 0)
        {
            builder.Add("required", JsonPlan.Texts(required));
        }

        builder.Add("additionalProperties", open is { Value.Type: MapTypePlan map } ? AdditionalProperties(map) : _side == SchemaSide.Wire ? JsonPlan.True : JsonPlan.False);
        if (IsInput)
        {
            ConditionSchemas.Add(builder, record.Rules);
        }
    }

    private bool IsFlat(MemberPlan member) => member.Kind == MemberKind.OpenMembers || (member.Kind == MemberKind.GroupedMembers && _side == SchemaSide.Wire);

    private void AddReference(JsonObjectBuilder builder, RecordPlan record, bool isNullable)
    {
        if (!_definitions.ContainsKey(record.Name))
        {
            _definitions[record.Name] = null;
            string? description = ConditionSchemas.Describe(record.Annotations.Description, IsInput ? record.Rules : default);
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
}
