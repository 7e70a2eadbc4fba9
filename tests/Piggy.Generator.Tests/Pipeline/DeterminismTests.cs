using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Inputs;
using Piggy.Generator.Tests.Harness;
using Piggy.Parity;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>The same spec gives the same bytes: whatever the machine, the hour, the order of files or the run.</summary>
public sealed class DeterminismTests
{
    private static readonly SpecOptions Options = new("ApiSdk", "ApiClient");

    // Each witness shows that the culture is a real one: letters, numbers and calendars differ from those of the invariant culture.
    [Theory]
    [InlineData("tr-TR", "i", "\u0130")]
    [InlineData("ar-SA", "year", "1448")]
    [InlineData("nl-NL", "point", "0,5")]
    [InlineData("th-TH", "year", "2569")]
    public void Culture_ChangesNothing(string name, string witness, string shown)
    {
        IReadOnlyDictionary<string, string> files = GeneratorHarness.Run(PiggySpec.Text).Files;
        string[] fingerprints = [.. EmittedFingerprints.Of(Document(), Options)];
        string[] problems = Problems();
        var culture = CultureInfo.GetCultureInfo(name);
        Assert.Equal(shown, witness switch
        {
            "year" => new DateTime(2026, 11, 27, 0, 0, 0, DateTimeKind.Utc).ToString("yyyy", culture),
            "point" => 0.5.ToString(culture),
            _ => witness.ToUpper(culture),
        });
        (CultureInfo before, CultureInfo beforeTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;

            Assert.Equal(files, GeneratorHarness.Run(PiggySpec.Text).Files);
            Assert.Equal(fingerprints, EmittedFingerprints.Of(Document(), Options));
            Assert.Equal(problems, Problems());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeTexts;
        }
    }

    // A process of its own has other hash codes for strings, so nothing may come out in the order of a hash table.
    [Theory]
    [InlineData("tr_TR", "Asia/Kathmandu")]
    [InlineData("ar_SA", "America/St_Johns")]
    [InlineData("nl_NL", "Europe/Amsterdam")]
    [InlineData("th_TH", "Pacific/Kiritimati")]
    public async Task OtherProcess_InAnotherPlace_WritesTheSameBytes(string language, string zone)
    {
        var surroundings = new Dictionary<string, string?> { ["LC_ALL"] = language + ".UTF-8", ["LANG"] = language + ".UTF-8", ["TZ"] = zone };
        string program = Path.Combine(RepositoryPaths.Output("Piggy.Parity"), "Piggy.Parity.dll");

        CommandOutput output = await CommandLine.DotnetAsync(RepositoryPaths.Root, surroundings, program, "--fingerprints", RepositoryPaths.BundledSpec);

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal($"{language.Replace('_', '-')} {zone}", output.StandardError.Trim());
        Assert.Equal(EmittedFingerprints.Of(Document(), Options), output.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void SecondRun_WritesTheSameBytes() => Assert.Equal(EmittedFingerprints.Of(Document(), Options), EmittedFingerprints.Of(Document(), Options));

    [Fact]
    public void OrderOfSpecs_ChangesNothing()
    {
        SpecFile[] files = [.. Enumerable.Range(0, 4).Select(number => new SpecFile(PiggySpec.Text, $"/project/{number}.yaml") { ClientName = $"Client{number}" })];

        Assert.Equal(InOrder(GeneratorHarness.Run(files)), InOrder(GeneratorHarness.Run([.. files.Reverse()])));
    }

    [Fact]
    public void OrderOfParts_ChangesNothing()
    {
        SpecFile[] files =
        [
            new(Spec.WithPaths("/a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: b.yaml#/B } } } } } } }")),
            SpecFile.Part("/project/b.yaml", "B: { type: object, properties: { c: { $ref: c.yaml }, d: { $ref: sub/d.yaml#/D } } }"),
            SpecFile.Part("/project/c.yaml", "type: object\nproperties: { b: { $ref: b.yaml#/B } }"),
            SpecFile.Part("/project/sub/d.yaml", "D: { type: object, properties: { c: { $ref: ../c.yaml } } }"),
        ];
        GeneratorRun run = GeneratorHarness.Run(files);

        Assert.NotEmpty(run.Files);
        Assert.Equal(InOrder(run), InOrder(GeneratorHarness.Run([.. files.Reverse()])));
    }

    private static IEnumerable<KeyValuePair<string, string>> InOrder(GeneratorRun run) => run.Files.OrderBy(file => file.Key, StringComparer.Ordinal);

    private static string Document() => File.ReadAllText(RepositoryPaths.BundledSpec);

    // Positions, numbers and names stand in messages, too.
    private static string[] Problems() => [.. GeneratorHarness.Run(PiggySpec.Text.Replace("status", "\u0131stat\u00FCs", StringComparison.Ordinal) + "\nI: 1234567.5\n").Diagnostics
        .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
}
