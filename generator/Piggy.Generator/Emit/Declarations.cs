using System.Runtime.CompilerServices;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit;

/// <summary>What stands before types and members: docs, attributes, guards.</summary>
internal static class Declarations
{
    /// <summary>The version of the generator, as the types that it writes carry it.</summary>
    public static readonly string Version = typeof(Declarations).Assembly.GetName().Version.ToString(3);

    private static readonly TypeName GeneratedCodeAttribute = new("System.CodeDom.Compiler", "GeneratedCode");
    private static readonly TypeName ObsoleteAttribute = new("System", "Obsolete");
    private static readonly TypeName ArgumentNullException = new("System", "ArgumentNullException");

    /// <summary>A part of a line, in which types are spelled as the file spells them.</summary>
    public static string Code(this SourceWriter writer, [InterpolatedStringHandlerArgument("writer")] CodeLine text) => text.ToString();

    public static SourceWriter Summary(this SourceWriter writer, string text) => Documentation(writer, "<summary>", text, "</summary>");

    public static SourceWriter Remarks(this SourceWriter writer, string text) => Documentation(writer, "<remarks>", text, "</remarks>");

    public static SourceWriter Param(this SourceWriter writer, string name, string text) =>
        Documentation(writer, $"<param name=\"{name.TrimStart('@')}\">", text, "</param>");

    public static SourceWriter Returns(this SourceWriter writer, string text) => Documentation(writer, "<returns>", text, "</returns>");

    public static SourceWriter Exception(this SourceWriter writer, TypeName type, string text) =>
        Documentation(writer, $"<exception cref=\"{writer.Names.Of(type.Static)}\">", text, "</exception>");

    public static SourceWriter Obsolete(this SourceWriter writer, string? message) =>
        message is null ? writer : writer.Line($"[{ObsoleteAttribute}({CSharpText.Literal(message)})]");

    /// <summary>Says which version of the generator wrote a type.</summary>
    public static SourceWriter GeneratedCode(this SourceWriter writer) => writer.Line($"[{GeneratedCodeAttribute}(\"Piggy.Generator\", \"{Version}\")]");

    /// <summary>The attributes of a type.</summary>
    public static SourceWriter TypeAttributes(this SourceWriter writer, string? obsolete) => writer.GeneratedCode().Obsolete(obsolete);

    /// <summary>Refuses null for an argument.</summary>
    public static SourceWriter Guard(this SourceWriter writer, string argument) =>
        writer.Block($"if ({argument} is null)", () => writer.Line($"throw new {ArgumentNullException}(nameof({argument}));"));

    // A text that is too long for a line goes on in the next, as one written by hand would.
    private static SourceWriter Documentation(SourceWriter writer, string start, string text, string end)
    {
        const string mark = "/// ";
        string line = mark + start;
        foreach (string word in (CSharpText.Doc(text) + end).Split(' '))
        {
            string longer = line.Length == mark.Length || line.EndsWith(start, StringComparison.Ordinal) ? line + word : line + " " + word;
            if (writer.Fits(longer) || line == mark + start)
            {
                line = longer;
            }
            else
            {
                writer.Line(line);
                line = mark + word;
            }
        }

        return writer.Line(line);
    }

    /// <summary>Refuses null for an argument, and a text without characters.</summary>
    public static SourceWriter TextGuard(this SourceWriter writer, string argument) =>
        writer.Block($"if (string.IsNullOrEmpty({argument}))", () => writer.Line($"throw new {ArgumentNullException}(nameof({argument}));"));
}
