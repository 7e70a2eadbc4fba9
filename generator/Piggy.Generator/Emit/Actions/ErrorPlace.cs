namespace Piggy.Generator.Emit.Actions;

/// <summary>Expressions for the place of an error below the current path. The two differ for an item of a list: entering it costs nothing, its text is made for an error only.</summary>
/// <param name="Segment">What the path enters: a text or a position.</param>
/// <param name="Name">The same as a text, for the members that note an error.</param>
internal readonly record struct ErrorPlace(string Segment, string Name)
{
    /// <summary>A property or the entry of a map.</summary>
    public static ErrorPlace Property(string name) => new(name, name);

    /// <summary>An item of a list.</summary>
    public static ErrorPlace Item(SourceWriter writer, string index) => new(index, $"{index}.ToString({Runtime.InvariantCulture(writer)})");
}
