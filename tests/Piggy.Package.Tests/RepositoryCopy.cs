using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>A copy of the checkout without anything that was built, so that a test may change the spec and build.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Left = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults"];
    private readonly TemporaryFolder _folder = new();

    public RepositoryCopy() => Copy(new DirectoryInfo(RepositoryPaths.Root), _folder.FullName);

    public string Root => _folder.FullName;

    /// <summary>Inserts text into a file of the spec behind a line that stands in it exactly once.</summary>
    public void InsertIntoSpec(string file, string anchor, string inserted)
    {
        string path = Path.Combine(Root, "spec", file);
        string spec = File.ReadAllText(path);
        int count = spec.Split(anchor).Length - 1;
        Assert.True(count == 1, $"{file} holds this text {count} times, so the test no longer knows where to edit:\n{anchor}");
        File.WriteAllText(path, spec.Replace(anchor, anchor + inserted, StringComparison.Ordinal));
    }

    public async Task<CommandOutput> DotnetAsync(params string[] arguments) => await CommandLine.DotnetAsync(Root, null, arguments);

    public void Dispose() => _folder.Dispose();

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (FileInfo file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (DirectoryInfo folder in source.EnumerateDirectories().Where(folder => !Left.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(target, folder.Name));
        }
    }
}
