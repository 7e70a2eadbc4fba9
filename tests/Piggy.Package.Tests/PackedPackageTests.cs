using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Uses Piggy.Generated the way a stranger does: from the packed file, in a project of their own.</summary>
public sealed class PackedPackageTests : IClassFixture<PackedPackage>
{
    private const string Program = """
        using System;
        using Piggy.Generated;
        using Piggy.Generated.Actions;

        using var piggy = new PiggyClient(new PiggyClientOptions
        {
            ApiKey = Environment.GetEnvironmentVariable("PIGGY_API_KEY")!,
            BaseAddress = new Uri(Environment.GetEnvironmentVariable("PIGGY_BASE_ADDRESS")!),
        });
        var forms = await piggy.Actions.ListFormsAsync();
        Console.WriteLine(forms.Successful ? "forms: " + forms.Data!.Count : forms.Error!.ToString());
        Console.WriteLine("kiota: " + (await piggy.Forms.GetAsync())!.Data!.Count);
        """;

    private readonly PackedPackage _package;

    public PackedPackageTests(PackedPackage package) => _package = package;

    [Fact]
    public void The_package_holds_the_compiled_SDK_and_the_spec_but_no_analyzer()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "Piggy.Generated.nuspec",
                "README.md",
                "buildTransitive/Piggy.Generated.props",
                "buildTransitive/Piggy.Generated.targets",
                "icon.png",
                "lib/net10.0/Piggy.Generated.dll",
                "lib/net10.0/Piggy.Generated.xml",
                "lib/net8.0/Piggy.Generated.dll",
                "lib/net8.0/Piggy.Generated.xml",
                "openapi/piggy.openapi.json",
                "openapi/piggy.openapi.seal.json",
                "openapi/piggy.openapi.yaml",
            ],
            files);
    }

    [Fact]
    public void The_package_depends_on_the_six_Kiota_runtime_packages_and_the_URI_templates_they_need()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        using var reader = new StreamReader(archive.GetEntry("Piggy.Generated.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        string[] dependencies = [.. nuspec.Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "Microsoft.Kiota.Abstractions",
                "Microsoft.Kiota.Http.HttpClientLibrary",
                "Microsoft.Kiota.Serialization.Form",
                "Microsoft.Kiota.Serialization.Json",
                "Microsoft.Kiota.Serialization.Multipart",
                "Microsoft.Kiota.Serialization.Text",
                "Std.UriTemplate",
            ],
            dependencies);
    }

    [Fact]
    public async Task A_consumer_restored_from_the_packed_file_compiles_and_runs_an_action()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using TemporaryFolder consumer = _package.NewConsumer("net10.0", Program);
        CommandOutput output = await CommandLine.DotnetAsync(
            consumer.FullName,
            new Dictionary<string, string?> { ["PIGGY_API_KEY"] = sandbox.ApiKey, ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString() },
            "run");
        Assert.True(output.ExitCode == 0, output.All);
        int forms = sandbox.State.Forms.Count;
        Assert.Equal([$"forms: {forms}", $"kiota: {forms}"], output.StandardOutput.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_consumer_on_net8_compiles()
    {
        using TemporaryFolder consumer = _package.NewConsumer("net8.0", Program);
        CommandOutput output = await CommandLine.DotnetAsync(consumer.FullName, null, "build", "-warnaserror");
        Assert.True(output.ExitCode == 0, output.All);
    }
}
