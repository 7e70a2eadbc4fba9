namespace Piggy.Generator.Plan.Naming;

/// <summary>The name of a type: one that is generated, or one of the framework or of Kiota's runtime.</summary>
/// <param name="Namespace">Its namespace; empty for a keyword such as <c>string</c>.</param>
/// <param name="Name">Its name, with the names of the classes it is nested in before it, dots between them.</param>
internal sealed record TypeName(string Namespace, string Name)
{
    /// <summary>The name as code writes it, free of any doubt about what it means.</summary>
    public string Global => Namespace.Length == 0 ? Name : $"global::{Namespace}.{Name}";

    /// <summary>The last part of the name: what the declaration says.</summary>
    public string Simple => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The first part of the name: the class that the type is, or is nested in.</summary>
    public string Outermost => Name.IndexOf('.') is var dot and >= 0 ? Name.Substring(0, dot) : Name;

    /// <summary>The name where a static member of the type is meant: there, members of the class that is being written come first.</summary>
    public StaticUse Static => new(this);

    public TypeName Nested(string name) => this with { Name = Name + "." + name };

    public override string ToString() => Global;
}

/// <summary>A type before the dot of an expression.</summary>
internal readonly record struct StaticUse(TypeName Type);
