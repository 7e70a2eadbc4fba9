using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints a type that all models or all builders of a client share. It is written by hand (in the folder Support), compiled and tested as such, and only renamed here.</summary>
internal sealed class SupportTypeEmitter
{
    /// <summary>The table that models read their members by.</summary>
    public static readonly SupportTypeEmitter FieldReaders = new(
        "FieldReaders",
        [
            Runtime.Action, Runtime.Dictionary, Runtime.DictionaryInterface, Runtime.Parsable, Runtime.ParseNode, new("System", "Array"), new("System", "Exception"), Runtime.Func,
            new("System", "OutOfMemoryException"), new("System", "StringComparer"), new("System.CodeDom.Compiler", "GeneratedCode"),
            new("System.Collections.Generic", "HashSet"), new("System.Collections.Generic", "ICollection"), new("System.Collections.Generic", "IEnumerator"),
            new("System.Collections.Generic", "KeyValuePair"),
        ]);

    /// <summary>What makes and sends the requests of operations.</summary>
    public static readonly SupportTypeEmitter Operation = new(
        "Operation",
        [
            Runtime.Action, Runtime.Func, Runtime.CancellationToken, Runtime.Dictionary, Runtime.Method, Runtime.Parsable, Runtime.ParsableFactory, Runtime.RequestAdapter, Runtime.RequestConfiguration,
            Runtime.RequestInformation, Runtime.Task, new("System", "ArgumentNullException"), new("System.CodeDom.Compiler", "GeneratedCode"),
        ]);

    private const string WrittenNamespace = "Piggy.Generator.Support";

    private readonly string _written;
    private readonly TypeName[] _used;
    private readonly Lazy<string> _source;

    // What the type uses by simple names, so that it can be spelled in full where the document has a type or path of that name.
    private SupportTypeEmitter(string written, TypeName[] used)
    {
        _written = written;
        _used = used;
        _source = new Lazy<string>(Read);
    }

    public SourceFile Emit(TypeName name, FileNames names)
    {
        string text = Regex.Replace(_source.Value.Replace($"namespace {WrittenNamespace};", $"namespace {name.Namespace};"), $@"(?<![\w.]){_written}\b(?!\.)", name.Name);
        foreach (TypeName type in _used.Where(type => names.Of(type) == type.Global))
        {
            text = Regex.Replace(text, $@"(?<![\w.]){type.Name}\b", type.Global);
        }

        return new SourceFile(name.Name + ".g.cs", FileHeader.Before(text));
    }

    // Built from a checkout, the file may have either kind of line end.
    private string Read()
    {
        using Stream stream = typeof(SupportTypeEmitter).Assembly.GetManifestResourceStream(WrittenNamespace + "." + _written + ".cs")
            ?? throw new InvalidOperationException($"The generator was built without {_written}.cs.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n").Replace("\"0.0.0\"", $"\"{Declarations.Version}\"");
    }
}
