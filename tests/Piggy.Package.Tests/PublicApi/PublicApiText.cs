using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Parity;
using Piggy.Testing;

namespace Piggy.Package.Tests.PublicApi;

/// <summary>The public surface of a library as text: namespaces, in them types, in them members, all in order.</summary>
internal static partial class PublicApiText
{
    private const string Sdk = "Piggy.Generated";

    // What the runtime and the packages bring; the libraries of this repository are taken for the framework that is asked for.
    private static readonly MetadataReference[] Brought =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("Piggy.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static string[] FrameworksOf(string library) => Directory.Exists(OutputOf(library, "net8.0")) ? ["net10.0", "net8.0"] : ["net10.0"];

    /// <summary>The files and their text. The client of the SDK, most of which Kiota decides, is a file of its own.</summary>
    public static IEnumerable<(string Name, string Text)> Of(string library, string framework)
    {
        SurfaceType[] all = [.. TypesOf(library, framework)];
        HashSet<string> client = library == Sdk ? [.. all.Where(IsBuilder).Select(type => type.Namespace).Where(name => name != Sdk), $"{Sdk}.Models"] : [];
        ILookup<bool, SurfaceType> types = all.ToLookup(type => client.Contains(type.Namespace));
        yield return ("PublicApi.txt", Write(library, types[false]));
        if (library == Sdk)
        {
            yield return ("PublicApi.Client.txt", Write($"{library}: the client in Kiota's shape", types[true]));
        }
    }

    private static bool IsBuilder(SurfaceType type) => type.Declaration.Contains(" : BaseRequestBuilder", StringComparison.Ordinal);

    private static string Write(string title, IEnumerable<SurfaceType> types)
    {
        var text = new StringBuilder("# The public API of ").Append(title).Append(". PublicApiTests holds and renews it.\n");
        foreach (IGrouping<string, SurfaceType> group in types.GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(group.Key).Append('\n');
            foreach (SurfaceType type in group.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                text.Append("  ").Append(type.Declaration).Append('\n');
                foreach (string member in type.Members)
                {
                    text.Append("    ").Append(Seal().Replace(member, "\"…\"")).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<SurfaceType> TypesOf(string library, string framework)
    {
        string folder = OutputOf(library, framework);
        string name = $"{library}.dll";
        MetadataReference own = MetadataReference.CreateFromFile(Path.Combine(folder, name));
        IEnumerable<MetadataReference> neighbours = Directory.EnumerateFiles(folder, "Piggy.*.dll").Where(file => Path.GetFileName(file) != name).Select(file => MetadataReference.CreateFromFile(file));
        CSharpCompilation compilation = CSharpCompilation.Create("surface", null, [own, .. neighbours, .. Brought]);
        return PublicSurface.Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!, SurfaceText.Short);
    }

    // A project with one framework has no folder for each.
    private static string OutputOf(string library, string framework)
    {
        string each = $"{RepositoryPaths.Output(library)}_{framework}";
        return Directory.Exists(each) || framework != "net10.0" ? each : RepositoryPaths.Output(library);
    }

    // A constant's value is part of the surface; that of the seal is another after each edit of the generator.
    [GeneratedRegex("\"[0-9a-f]{64}\"")]
    private static partial Regex Seal();
}
