namespace Piggy.Generated.Json;

/// <content>One member per JSON Schema keyword and per condition between fields.</content>
public sealed partial class ValidationErrors
{
    /// <summary>Notes that a property is missing.</summary>
    /// <param name="property">The property's name on the wire.</param>
    public void Required(string property) => NoteBelow(property, "required", "is required and must not be null");

    /// <summary>Notes that a property is of the wrong type.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="expected">The right type with its article, such as <c>a whole number</c>.</param>
    public void Type(string property, string expected) => NoteBelow(property, "type", $"must be {expected}");

    /// <summary>Notes that a number is too small.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="minimum">The smallest number allowed.</param>
    public void Minimum<T>(string property, T minimum)
        where T : IFormattable => NoteNearest(property, "minimum", $"must be {Text(minimum)} or more", Text(minimum));

    /// <summary>Notes that a number is too large.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="maximum">The largest number allowed.</param>
    public void Maximum<T>(string property, T maximum)
        where T : IFormattable => NoteNearest(property, "maximum", $"must be {Text(maximum)} or less", Text(maximum));

    /// <summary>Notes that a number is too small.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="minimum">The number that the value must exceed.</param>
    public void ExclusiveMinimum<T>(string property, T minimum)
        where T : IFormattable => NoteBelow(property, "exclusiveMinimum", $"must be more than {Text(minimum)}");

    /// <summary>Notes that a number is too large.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="maximum">The number that the value must stay below.</param>
    public void ExclusiveMaximum<T>(string property, T maximum)
        where T : IFormattable => NoteBelow(property, "exclusiveMaximum", $"must be less than {Text(maximum)}");

    /// <summary>Notes that a number is not a multiple of another.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="divisor">The number that must divide the value.</param>
    public void MultipleOf<T>(string property, T divisor)
        where T : IFormattable => NoteBelow(property, "multipleOf", $"must be a multiple of {Text(divisor)}");

    /// <summary>Notes that a text is too short.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="minimum">The fewest characters (Unicode code points) allowed.</param>
    public void MinLength(string property, int minimum) =>
        NoteBelow(property, "minLength", minimum == 1 ? "must not be empty" : $"must have at least {Text(minimum)} characters");

    /// <summary>Notes that a text is too long.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="maximum">The most characters (Unicode code points) allowed.</param>
    public void MaxLength(string property, int maximum) => NoteBelow(property, "maxLength", $"must have at most {Text(maximum)} characters");

    /// <summary>Notes that a list is too short.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="minimum">The fewest items allowed.</param>
    public void MinItems(string property, int minimum) =>
        NoteBelow(property, "minItems", minimum == 1 ? "must not be empty" : $"must have at least {Text(minimum)} items");

    /// <summary>Notes that a list is too long.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="maximum">The most items allowed.</param>
    public void MaxItems(string property, int maximum) => NoteBelow(property, "maxItems", $"must have at most {Text(maximum)} items");

    /// <summary>Notes that a list holds an item twice.</summary>
    /// <param name="property">The property's name on the wire.</param>
    public void UniqueItems(string property) => NoteBelow(property, "uniqueItems", "must not hold the same item twice");

    /// <summary>Notes that a text does not match a pattern.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="pattern">The spec's regular expression.</param>
    public void Pattern(string property, string pattern) => NoteBelow(property, "pattern", $"must match the pattern {pattern}");

    /// <summary>Notes that a text is not in its format.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="format">The format's name in JSON Schema, such as <c>email</c>.</param>
    public void Format(string property, string format) => NoteBelow(property, "format", $"must be {Formats.Describe(format)}");

    /// <summary>Notes that a value is none of the allowed ones.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <param name="allowed">The allowed values.</param>
    /// <param name="value">The wrong value, from which the nearest allowed one is found; it is not kept.</param>
    public void NotOneOf(string property, ReadOnlySpan<string> allowed, string? value = null) =>
        NoteChoice(property, "enum", $"must be one of {List(allowed)}", allowed, value is null ? null : NearestName.Find(value, allowed));

    /// <summary>Notes a property that the schema does not name.</summary>
    /// <param name="property">The unknown name.</param>
    /// <param name="known">The names the schema has; the nearest one is suggested.</param>
    public void Unknown(string property, ReadOnlySpan<string> known)
    {
        string? nearest = NearestName.Find(property, known);
        string suggestion = nearest is null ? "" : $"; did you mean {nearest}?";
        NoteChoice(property, "additionalProperties", $"is not a known field{suggestion}", known, nearest);
    }

    /// <summary>Notes a property that occurs twice in one object.</summary>
    /// <param name="property">The name that occurs twice.</param>
    public void Duplicate(string property) => NoteBelow(property, "duplicate", "occurs more than once");

    /// <summary>Notes a member of a map whose name belongs to a field of its own.</summary>
    /// <param name="property">The map's name.</param>
    /// <param name="member">The name of the member.</param>
    public void Reserved(string property, string member)
    {
        Enter(property);
        NoteBelow(member, "reserved", $"is a field of its own; give it beside '{property}', not inside");
        Leave();
    }

    /// <summary>Notes a broken condition between fields, unless one of them is wrong by itself already.</summary>
    /// <param name="rule">The condition's name in the spec, such as <c>at-least-one-of</c>.</param>
    /// <param name="properties">The fields it is about; the error points at the first.</param>
    /// <param name="because">The spec's sentence about it.</param>
    public void Rule(string rule, ReadOnlySpan<string> properties, string because)
    {
        foreach (string property in properties)
        {
            if (Has(property))
            {
                return;
            }
        }

        NoteBelow(properties[0], rule, rule switch
        {
            "at-least-one-of" => $"at least one of {List(properties)} must be given: {because}",
            "only-when" => $"may not be given with this {List(properties[1..])}: {because}",
            "differ" => $"{List(properties)} must differ: {because}",
            "in-order" => $"{List(properties)} must be in this order: {because}",
            _ => because,
        });
    }

    private static string List(ReadOnlySpan<string> names)
    {
        const int Shown = 20;
        string list = string.Join(", ", names[..Math.Min(names.Length, Shown)].ToArray().Select(name => $"'{name}'"));
        return names.Length > Shown ? $"{list}, …" : list;
    }
}
