using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Sealing;
using Piggy.Cli.Settings;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Doctor;

/// <summary>Checks that need no Piggy: the runtime, the files with keys, and the sandbox.</summary>
internal static class LocalChecks
{
    private static readonly Version OldestRuntime = new(10, 0);

    public static Finding Runtime() => Environment.Version >= OldestRuntime
        ? Finding.Good("runtime", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}")
        : Finding.Bad("runtime", $"{RuntimeInformation.FrameworkDescription} is too old.", $"Install .NET {OldestRuntime} or newer.");

    /// <summary>Whether the assemblies of this program were made from one spec by one generator.</summary>
    public static Finding Seal()
    {
        string[] others =
        [
            .. AppDomain.CurrentDomain.GetAssemblies()
                .SelectMany(assembly => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(one => one.Key == SealedAssembly.Key && one.Value != PiggyActions.Registry.Spec.Seal).Select(_ => assembly.GetName().Name!))
                .Order(StringComparer.Ordinal),
        ];
        return others.Length == 0
            ? Finding.Good("seal", $"All parts carry the seal {PiggyActions.Registry.Spec.Seal[..16]}.")
            : Finding.Bad("seal", $"{string.Join(", ", others)} and Piggy.Generated were not made from the same spec by the same generator.", "Install piggy again, all of it.");
    }

    /// <summary>Whether files that hold keys are for their owner only.</summary>
    public static Finding Files()
    {
        string[] files = [.. new[] { AccountStore.Path, Path.Combine(ConfigurationFile.Folder, "config.json") }.Where(File.Exists)];
        if (files.Length == 0)
        {
            return Finding.Good("key_files", "No file holds a key.");
        }

        string[] open = [.. files.Where(PrivateFile.IsOpenToOthers)];
        if (open.Length > 0)
        {
            return Finding.Bad("key_files", $"Others on this machine can read {string.Join(" and ", open)}.", $"chmod 600 {string.Join(' ', open)}; if others use this machine, get a new key.");
        }

        return PrivateFile.IsOpenToOthers(ConfigurationFile.Folder)
            ? Finding.Warning("key_files", $"Others on this machine can look into {ConfigurationFile.Folder}.", $"chmod 700 {ConfigurationFile.Folder}")
            : Finding.Good("key_files", $"Only you can read {string.Join(" and ", files)}.");
    }

    /// <summary>Whether the settings lead to a key and an address that can be used.</summary>
    public static (Finding Finding, Connection? Connection) Settings(Func<Connection> resolve)
    {
        try
        {
            Connection connection = resolve();
            return (Finding.Good("settings", $"There is a key, for {connection.BaseAddress}"), connection);
        }
        catch (CliFailure failure)
        {
            return (Finding.Bad("settings", failure.Message, failure.NextStep ?? ""), null);
        }
    }

    public static async Task<Finding> SandboxAsync(CancellationToken cancellationToken)
    {
        try
        {
            PiggySandbox sandbox = await PiggySandbox.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                ActionError? error = await KeyCheck.RunAsync(new Connection(sandbox.BaseAddress, sandbox.ApiKey), cancellationToken).ConfigureAwait(false);
                return error is null
                    ? Finding.Good("sandbox", "The sandbox starts and answers.")
                    : Finding.Bad("sandbox", $"The sandbox starts, but does not answer: {error.Message}", "Something between this process and 127.0.0.1, such as a proxy or a firewall, is in the way.");
            }
        }
        catch (IOException)
        {
            return Finding.Bad("sandbox", "The sandbox cannot listen on 127.0.0.1.", "Something on this machine forbids programs to listen there; ask who looks after it.");
        }
    }
}
