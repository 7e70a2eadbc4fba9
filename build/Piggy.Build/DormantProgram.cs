using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Build;

/// <summary>The program with all faults in it and none of them active, as the mutation tool puts it beside the tests. It takes it away again at its end, so a copy is made while it runs.</summary>
/// <param name="tests">The name of the test project.</param>
/// <param name="library">The library that has the faults.</param>
internal sealed class DormantProgram(string tests, string library)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _beside = Path.Combine(Repository.Artifacts, "bin", tests, "debug");

    // Below the repository, where tests look for its files.
    private readonly string _copy = Path.Combine(Repository.Artifacts, "bin", tests, "dormant");

    /// <summary>Takes away what a run that was broken off has left, which would be taken for it. The tool builds all of it anew.</summary>
    public void Clear()
    {
        string file = Path.Combine(_beside, library);
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Makes the copy as soon as there is something to copy.</summary>
    /// <returns>Whether there was, before the tool ended.</returns>
    public async Task<bool> CopyAsync(CancellationToken ended)
    {
        while (!IsThere())
        {
            if (ended.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        // It may be half written.
        await Task.Delay(Pause, CancellationToken.None);
        Remove();
        foreach (string file in Directory.EnumerateFiles(_beside, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_copy, Path.GetRelativePath(_beside, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return true;
    }

    /// <summary>Runs tests on the copy. If they fail there, they failed on every fault, and the score means nothing.</summary>
    /// <exception cref="StepFailure">A test failed.</exception>
    public void Test(string filter)
    {
        Tool.Dotnet("vstest", Path.Combine(_copy, tests + ".dll"), "--TestCaseFilter:" + filter);
        Remove();
    }

    // The class by which the tool switches faults on.
    private bool IsThere()
    {
        string file = Path.Combine(_beside, library);
        return File.Exists(file) && File.ReadAllBytes(file).AsSpan().IndexOf("MutantControl"u8) >= 0;
    }

    private void Remove()
    {
        if (Directory.Exists(_copy))
        {
            Directory.Delete(_copy, recursive: true);
        }
    }
}
