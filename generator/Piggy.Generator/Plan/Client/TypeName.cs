namespace Piggy.Generator.Plan.Client;

/// <summary>The name of a type that is generated.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, with the names of the classes it is nested in before it, dots between them.</param>
internal sealed record TypeName(string Namespace, string Name)
{
    /// <summary>The name as code writes it, free of any doubt about what it means.</summary>
    public string Global => $"global::{Namespace}.{Name}";

    /// <summary>The last part of the name: what the declaration says.</summary>
    public string Simple => Name.Substring(Name.LastIndexOf('.') + 1);

    public TypeName Nested(string name) => this with { Name = Name + "." + name };

    public override string ToString() => Global;
}
