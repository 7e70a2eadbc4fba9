using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Plan.Client;

/// <summary>A type as code writes it.</summary>
/// <param name="Kind">What may be done with its values.</param>
/// <param name="Name">Its name, without a mark for null and without the list around it.</param>
/// <param name="Accessor">The middle of the runtime's Get…Value and Write…Value; empty where there is none.</param>
/// <param name="List">Whether it is one value or a list of them.</param>
internal sealed record TypePlan(TypeKind Kind, string Name, string Accessor, ListKind List)
{
    public bool IsList => List != ListKind.One;

    /// <summary>Whether it is one text.</summary>
    public bool IsText => Kind == TypeKind.Text && !IsList;

    /// <summary>The type of one item; values and enumerations may be null, since a payload may leave them out.</summary>
    public string Item => Kind == TypeKind.Value || (Kind == TypeKind.Enum && List != ListKind.Array) ? Name + "?" : Name;

    /// <summary>The whole type, list and mark for null included.</summary>
    public string Nullable => List switch
    {
        ListKind.List => $"global::System.Collections.Generic.List<{Item}>?",
        ListKind.Array => Item + "[]?",
        _ => Name + "?",
    };

    /// <summary>The type of an argument that must not be null; a value type keeps its mark, because the surface has it.</summary>
    public string Argument => List switch
    {
        ListKind.List => $"global::System.Collections.Generic.List<{Item}>",
        ListKind.Array => Item + "[]",
        _ => Item,
    };
}

internal enum TypeKind
{
    Text,
    Value,
    Bytes,
    Enum,
    Model,
    Untyped,
    Stream,
    Multipart,
    None,
}
