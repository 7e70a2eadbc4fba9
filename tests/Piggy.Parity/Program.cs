using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Generator.Inputs;
using Piggy.Parity;

const string Usage = """
    Holds the client that the generator makes of a document against a recorded public surface.

      dotnet run --project tests/Piggy.Parity -- DOCUMENT RECORDED [DOCUMENT RECORDED]…
        prints the lines that differ, what the compiler says about the client, and a table. Exit code 1: something differs or does not compile.
      dotnet run --project tests/Piggy.Parity -- --record FOLDER
        prints the surface of the C# files below a folder, to be kept as RECORDED.
      dotnet run --project tests/Piggy.Parity -- --surface DOCUMENT
        prints the surface of the client that the generator makes of a document.

    Namespace ApiSdk, client ApiClient, as Kiota has them by default.
    """;

switch (args)
{
    case ["--record", var folder]:
        return Print(PublicSurface.Of(ClientCompilation.OfFolder(folder).Compilation));
    case ["--surface", var document]:
        return Print(PublicSurface.Of(Generate(document).Compilation));
    case [not ("--record" or "--surface" or "--help"), ..] when args.Length % 2 == 0:
        return Compare(args.Chunk(2).Select(pair => SurfaceComparison.Of(pair[0], Generate(pair[0]), File.ReadAllLines(pair[1]))));
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static ClientCompilation Generate(string document) => ClientCompilation.OfDocument(File.ReadAllText(document), new SpecOptions("ApiSdk", "ApiClient"));

static int Print(IEnumerable<string> lines)
{
    foreach (string line in lines)
    {
        Console.Out.WriteLine(line);
    }

    return 0;
}

static int Compare(IEnumerable<SurfaceComparison> comparisons)
{
    var rows = new List<SurfaceComparison>();
    foreach (SurfaceComparison comparison in comparisons)
    {
        rows.Add(comparison);
        Print(comparison.Lines());
    }

    int width = rows.Max(row => row.Document.Length);
    Console.Out.WriteLine($"{"document".PadRight(width)}  surface lines  differing lines  compile errors  warnings");
    Print(rows.Select(row => $"{row.Document.PadRight(width)}  {row.RecordedLines,13}  {row.DifferingLines,15}  {row.Errors,14}  {row.Warnings,8}"));
    return rows.TrueForAll(row => row.IsEqual) ? 0 : 1;
}
