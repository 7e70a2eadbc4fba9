using System.Text.RegularExpressions;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads the x-piggy-* keys of a schema.</summary>
internal sealed class PiggySchemaReader(ReadingContext context)
{
    private const string KnownValues = "x-extensible-enum";
    private static readonly Regex Name = new(@"^[a-z][a-z0-9]*([-_][a-z0-9]+)*\z", RegexOptions.CultureInvariant);
    private static readonly string[] Units = ["cents", "credits", "euros", "vouchers"];
    private static readonly string[] EvidenceKeys = ["confidence"];

    private readonly PropertyNames _properties = new(context);

    public PiggySchema? Read(DocumentElement schema)
    {
        Vocabulary.CheckKeys(schema, "a schema", Vocabulary.SchemaKeys);
        if (!schema.Has(KnownValues) && !Vocabulary.SchemaKeys.Any(schema.Has))
        {
            return null;
        }

        var piggy = new PiggySchema
        {
            Entity = Read(schema, "x-piggy-entity", NameOf),
            Role = Read(schema, "x-piggy-role", NameOf),
            Secret = schema.Has("x-piggy-secret") && Vocabulary.Boolean(schema["x-piggy-secret"]) == true,
            Personal = schema.Has("x-piggy-personal") && Vocabulary.Boolean(schema["x-piggy-personal"]) == true,
            Unit = Read(schema, "x-piggy-unit", value => Vocabulary.OneOf(value, Units)),
            KnownValues = schema.Has(KnownValues) ? Vocabulary.Texts(schema[KnownValues], 1, "a list of texts").ToEquatableArray() : default,
            Additional = Read(schema, "x-piggy-additional", Vocabulary.Text),
            BareValue = Read(schema, "x-piggy-bare-value", Vocabulary.Text),
            Evidence = schema.Has("x-piggy-evidence") ? ReadEvidence(schema["x-piggy-evidence"]) : null,
            Rules = schema.Has("x-piggy-rules") ? new FieldRuleReader(_properties.Of(schema)).Read(schema["x-piggy-rules"]) : default,
        };
        CheckPlace(schema, piggy);
        return piggy;
    }

    private static string? Read(DocumentElement schema, string key, Func<DocumentElement, string?> read) => schema.Has(key) ? read(schema[key]) : null;

    private static string? NameOf(DocumentElement element) => Vocabulary.Matching(element, Name, "a name in lower case, words joined by '-' or '_'");

    private static FieldEvidence? ReadEvidence(DocumentElement evidence)
    {
        if (!Vocabulary.CheckMembers(evidence, EvidenceKeys, "note"))
        {
            return null;
        }

        string? note = Read(evidence, "note", Vocabulary.Text);
        return Vocabulary.OneOf(evidence["confidence"], Vocabulary.Confidences) is { } confidence ? new FieldEvidence(confidence, note) : null;
    }

    private void CheckPlace(DocumentElement schema, PiggySchema piggy)
    {
        DocumentElement target = context.Resolve(schema) ?? schema;
        JsonTypes types = SchemaTypes.Read(target);
        Check(schema, "x-piggy-entity", (types & JsonTypes.String) != 0 && target["format"].String() == "uuid", "a schema of type string and format uuid");
        Check(schema, "x-piggy-role", schema.Has("x-piggy-entity") || target.Has("x-piggy-entity"), "a schema that has x-piggy-entity");
        Check(schema, "x-piggy-unit", (types & (JsonTypes.Integer | JsonTypes.Number)) != 0, "a schema of type integer or number");
        Check(schema, KnownValues, (types & JsonTypes.String) != 0, "a schema of type string");
        Check(schema, "x-piggy-rules", (types & JsonTypes.Object) != 0 || _properties.Of(schema).Count > 0, "an object schema");
        Check(schema, "x-piggy-additional", target.Has("additionalProperties") && target["additionalProperties"].Boolean() != false, "a schema that allows additionalProperties");
        if (piggy.Additional is { } additional && target["properties"].Has(additional))
        {
            schema["x-piggy-additional"].Report(VocabularyRules.WrongValue, "x-piggy-additional", "a name that is no declared property", $"'{additional}'");
        }

        CheckBareValue(schema, piggy.BareValue);
    }

    private void CheckBareValue(DocumentElement schema, string? property)
    {
        Check(schema, "x-piggy-bare-value", schema["oneOf"].IsSequence, "a oneOf of an object and a scalar");
        if (property is null || !schema["oneOf"].IsSequence)
        {
            return;
        }

        string[] known = [.. schema["oneOf"].Items().SelectMany(part => _properties.Of(part))];
        if (!known.Contains(property))
        {
            schema["x-piggy-bare-value"].Report(VocabularyRules.UnknownProperty, property, "x-piggy-bare-value", Spelling.Hint(property, known));
        }
    }

    private static void Check(DocumentElement schema, string key, bool isRight, string belongs)
    {
        if (schema.Has(key) && !isRight)
        {
            schema[key].Report(VocabularyRules.Misplaced, key, belongs);
        }
    }
}
