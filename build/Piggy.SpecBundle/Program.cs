using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Piggy.SpecBundle;
using Piggy.SpecReading;

const string Usage = """
    Writes the spec and its resources as one document, piggy.openapi.json and piggy.openapi.yaml, and the seal of spec and generator:
    piggy.openapi.seal.json and, alone, piggy.openapi.seal.txt.

      dotnet run --project build/Piggy.SpecBundle -- [[SPEC] FOLDER]

    SPEC     the document to start from; spec/piggy.openapi.yaml by default
    FOLDER   where to write; artifacts/spec by default. The files are named like SPEC.
    Exit code 1: the spec is broken, or a file cannot be read or written.
    """;

if (args is ["--help" or "-h", ..] or [_, _, _, ..])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

string spec = args is [var named, _] ? named : Path.Combine("spec", "piggy.openapi.yaml");
string folder = args is [.., var last] ? last : Path.Combine("artifacts", "spec");
try
{
    Bundle bundle = Bundle.Of(SpecFolder.Read(Path.GetFullPath(spec)));
    if (bundle.Errors.Count > 0)
    {
        foreach (Diagnostic error in bundle.Errors)
        {
            Console.Error.WriteLine(error);
        }

        return 1;
    }

    Directory.CreateDirectory(folder);
    string name = Path.Combine(folder, Path.GetFileNameWithoutExtension(spec));
    Write(name + ".json", bundle.Json);
    Write(name + ".yaml", bundle.Yaml);
    Write(name + ".seal.json", SealFile.Of(bundle.Api));
    Write(name + ".seal.txt", SealFile.SealOf(bundle.Api) + "\n");
    return 0;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{spec}: error: {failure.Message} Give the path of the spec and of a folder that can be written.");
    return 1;
}

static void Write(string path, string text)
{
    File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    Console.Out.WriteLine($"{path}: {text.Length} characters");
}
