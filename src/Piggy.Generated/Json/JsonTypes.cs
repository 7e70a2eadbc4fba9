namespace Piggy.Generated.Json;

/// <summary>The types of JSON Schema, to say which of them a value may have.</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>The null value.</summary>
    Null = 1,

    /// <summary>True or false.</summary>
    Boolean = 2,

    /// <summary>Any number.</summary>
    Number = 4,

    /// <summary>A number without a fraction, however it is written: 1, 1.0 and 1e2 are integers.</summary>
    Integer = 8,

    /// <summary>A text.</summary>
    String = 16,

    /// <summary>A list.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,

    /// <summary>Every type.</summary>
    Any = Null | Boolean | Number | Integer | String | Array | Object,
}
