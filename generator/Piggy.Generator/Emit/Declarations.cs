namespace Piggy.Generator.Emit;

/// <summary>What stands before types and members: docs, attributes, guards.</summary>
internal static class Declarations
{
    /// <summary>The attribute as hand-written files that are emitted carry it.</summary>
    public const string PlaceholderVersion = "[global::System.CodeDom.Compiler.GeneratedCode(\"Piggy.Generator\", \"0.0.0\")]";

    /// <summary>Says which version of the generator wrote a type.</summary>
    public static readonly string GeneratedCodeAttribute = string.Concat(
        "[global::System.CodeDom.Compiler.GeneratedCode(\"Piggy.Generator\", \"", typeof(Declarations).Assembly.GetName().Version.ToString(3), "\")]");

    public static SourceWriter Summary(this SourceWriter writer, string text) => writer.Line($"/// <summary>{CSharpText.Doc(text)}</summary>");

    public static SourceWriter Param(this SourceWriter writer, string name, string text) =>
        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{CSharpText.Doc(text)}</param>");

    public static SourceWriter Returns(this SourceWriter writer, string text) => writer.Line($"/// <returns>{CSharpText.Doc(text)}</returns>");

    public static SourceWriter Obsolete(this SourceWriter writer, string? message) =>
        message is null ? writer : writer.Line($"[global::System.Obsolete({CSharpText.Literal(message)})]");

    /// <summary>Says which version of the generator wrote a type.</summary>
    public static SourceWriter GeneratedCode(this SourceWriter writer) => writer.Line(GeneratedCodeAttribute);

    /// <summary>The attributes of a type.</summary>
    public static SourceWriter TypeAttributes(this SourceWriter writer, string? obsolete) => writer.GeneratedCode().Obsolete(obsolete);

    /// <summary>Refuses null for an argument.</summary>
    public static SourceWriter Guard(this SourceWriter writer, string argument) =>
        writer.Block($"if ({argument} is null)", () => writer.Line($"throw new global::System.ArgumentNullException(nameof({argument}));"));

    /// <summary>Refuses null for an argument, and a text without characters.</summary>
    public static SourceWriter TextGuard(this SourceWriter writer, string argument) =>
        writer.Block($"if (string.IsNullOrEmpty({argument}))", () => writer.Line($"throw new global::System.ArgumentNullException(nameof({argument}));"));

    /// <summary>Types and members that the API has deprecated stay usable for the generated code itself.</summary>
    public static SourceWriter AllowObsolete(this SourceWriter writer, bool refersToObsolete) =>
        refersToObsolete ? writer.Line("#pragma warning disable CS0612, CS0618 // The API has deprecated a part that this type still carries.").Line() : writer;
}
