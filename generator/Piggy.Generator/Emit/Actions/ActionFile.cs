namespace Piggy.Generator.Emit.Actions;

/// <summary>The frame of every file of the action layer.</summary>
internal static class ActionFile
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Piggy.Generator\", \"0.1.0\")]";

    public static SourceFile Write(string @namespace, string name, Action<SourceWriter> body)
    {
        var writer = new SourceWriter();
        writer.Line($"namespace {@namespace};").Line();
        body(writer);
        return new SourceFile($"Actions.{name}.g.cs", FileHeader.Text + SetEmptyLines(writer.ToString()));
    }

    // Emitters print statement by statement; here empty lines are set as a person would: one after a block, none before a closing brace.
    private static string SetEmptyLines(string text)
    {
        var kept = new List<string>();
        bool isLiteral = false;
        foreach (string line in text.Split('\n'))
        {
            string content = line.TrimStart();
            string last = kept.Count > 0 ? kept[kept.Count - 1].TrimStart() : "";
            bool continues = content.StartsWith("}", StringComparison.Ordinal) || content.StartsWith("else", StringComparison.Ordinal)
                || content.StartsWith("catch", StringComparison.Ordinal);
            if (!isLiteral && last.Length == 0 && kept.Count > 0 && (content.Length == 0 || continues))
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (!isLiteral && last == "}" && content.Length > 0 && !continues)
            {
                kept.Add("");
            }

            isLiteral ^= content.StartsWith("\"\"\"", StringComparison.Ordinal);
            kept.Add(line);
        }

        return string.Join("\n", kept);
    }

    public static SourceWriter Summary(this SourceWriter writer, string text) => writer.Line($"/// <summary>{CSharpText.Doc(text)}</summary>");
}
