namespace Piggy.Generator.Plan.Actions;

/// <summary>Where a schema is used.</summary>
/// <param name="IsInput">Whether the value is sent rather than received.</param>
/// <param name="TypeName">The name of the type, should the schema need one and have none of its own.</param>
/// <param name="Reader">The name of the method that reads the value, should it need one.</param>
/// <param name="Label">What diagnostics call the place.</param>
/// <param name="Owner">Hands out the names of the record's private members.</param>
internal sealed record TypeSite(bool IsInput, string TypeName, string Reader, string Label, NameAllocator Owner)
{
    /// <summary>The items of a list, or the values of a map, at this place.</summary>
    public TypeSite Item(string suffix) => this with { TypeName = TypeName + suffix, Reader = Reader + suffix, Label = Label + "[]" };
}
