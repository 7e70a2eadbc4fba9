using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>The built <c>piggy</c>, run as a process of its own in an empty folder, with no key anywhere but where a test puts one.</summary>
internal sealed class PiggyProgram : IDisposable
{
    /// <summary>A key that must never be seen in any output.</summary>
    public const string CanaryKey = "canary-key-7f3c9e51";

    private readonly Dictionary<string, string?> _environment;

    public PiggyProgram()
    {
        _environment = new Dictionary<string, string?>
        {
            ["PIGGY_API_KEY"] = null,
            ["PIGGY_BASE_ADDRESS"] = null,
            ["NO_COLOR"] = null,
            ["XDG_CONFIG_HOME"] = Folder.FullName,
        };
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The command that starts it, for tests that need the process itself.</summary>
    public static string Assembly => Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll");

    public PiggyProgram With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    public Task<CommandOutput> RunAsync(params string[] arguments) => RunWithInputAsync(null, arguments);

    public async Task<CommandOutput> RunWithInputAsync(string? standardInput, params string[] arguments)
    {
        CommandOutput output = await CommandLine.RunAsync("dotnet", Folder.FullName, _environment, standardInput, [Assembly, .. arguments]);
        Assert.DoesNotContain("   at ", output.All, StringComparison.Ordinal);
        Assert.DoesNotContain(CanaryKey, output.All, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", output.All, StringComparison.Ordinal);
        return output;
    }

    /// <summary>Starts it, for tests that stop it before its end.</summary>
    /// <param name="launcher">A program, with its arguments, that starts <c>dotnet</c> in a way of its own.</param>
    /// <param name="arguments">The arguments of <c>piggy</c>.</param>
    public Process Start(string[] launcher, params string[] arguments)
    {
        string[] all = [.. launcher, "dotnet", Assembly, .. arguments];
        return StartProgram(all[0], all[1..]);
    }

    /// <summary>Starts a program that will start it, in its environment.</summary>
    public Process StartProgram(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("piggy did not start.");
    }

    public void Dispose() => Folder.Dispose();
}

/// <summary>Reads what the program has printed.</summary>
internal static class CommandOutputReading
{
    /// <summary>Standard output, which must be one JSON document.</summary>
    public static JsonElement Json(this CommandOutput output)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(output.StandardOutput);
            return document.RootElement.Clone();
        }
        catch (JsonException failure)
        {
            throw new Xunit.Sdk.XunitException($"Standard output is not one JSON document: {failure.Message}\n{output.All}");
        }
    }

    public static string[] Lines(this CommandOutput output) => [.. output.StandardOutput.Split('\n').Where(line => line.Length > 0)];
}
