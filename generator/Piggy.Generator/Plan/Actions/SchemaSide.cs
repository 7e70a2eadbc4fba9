namespace Piggy.Generator.Plan.Actions;

/// <summary>What a JSON Schema describes.</summary>
internal enum SchemaSide
{
    /// <summary>What an action accepts.</summary>
    Input,

    /// <summary>What an action hands out: members that the document does not name are gone or in a group.</summary>
    Output,

    /// <summary>What the API sends as it comes: members that the document does not name are among the others.</summary>
    Wire,
}
