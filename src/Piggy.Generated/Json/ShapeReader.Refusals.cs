using System.Text.Json;

namespace Piggy.Generated.Json;

/// <content>The words for a value of the wrong type.</content>
public ref partial struct ShapeReader
{
    private readonly JsonTypes TypesOfValue() => Kind switch
    {
        JsonValueKind.Object => JsonTypes.Object,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Number => JsonNumber.Parse(_json.ValueSpan).IsInteger ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number,
        _ => JsonTypes.Null,
    };

    private static string Describe(JsonTypes types) => string.Join(" or ", new (JsonTypes Type, string Name)[]
    {
        (JsonTypes.String, "text"),
        (JsonTypes.Number, "a number"),
        (JsonTypes.Integer, "a whole number"),
        (JsonTypes.Boolean, "true or false"),
        (JsonTypes.Object, "an object"),
        (JsonTypes.Array, "a list"),
        (JsonTypes.Null, "null"),
    }.Where(entry => types.HasFlag(entry.Type) && !(entry.Type == JsonTypes.Integer && types.HasFlag(JsonTypes.Number))).Select(entry => entry.Name));

    private void RefuseInteger(bool isInteger, string range) =>
        Refuse("type", isInteger ? $"must be a whole number in the range {range}" : "must be a whole number");

    private void Refuse(string expected, bool nullable)
    {
        // In an answer, null for a property that need not be there says no more than its absence; a required one is missed by Require.
        if (_atValue && !(IsNull && (nullable || !StrictTypes)))
        {
            Refuse("type", $"must be {expected}, not {Describe(TypesOfValue())}");
        }

        Consume();
    }

    private void Refuse(string rule, string message)
    {
        _errors.Note(Pointer(), rule, message);
        Consume();
    }
}
