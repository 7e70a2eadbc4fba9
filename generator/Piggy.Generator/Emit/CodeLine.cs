using System.Runtime.CompilerServices;
using System.Text;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit;

/// <summary>C# text between <c>$"</c> and <c>"</c>: types in it are spelled as the file spells them.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeLine
{
    private readonly StringBuilder _text;
    private readonly FileNames _names;

    public CodeLine(int literalLength, int formattedCount, SourceWriter writer)
    {
        _text = new StringBuilder(literalLength + (formattedCount * 16));
        _names = writer.Names;
    }

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(TypeName type) => _text.Append(_names.Of(type));

    public void AppendFormatted(StaticUse use) => _text.Append(_names.Of(use));

    public override string ToString() => _text.ToString();
}
