using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads schemas of 3.0 and 3.1 into one form.</summary>
/// <remarks>A reference to a component schema stays a reference. One to any other place in the document is read in place, since only components have names; of a place within a component see <see cref="SchemaParts"/>.</remarks>
internal sealed class SchemaReader(ReadingContext context)
{
    // References to places inside schemas can nest without end, and multiply; real documents stay far below all of these.
    private const int MaximumDepth = YamlLimits.Depth;
    private const int MaximumSchemas = 500_000;
    private const int MaximumCopies = 100_000;

    private static readonly string[] Unsupported =
    [
        "not", "if", "then", "else", "prefixItems", "contains", "minContains", "maxContains", "patternProperties", "propertyNames", "dependentSchemas",
        "dependentRequired", "unevaluatedItems", "unevaluatedProperties", "$dynamicRef", "$recursiveRef",
    ];

    // Pointers of components whose references are known to end, and of those known to lead into a circle.
    private readonly HashSet<string> _grounded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly PiggySchemaReader _piggy = new(context);
    private readonly SchemaParts _parts = new(context);
    private int _depth;
    private int _count;
    private int _copies;

    /// <summary>Whether a limit was met: what has been read since then is incomplete.</summary>
    public bool IsBeyondLimits { get; private set; }

    /// <summary>The places within components that what has been read refers to.</summary>
    public IEnumerable<NamedSchema> NamedParts => _parts.Schemas;

    public EquatableArray<NamedSchema> ReadComponents()
    {
        var components = new List<NamedSchema>();
        foreach (DocumentElement component in context.Root["components"]["schemas"].Members())
        {
            Schema schema = Read(component);
            components.Add(new NamedSchema(component.Key, LeadsBackTo(component) ? schema with { Reference = null, IsLost = true } : schema));
        }

        return components.ToEquatableArray();
    }

    public Schema Read(DocumentElement element)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (element.Boolean() is { } boolean)
        {
            return new Schema { Pointer = element.Pointer, Boolean = boolean };
        }

        if (!element.IsMapping)
        {
            element.Mismatch("a schema");
            return new Schema { Pointer = element.Pointer };
        }

        if (IsBeyondLimits || _depth >= MaximumDepth || _count >= MaximumSchemas || _copies >= MaximumCopies)
        {
            ReportLimit(element);
            return new Schema { Pointer = element.Pointer };
        }

        _depth++;
        _count++;
        _copies += _open.Count > 0 ? 1 : 0;
        Schema schema = element["$ref"].Exists ? ReadReference(element) : ReadSchema(element);
        _depth--;
        return schema;
    }

    private void ReportLimit(DocumentElement element)
    {
        if (!IsBeyondLimits)
        {
            element.Report(ReadRules.Limit, $"schemas nest deeper than {MaximumDepth} levels or number more than {MaximumSchemas}, {MaximumCopies} of them behind references to places that are no component");
        }

        IsBeyondLimits = true;
    }

    private Schema? ReadOptional(DocumentElement element) => element.Exists ? Read(element) : null;

    private Schema ReadReference(DocumentElement element)
    {
        DocumentElement reference = element["$ref"];
        if (context.Target(reference) is not { } target)
        {
            return new Schema { Pointer = element.Pointer, IsLost = true };
        }

        if ((ComponentName(target.Pointer) ?? _parts.NameOf(target, Read)) is { } name)
        {
            return (context.IsVersion30 ? WithoutMeaning(ReadBeside(element)) : ReadBeside(element)) with { Reference = name };
        }

        if (!_open.Add(target.Pointer))
        {
            context.ReportCircle(reference);
            return new Schema { Pointer = element.Pointer, IsLost = true };
        }

        Schema schema = Read(target);
        _open.Remove(target.Pointer);
        return schema;
    }

    // 3.1 gives the keywords beside a $ref a meaning, and so do we for the ones that only describe; nullable and x-piggy-* are common beside it in 3.0, too.
    private Schema ReadBeside(DocumentElement element) => new()
    {
        Pointer = element.Pointer,
        Title = element["title"].Text(),
        Description = element["description"].Text(),
        Deprecated = element["deprecated"].Flag(),
        DeprecationNote = VendorExtensions.DeprecationNote(element),
        ReadOnly = element["readOnly"].Flag(),
        WriteOnly = element["writeOnly"].Flag(),
        Default = JsonOrNull(element, "default"),
        Examples = Examples(element),
        Types = element["nullable"].Flag() ? JsonTypes.Null : JsonTypes.None,
        Piggy = _piggy.Read(element),
    };

    // In 3.0 nothing beside a $ref counts; what only describes can do no harm.
    private static Schema WithoutMeaning(Schema beside) => beside with { Deprecated = false, DeprecationNote = null, ReadOnly = false, WriteOnly = false, Default = null };

    private Schema ReadSchema(DocumentElement element)
    {
        // 3.0 has no type of that name, so its documents write "null" as the only value.
        if (context.IsVersion30 && !element.Has("type") && element["enum"].Items().ToList() is [{ IsNull: true }])
        {
            return ReadBeside(element) with { Types = JsonTypes.Null };
        }

        (EquatableArray<string> values, bool isConst) = Values(element);
        JsonTypes types = SchemaTypes.Read(element);
        return ReadBeside(element) with
        {
            Types = types,
            HasImpliedType = types != JsonTypes.None && !element.Has("type"),
            IsBareType = context.IsVersion30 && SchemaTypes.StandsAlone(element),
            Format = element["format"].Text(),
            Enum = values,
            IsConst = isConst,
            IsEnumNullBlank = element["enum"].Items().Any(static item => item.IsBlank),
            Minimum = element["exclusiveMinimum"].Boolean() == true ? null : element["minimum"].Number(),
            Maximum = element["exclusiveMaximum"].Boolean() == true ? null : element["maximum"].Number(),
            ExclusiveMinimum = ExclusiveLimit(element, "exclusiveMinimum", "minimum"),
            ExclusiveMaximum = ExclusiveLimit(element, "exclusiveMaximum", "maximum"),
            MultipleOf = element["multipleOf"].Number(),
            MinLength = element["minLength"].Count(),
            MaxLength = element["maxLength"].Count(),
            Pattern = element["pattern"].Text(),
            ContentEncoding = element["contentEncoding"].Text(),
            Items = ReadOptional(element["items"]),
            MinItems = element["minItems"].Count(),
            MaxItems = element["maxItems"].Count(),
            UniqueItems = element["uniqueItems"].Flag(),
            Properties = element["properties"].Members().Select(member => new Property(member.Key, Read(member))).ToEquatableArray(),
            Required = element["required"].Texts().ToEquatableArray(),
            AdditionalProperties = Additional(element["additionalProperties"]),
            AdditionalPropertiesSchema = Additional(element["additionalProperties"]) == AdditionalProperties.Typed ? Read(element["additionalProperties"]) : null,
            MinProperties = element["minProperties"].Count(),
            MaxProperties = element["maxProperties"].Count(),
            AllOf = Parts(element["allOf"]),
            OneOf = Parts(element["oneOf"]),
            AnyOf = Parts(element["anyOf"]),
            UnsupportedKeywords = Unsupported.Where(element.Has).ToEquatableArray(),
            Discriminator = ReadDiscriminator(element["discriminator"]),
            EnumNames = VendorExtensions.EnumNames(element),
            IsPrimaryErrorMessage = element["x-ms-primary-error-message"].Flag(),
        };
    }

    private EquatableArray<Schema> Parts(DocumentElement element) => element.Items().Select(Read).ToEquatableArray();

    private static (EquatableArray<string> Values, bool IsConst) Values(DocumentElement element) => element.Has("const")
        ? (new[] { element["const"].Json() }.ToEquatableArray(), true)
        : (element["enum"].Items().Select(item => item.Json()).ToEquatableArray(), false);

    private static EquatableArray<string> Examples(DocumentElement element)
    {
        IEnumerable<string> single = element.Has("example") ? [element["example"].Json()] : [];
        IEnumerable<string> several = element["examples"].IsSequence ? element["examples"].Items().Select(item => item.Json()) : [];
        return single.Concat(several).ToEquatableArray();
    }

    // 3.0: a flag that makes the limit beside it exclusive. 3.1: the limit itself.
    private static string? ExclusiveLimit(DocumentElement element, string exclusive, string inclusive) => element[exclusive].Boolean() switch
    {
        true => element[inclusive].Number(),
        false => null,
        null => element[exclusive].Number(),
    };

    private static string? JsonOrNull(DocumentElement element, string key) => element.Has(key) ? element[key].Json() : null;

    private static AdditionalProperties Additional(DocumentElement element) => (element.Boolean(), element.Node) switch
    {
        (false, _) => AdditionalProperties.Forbidden,
        (true, _) or (_, YamlMapping { Entries.Count: 0 }) => AdditionalProperties.Any,
        (_, null) => AdditionalProperties.Unspecified,
        _ => AdditionalProperties.Typed,
    };

    private Discriminator? ReadDiscriminator(DocumentElement element)
    {
        if (!element.Exists)
        {
            return null;
        }

        if (element["propertyName"].Text() is not { } propertyName)
        {
            element.Report(ReadRules.MissingKey, "A discriminator", "propertyName");
            return null;
        }

        return new Discriminator(propertyName, element["mapping"].Members().Select(ReadMapping).OfType<DiscriminatorMapping>().ToEquatableArray());
    }

    private DiscriminatorMapping? ReadMapping(DocumentElement element)
    {
        if (element.Text() is not { } target)
        {
            return null;
        }

        string name = target.StartsWith(ReadingContext.SchemaPrefix, StringComparison.Ordinal) ? target.Substring(ReadingContext.SchemaPrefix.Length) : target;
        if (context.SchemaNames.Contains(name))
        {
            return new DiscriminatorMapping(element.Key, name);
        }

        element.Report(ReadRules.UnknownMapping, target, Spelling.Hint(name, context.SchemaNames));
        return null;
    }

    private static string? ComponentName(string pointer) =>
        JsonPointer.Segments(pointer) is ["components", "schemas", var name] ? name : null;

    // A component that is nothing but a reference to itself, over however many steps, has no definition.
    private bool LeadsBackTo(DocumentElement component)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        DocumentElement current = component;
        while (!_grounded.Contains(current.Pointer)
            && current["$ref"].String() is { } text && text.StartsWith(ReadingContext.SchemaPrefix, StringComparison.Ordinal))
        {
            if (_circles.Contains(current.Pointer) || !passed.Add(current.Pointer))
            {
                _circles.UnionWith(passed);
                context.ReportCircle(component["$ref"]);
                return true;
            }

            current = context.Root.At(Uri.UnescapeDataString(text.Substring(1)));
        }

        _grounded.UnionWith(passed);
        return false;
    }
}
