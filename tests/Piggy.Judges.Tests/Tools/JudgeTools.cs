using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Threading.Tasks;
using Piggy.Testing;

namespace Piggy.Judges.Tests.Tools;

/// <summary>The programs of others that tests/judges/package.json names, in the versions of its lock file. They need Node.</summary>
internal static class JudgeTools
{
    /// <summary>What keeps the programs to their work: no news about themselves, no colours.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Environment = new Dictionary<string, string?>
    {
        ["REDOCLY_TELEMETRY"] = "off",
        ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true",
        ["NO_COLOR"] = "1",
        ["NODE_ENV"] = null,
    };

    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "judges");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>The start file of a program, which Node runs.</summary>
    public static async Task<string> ScriptAsync(string file)
    {
        await Installed.Value;
        return Path.Combine(Folder, "node_modules", file.Replace('/', Path.DirectorySeparatorChar));
    }

    public static async Task<CommandOutput> RunAsync(string file, params string[] arguments) =>
        await NodeAsync("node", RepositoryPaths.Root, [await ScriptAsync(file), .. arguments]);

    /// <summary>Runs a script of tests/judges itself, which may use the packages there.</summary>
    public static async Task<CommandOutput> RunOwnAsync(string file, string standardInput)
    {
        await Installed.Value;
        return await NodeAsync("node", Folder, [Path.Combine(Folder, file)], standardInput);
    }

    /// <summary>Runs a program after a script of tests/judges that prepares Node for it.</summary>
    public static async Task<CommandOutput> RunPreparedAsync(string preparation, string file, params string[] arguments)
    {
        string script = await ScriptAsync(file);
        return await NodeAsync("node", RepositoryPaths.Root, ["--import", new Uri(Path.Combine(Folder, preparation)).AbsoluteUri, script, .. arguments]);
    }

    // What npm leaves in node_modules says which lock file it followed.
    private static async Task InstallAsync()
    {
        FileInfo wanted = new(Path.Combine(Folder, "package-lock.json"));
        FileInfo present = new(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (present.Exists && present.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return;
        }

        CommandOutput output = OperatingSystem.IsWindows() ? await NodeAsync("cmd", Folder, ["/c", "npm", "ci"]) : await NodeAsync("npm", Folder, ["ci"]);
        if (output.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm could not fetch the judges of the spec. Run `npm ci` in tests/judges and look at what it says.\n{output.All}");
        }

        File.SetLastWriteTimeUtc(present.FullName, DateTime.UtcNow);
    }

    private static async Task<CommandOutput> NodeAsync(string program, string folder, string[] arguments, string? standardInput = null)
    {
        try
        {
            return await CommandLine.RunAsync(program, folder, Environment, standardInput, arguments);
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException($"The judges of the spec run on Node, and {program} cannot be started. Install Node 20 or newer and run the tests again.", failure);
        }
    }
}
