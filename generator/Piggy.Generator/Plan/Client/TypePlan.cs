using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>The type of a value.</summary>
/// <param name="Kind">What may be done with its values.</param>
/// <param name="Name">Its name, without a mark for null and without the list around it.</param>
/// <param name="Accessor">The middle of the runtime's Get…Value and Write…Value; empty where there is none.</param>
/// <param name="List">Whether it is one value or a list of them.</param>
internal sealed record TypePlan(TypeKind Kind, TypeName Name, string Accessor, ListKind List)
{
    public bool IsList => List != ListKind.One;

    /// <summary>Whether it is one text.</summary>
    public bool IsText => Kind == TypeKind.Text && !IsList;

    /// <summary>Whether one item carries a mark for null: values and enumerations do, since a payload may leave them out.</summary>
    public bool IsNullableItem => Kind == TypeKind.Value || (Kind == TypeKind.Enum && List != ListKind.Array);
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
