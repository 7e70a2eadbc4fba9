using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Decides the C# type of a schema. What has none becomes PiggyJson, with a rule that names the construct.</summary>
internal sealed class TypePlanner
{
    private readonly SchemaResolver _resolver;
    private readonly TypeRegistry _types;
    private readonly ProblemList _problems;
    private readonly RecordPlanner _records;
    private readonly LimitsPlanner _limits;

    public TypePlanner(SchemaResolver resolver, TypeRegistry types, ProblemList problems)
    {
        _resolver = resolver;
        _types = types;
        _problems = problems;
        _limits = new LimitsPlanner(problems);
        _records = new RecordPlanner(this, problems);
    }

    public RecordPlanner Records => _records;

    public ResolvedSchema Resolve(Schema schema) => _resolver.Resolve(schema);

    /// <summary>Whether a schema becomes an emitted type with a name.</summary>
    public bool NeedsName(Schema schema)
    {
        ResolvedSchema resolved = _resolver.Resolve(schema);
        bool isNamed = !resolved.Schema.Properties.IsEmpty || resolved.Schema.Piggy?.BareValue is not null || EnumPlanner.IsTextEnum(resolved.Schema);
        return isNamed && resolved.Conflict is null;
    }

    public ValuePlan Plan(Schema schema, TypeSite site)
    {
        _types.Work.Enter(schema.Pointer);
        ResolvedSchema resolved = _resolver.Resolve(schema);
        _types.Work.Copy(resolved.Schema.Description);
        TypePlan type = PlanType(resolved, site);
        _types.Work.Leave();
        LimitsPlan limits = site.IsInput ? _limits.Plan(resolved.Schema, type, site) : LimitsPlan.None;
        bool isNullable = resolved.IsNullable && type is not AnyTypePlan;
        return new ValuePlan(type, isNullable, limits, Annotate(resolved.Schema));
    }

    public static AnnotationsPlan Annotate(Schema schema) => new()
    {
        Title = schema.Title,
        Description = schema.Description,
        Examples = schema.Examples,
        Default = schema.Default,
        Deprecated = schema.Deprecated,
        Entity = schema.Piggy?.Entity,
        Role = schema.Piggy?.Role,
        Unit = schema.Piggy?.Unit,
        Secret = schema.Piggy?.Secret ?? false,
        Personal = schema.Piggy?.Personal ?? false,
        Evidence = schema.Piggy?.Evidence,
    };

    private TypePlan PlanType(ResolvedSchema resolved, TypeSite site)
    {
        Schema schema = resolved.Schema;
        if (resolved.Conflict is string conflict)
        {
            return Untyped(schema, site, conflict);
        }

        if (schema.Boolean is bool allows)
        {
            return allows ? new AnyTypePlan(JsonTypes.None) : Untyped(schema, site, "the schema false, which no value satisfies");
        }

        if (!schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty)
        {
            return PlanChoice(resolved, site);
        }

        JsonTypes types = TypesOf(schema);
        return types switch
        {
            JsonTypes.None when schema.Enum.IsEmpty => new AnyTypePlan(resolved.IsNullable ? JsonTypes.Null : JsonTypes.None),
            JsonTypes.String => PlanString(resolved, site),
            JsonTypes.Boolean => new ScalarTypePlan(ScalarKind.Boolean),
            JsonTypes.Integer => new ScalarTypePlan(schema.Format is "int32" or "int16" or "int8" or "uint8" or "uint16" ? ScalarKind.Int32 : ScalarKind.Int64),
            JsonTypes.Number or (JsonTypes.Number | JsonTypes.Integer) => PlanNumber(schema),
            JsonTypes.Array => PlanArray(schema, site),
            JsonTypes.Object => PlanObject(resolved, site),
            _ when !schema.Enum.IsEmpty => Untyped(schema, site, "an enum of values of several types"),
            _ => PlanSeveralTypes(schema, types, resolved.IsNullable, site),
        };
    }

    private TypePlan PlanString(ResolvedSchema resolved, TypeSite site)
    {
        Schema schema = resolved.Schema;
        if (schema.Piggy?.Entity is string entity && IsUuid(schema))
        {
            return _types.AddId(entity, schema.Piggy.Role);
        }

        if (EnumPlanner.IsTextEnum(schema))
        {
            string? component = resolved.Component;
            return _types.AddEnum(component, site, name => EnumPlanner.Plan(name, schema, site));
        }

        return schema.Enum.IsEmpty
            ? new ScalarTypePlan(StringKind(schema))
            : Untyped(schema, site, "an enum of values of several types");
    }

    private static ScalarKind StringKind(Schema schema) => schema.Format switch
    {
        "uuid" => ScalarKind.Guid,
        "date-time" => ScalarKind.DateTimeOffset,
        "date" => ScalarKind.Date,
        "time" => ScalarKind.Time,
        "byte" => ScalarKind.Base64,
        _ when schema.ContentEncoding == "base64" => ScalarKind.Base64,
        _ => ScalarKind.String,
    };

    private static ScalarTypePlan PlanNumber(Schema schema) => new(schema.Format switch
    {
        "double" => ScalarKind.Double,
        "float" => ScalarKind.Single,
        "int32" => ScalarKind.Int32,
        "int64" => ScalarKind.Int64,
        _ => ScalarKind.Decimal,
    });

    private ListTypePlan PlanArray(Schema schema, TypeSite site)
    {
        string reader = site.Owner.Allocate("Read" + site.Reader);
        return new ListTypePlan(schema.Items is Schema items ? Plan(items, site.Item("Item")) : AnyValue, reader);
    }

    private TypePlan PlanObject(ResolvedSchema resolved, TypeSite site)
    {
        if (!resolved.Schema.Properties.IsEmpty)
        {
            return _types.AddRecord(resolved.Component, site, name => _records.Plan(name, resolved.Schema, site));
        }

        return PlanMap(resolved.Schema, site);
    }

    /// <summary>The map of the members that an object schema does not name.</summary>
    public MapTypePlan PlanMap(Schema schema, TypeSite site)
    {
        string reader = site.Owner.Allocate("Read" + site.Reader);
        return new MapTypePlan(schema.AdditionalPropertiesSchema is Schema values ? Plan(values, site.Item("Value")) : AnyValue, reader);
    }

    private TypePlan PlanChoice(ResolvedSchema resolved, TypeSite site)
    {
        Schema schema = resolved.Schema;
        List<ResolvedSchema> choices = [.. schema.OneOf.Concat(schema.AnyOf).Select(_resolver.Resolve)];
        if (schema.Piggy?.BareValue is string bareValue)
        {
            return PlanBareValue(resolved, choices, bareValue, site);
        }

        JsonTypes types = choices.Aggregate(
            JsonTypes.None, (all, choice) => all | TypesOf(choice.Schema) | (choice.IsNullable ? JsonTypes.Null : JsonTypes.None));
        bool isPlain = choices.All(choice => choice.Conflict is null && IsPlainScalar(choice.Schema));
        if (isPlain && TypesOf(schema) == JsonTypes.None)
        {
            return new AnyTypePlan(types | (resolved.IsNullable ? JsonTypes.Null : JsonTypes.None));
        }

        return Untyped(schema, site, schema.OneOf.IsEmpty ? "anyOf" : "oneOf");
    }

    private TypePlan PlanBareValue(ResolvedSchema resolved, List<ResolvedSchema> choices, string bareValue, TypeSite site)
    {
        ResolvedSchema? objects = choices.FirstOrDefault(choice => !choice.Schema.Properties.IsEmpty && choice.Conflict is null);
        ResolvedSchema? scalar = choices.FirstOrDefault(choice => choice.Schema.Properties.IsEmpty);
        if (choices.Count != 2 || objects is null || scalar is null)
        {
            return BareValueDoesNotFit(resolved.Schema, site, bareValue, "the schema is not a oneOf of one object and one scalar");
        }

        RecordTypePlan record = _types.AddRecord(
            resolved.Component ?? objects.Component, site, name => _records.Plan(name, objects.Schema, site));
        if (_types.Record(record) is not RecordPlan plan)
        {
            return record;
        }

        MemberPlan? member = plan.Members.FirstOrDefault(candidate => candidate.WireName == bareValue);
        ValuePlan value = Plan(scalar.Schema, site);
        if (member is null || member.Value.Type != value.Type || value.Type is not (ScalarTypePlan or IdTypePlan))
        {
            return BareValueDoesNotFit(resolved.Schema, site, bareValue, "the object has no property of that name with the scalar's type");
        }

        if (plan.Members.FirstOrDefault(other => other.IsPresent && other != member) is MemberPlan needed)
        {
            return BareValueDoesNotFit(resolved.Schema, site, bareValue, $"the object also requires '{needed.WireName}'");
        }

        _types.SetBareMember(record, member);
        return record;
    }

    private AnyTypePlan BareValueDoesNotFit(Schema schema, TypeSite site, string bareValue, string reason)
    {
        _problems.Report(schema.Pointer, ActionRules.BareValueDoesNotFit, site.Label, bareValue, reason);
        return new AnyTypePlan(JsonTypes.None);
    }

    private AnyTypePlan PlanSeveralTypes(Schema schema, JsonTypes types, bool isNullable, TypeSite site)
    {
        bool hidesStructure = !schema.Properties.IsEmpty || schema.Items is { Boolean: null, Types: not JsonTypes.None } or { Reference: not null };
        if (hidesStructure)
        {
            _problems.Report(schema.Pointer, ActionRules.Untyped, site.Label, "several types, one of them an object or array with a schema of its own");
        }

        return new AnyTypePlan(types | (isNullable ? JsonTypes.Null : JsonTypes.None));
    }

    private AnyTypePlan Untyped(Schema schema, TypeSite site, string construct)
    {
        _problems.Report(schema.Pointer, ActionRules.Untyped, site.Label, construct);
        return new AnyTypePlan(JsonTypes.None);
    }

    // A schema without type still says what it is by its keywords.
    private static JsonTypes TypesOf(Schema schema)
    {
        JsonTypes types = schema.Types & ~JsonTypes.Null;
        return types != JsonTypes.None ? types : schema switch
        {
            { Properties.IsEmpty: false } or { AdditionalProperties: AdditionalProperties.Any or AdditionalProperties.Typed } => JsonTypes.Object,
            { Items: not null } => JsonTypes.Array,
            _ when EnumPlanner.IsTextEnum(schema) => JsonTypes.String,
            _ => JsonTypes.None,
        };
    }

    private static bool IsPlainScalar(Schema schema) => TypesOf(schema) is not JsonTypes.None and var types
        && (types & (JsonTypes.Array | JsonTypes.Object)) == 0 && schema.Enum.IsEmpty && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty;

    private static bool IsUuid(Schema schema) => TypesOf(schema) == JsonTypes.String && schema.Format == "uuid";

    private static ValuePlan AnyValue { get; } = new(new AnyTypePlan(JsonTypes.None), false, LimitsPlan.None, AnnotationsPlan.None);
}
