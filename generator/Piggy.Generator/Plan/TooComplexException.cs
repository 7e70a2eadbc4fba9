namespace Piggy.Generator.Plan;

/// <summary>Ends the planning of a document that costs more than a limit allows. The stage's boundary reports it; nothing else catches it.</summary>
internal sealed class TooComplexException(string pointer, string limit) : Exception(limit)
{
    /// <summary>JSON pointer of the place at which the limit was met, or of the document where it was met by the whole.</summary>
    public string Pointer { get; } = pointer;
}
