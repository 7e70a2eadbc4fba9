using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the one type that emitted models share. It is written by hand (Support/FieldReaders.cs), compiled and tested as such, and only renamed here.</summary>
internal static class FieldReadersEmitter
{
    private const string Written = "FieldReaders";
    private const string WrittenNamespace = "Piggy.Generator.Support";

    // What it uses by simple names.
    private static readonly TypeName[] Used =
    [
        Runtime.Action, Runtime.Dictionary, Runtime.DictionaryInterface, Runtime.Parsable, Runtime.ParseNode, new("System", "Array"), new("System", "Exception"),
        new("System", "OutOfMemoryException"), new("System", "StringComparer"), new("System.CodeDom.Compiler", "GeneratedCode"),
        new("System.Collections.Generic", "HashSet"), new("System.Collections.Generic", "ICollection"), new("System.Collections.Generic", "IEnumerator"),
        new("System.Collections.Generic", "KeyValuePair"),
    ];

    private static readonly Lazy<string> Source = new(Read);

    public static SourceFile Emit(TypeName name, FileNames names)
    {
        string text = Source.Value.Replace($"namespace {WrittenNamespace};", $"namespace {name.Namespace};").Replace(Written, name.Name);
        foreach (TypeName type in Used.Where(type => names.Of(type) == type.Global))
        {
            text = Regex.Replace(text, $@"(?<![\w.]){type.Name}\b", type.Global);
        }

        return new SourceFile(name.Name + ".g.cs", FileHeader.Before(text));
    }

    // Built from a checkout, the file may have either kind of line end.
    private static string Read()
    {
        using Stream stream = typeof(FieldReadersEmitter).Assembly.GetManifestResourceStream(WrittenNamespace + "." + Written + ".cs")
            ?? throw new InvalidOperationException($"The generator was built without {Written}.cs.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n").Replace("\"0.0.0\"", $"\"{Declarations.Version}\"");
    }
}
