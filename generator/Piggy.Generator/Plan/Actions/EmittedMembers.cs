namespace Piggy.Generator.Plan.Actions;

/// <summary>The members that emitted types have whatever the document says, inherited ones among them: names that nothing of the document can have in the same place.</summary>
internal static class EmittedMembers
{
    public static readonly string[] OfRecords =
    [
        "Check", "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "Members", "MemberwiseClone", "PrintMembers", "Read", "ReferenceEquals", "ToString",
        "Write", "WriteBody",
    ];

    public static readonly string[] OfEnums =
    [
        "Clone", "Deconstruct", "Equals", "Finalize", "GetHashCode", "GetType", "IsKnown", "Known", "KnownTexts", "KnownValues", "MemberwiseClone", "Parse",
        "PrintMembers", "Read", "ReferenceEquals", "ToString", "Value",
    ];

    public static readonly string[] OfActions =
    [
        "Check", "CreateRequest", "DataIsOptional", "DataIsWholeBody", "Descriptor", "Equals", "GetHashCode", "GetType", "InputSchemaText", "InputType", "Instance",
        "MemberwiseClone", "OutputSchemaText", "OutputType", "ReadInput", "ReadOutput", "ReferenceEquals", "RunAsync", "ToString", "Validate", "WriteOutput",
    ];

    public static readonly string[] OfTriggers =
        ["Descriptor", "Equals", "GetHashCode", "GetType", "Instance", "MemberwiseClone", "PayloadSchemaText", "PayloadType", "Read", "ReadPayload", "ReferenceEquals", "ToString"];

    /// <summary>What the class with all triggers has beside them.</summary>
    public static readonly string[] OfAllTriggers = ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "Registry", "ToString"];
}
