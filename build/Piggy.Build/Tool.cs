using System.Diagnostics;

namespace Piggy.Build;

/// <summary>Runs programs in the repository.</summary>
internal static class Tool
{
    /// <summary>Runs dotnet, its output shown as it comes.</summary>
    /// <exception cref="StepFailure">It ended with another exit code than 0.</exception>
    public static void Dotnet(params string[] arguments) => Dotnet(null, arguments);

    /// <summary>Runs dotnet with a variable.</summary>
    /// <exception cref="StepFailure">It ended with another exit code than 0.</exception>
    public static void Dotnet((string Name, string Value)? variable, params string[] arguments) => DotnetIn(Repository.Root, variable, arguments);

    /// <summary>Runs dotnet in a folder, with a variable.</summary>
    /// <exception cref="StepFailure">It ended with another exit code than 0.</exception>
    public static void DotnetIn(string folder, (string Name, string Value)? variable, params string[] arguments)
    {
        if (Run("dotnet", folder, variable, capture: false, arguments).ExitCode != 0)
        {
            throw new StepFailure($"dotnet {string.Join(' ', arguments)} failed; its output says why.");
        }
    }

    /// <summary>What git prints; null if it fails.</summary>
    public static string? Git(params string[] arguments) => Run("git", Repository.Root, null, capture: true, arguments) is (0, var output) ? output.Trim() : null;

    private static (int ExitCode, string Output) Run(string program, string folder, (string Name, string Value)? variable, bool capture, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = capture, RedirectStandardError = capture };
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (variable is var (name, value))
        {
            start.Environment[name] = value;
        }

        if (!capture)
        {
            Console.WriteLine($"> {program} {string.Join(' ', arguments)}");
        }

        using Process process = Process.Start(start) ?? throw new StepFailure($"{program} cannot be started; is it installed?");
        string output = "";
        if (capture)
        {
            System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            errors.GetAwaiter().GetResult();
        }

        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
