using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Sealing;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Releases;

/// <summary><c>piggy verify</c>.</summary>
internal static class VerifyCommand
{
    private const int SealLength = 64;

    // A docs folder that is wrong as a whole has thousands; --json tells all.
    private const int MostLines = 20;

    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "A package (.nupkg), a folder of packages, or a folder of the docs site.", Arity = ArgumentArity.OneOrMore };
        Option<string> seal = new("--seal")
        {
            Description = "The seal that all must carry; by default that of this program.",
            DefaultValueFactory = _ => registry.Spec.Seal,
            HelpName = "SEAL",
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("verify", $"Checks that packages and docs were made from one spec by one generator, and are whole. Exit code {ExitCodes.ActionFailed}: something is not.") { paths, seal, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            string expected = SealIn(parsed.GetRequiredValue(seal));
            SealCheck[] checks = [.. parsed.GetRequiredValue(paths).SelectMany(path => Check(path, expected, cancellationToken))];
            bool holds = checks.All(check => check.Problems.Count == 0);
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(Json(checks, expected, holds));
            }
            else
            {
                Array.ForEach(checks, check => Tell(terminal.Out, check));
            }

            return System.Threading.Tasks.Task.FromResult(holds ? ExitCodes.Success : ExitCodes.ActionFailed);
        });
        return command;
    }

    private static string SealIn(string text) => text.Length == SealLength && text.All(char.IsAsciiHexDigit)
        ? text.ToLowerInvariant()
        : throw new CliFailure(ExitCodes.WrongUsage, $"A seal has {SealLength} hexadecimal digits.", "Take it from seal.json of the docs, or from openapi/piggy.openapi.seal.json in the package Piggy.Generated.");

    private static IEnumerable<SealCheck> Check(string path, string expected, CancellationToken cancellationToken)
    {
        try
        {
            string[] packages = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.nupkg").Order(StringComparer.Ordinal)] : [path];
            return Directory.Exists(path) && SiteSeal.IsSite(path) ? [SiteSeal.Check(path, expected, cancellationToken)]
                : packages.Length > 0 ? [.. packages.Select(package => PackageSeal.Check(package, expected, cancellationToken))]
                : throw new CliFailure(ExitCodes.WrongUsage, $"{path} holds neither packages nor the docs site.", "Give a .nupkg file, a folder of them, or what 'piggy docs build' has written.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CliFailure(ExitCodes.WrongUsage, $"{path} cannot be checked: {failure.Message}", "Give a .nupkg file, a folder of them, or what 'piggy docs build' has written.");
        }
    }

    private static void Tell(IScreen screen, SealCheck check)
    {
        bool holds = check.Problems.Count == 0;
        screen.Line(
            holds ? new Fragment("ok     ", Tone.Good) : new Fragment("WRONG  ", Tone.Bad),
            new Fragment(Path.GetFileName(Path.TrimEndingDirectorySeparator(check.Path)), Tone.Name),
            string.Create(CultureInfo.InvariantCulture, $": {check.Pieces} pieces, seal {check.Expected[..16]}"));
        foreach (SealProblem problem in check.Problems.Take(MostLines))
        {
            screen.Line("       ", new Fragment(problem.Place, Tone.Name), " ", problem.Message);
        }

        if (check.Problems.Count > MostLines)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"       … and {check.Problems.Count - MostLines} more; --json tells them."));
        }
    }

    private static string Json(IReadOnlyList<SealCheck> checks, string expected, bool holds) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("seal"u8, expected);
        writer.WriteBoolean("holds"u8, holds);
        writer.WriteStartArray("checked"u8);
        foreach (SealCheck check in checks)
        {
            Write(writer, check);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, SealCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("path"u8, check.Path);
        writer.WriteNumber("pieces"u8, check.Pieces);
        writer.WriteStartArray("problems"u8);
        foreach (SealProblem problem in check.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("place"u8, problem.Place);
            writer.WriteString("message"u8, problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
