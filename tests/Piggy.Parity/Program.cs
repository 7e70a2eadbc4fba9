using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.Selection;
using Piggy.Parity;

const string Usage = """
    Holds the client that the generator makes of a document against a recorded public surface.

      dotnet run --project tests/Piggy.Parity -- [OPTION]… DOCUMENT RECORDED [DOCUMENT RECORDED]…
        prints the lines that differ, what the compiler says about the client, and a table. Exit code 1: something differs or does not compile.
      dotnet run --project tests/Piggy.Parity -- --record FOLDER
        prints the surface of the C# files below a folder, to be kept as RECORDED.
      dotnet run --project tests/Piggy.Parity -- [OPTION]… --surface DOCUMENT
        prints the surface of the client that the generator makes of a document.
      dotnet run --project tests/Piggy.Parity -- [OPTION]… --fingerprints DOCUMENT
        prints a hash of every file that the generator writes for a document; before that, on the error stream, culture and time zone.

    Namespace ApiSdk, client ApiClient, as Kiota has them by default. Options come first:
      --plain                  with Kiota's obsolete members for older callers
      --include-path PATTERN   only these paths, '/orders/**' or '/orders/**#GET,POST'; may be repeated
      --exclude-path PATTERN   not these paths; may be repeated
    """;

var options = new SpecOptions("ApiSdk", "ApiClient");
string[] rest = args;
while (rest is ["--plain" or "--include-path" or "--exclude-path", ..])
{
    switch (rest)
    {
        case ["--plain", ..]:
            options = options with { ExcludeBackwardCompatible = false };
            rest = rest[1..];
            break;
        case [var list, var text, ..] when PathPattern.Read(text).Pattern is { } pattern:
            options = list == "--include-path"
                ? options with { IncludePaths = options.IncludePaths.Append(pattern).ToEquatableArray() }
                : options with { ExcludePaths = options.ExcludePaths.Append(pattern).ToEquatableArray() };
            rest = rest[2..];
            break;
        default:
            Console.Error.WriteLine($"{rest[0]} needs a pattern that can be read.");
            return 2;
    }
}

switch (rest)
{
    case ["--record", var folder]:
        return Print(PublicSurface.Of(ClientCompilation.OfFolder(folder).Compilation));
    case ["--surface", var document]:
        return Print(PublicSurface.Of(Generate(document).Compilation));
    case ["--fingerprints", var document]:
        Console.Error.WriteLine(EmittedFingerprints.Surroundings);
        return Print(EmittedFingerprints.Of(File.ReadAllText(document), options));
    case [not ("--record" or "--surface" or "--fingerprints" or "--help"), ..] when rest.Length % 2 == 0:
        return Compare(rest.Chunk(2).Select(pair => SurfaceComparison.Of(pair[0], Generate(pair[0]), File.ReadAllLines(pair[1]))));
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

ClientCompilation Generate(string document) => ClientCompilation.OfDocument(File.ReadAllText(document), options);

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
