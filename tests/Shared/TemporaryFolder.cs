using System;
using System.IO;

namespace Piggy.Testing;

/// <summary>A new folder that is gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => FullName = Directory.CreateTempSubdirectory("piggy-test-").FullName;

    public string FullName { get; }

    public string File(string name) => Path.Combine(FullName, name);

    /// <summary>Writes a file, making its folders.</summary>
    public string Write(string name, string text)
    {
        string path = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
