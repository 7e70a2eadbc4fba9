using System;
using System.IO;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Build;
using Piggy.Judges.Tests.Tools;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests;

/// <summary>The bill of materials of a package, judged by the library of CycloneDX's makers.</summary>
public sealed class BillTests
{
    private const string Nuspec = """
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>Piggy.Example</id>
            <version>1.2.3-rc.1+commit</version>
            <dependencies>
              <group targetFramework="net8.0"><dependency id="Bogus" version="[35.6.5, )" exclude="Build" /></group>
              <group targetFramework="net10.0"><dependency id="Bogus" version="[35.6.5, )" /><dependency id="Piggy.Agents" version="1.2.3-rc.1" /></group>
            </dependencies>
          </metadata>
        </package>
        """;

    [Theory]
    [InlineData("lib/net10.0/Piggy.Example.dll", "")]
    [InlineData("tools/net10.0/any/piggy.deps.json", """{ "libraries": { "CsvHelper/33.1.0": { "type": "package" }, "Piggy.Agents/1.2.3": { "type": "project" } } }""")]
    public async Task Bill_IsValid(string file, string content)
    {
        using var folder = new TemporaryFolder();
        string bill = BillOfMaterials.Of(Package(folder, file, content));

        Assert.Equal("null", await VerdictAsync(bill));
        Assert.Contains("pkg:nuget/Bogus@35.6.5", bill, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheJudge_SeesABrokenBill()
    {
        using var folder = new TemporaryFolder();
        JsonNode bill = JsonNode.Parse(BillOfMaterials.Of(Package(folder, "lib/net10.0/Piggy.Example.dll", "")))!;
        bill["components"]![0]!["type"] = "thing";

        Assert.Contains("/components/0/type", await VerdictAsync(bill.ToJsonString()), StringComparison.Ordinal);
    }

    private static async Task<string> VerdictAsync(string bill)
    {
        CommandOutput output = await JudgeTools.RunOwnAsync("bill.mjs", bill);
        Assert.True(output.ExitCode == 0, output.All);
        return output.StandardOutput;
    }

    private static string Package(TemporaryFolder folder, string file, string content)
    {
        string path = folder.File("example.nupkg");
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, string text) in new[] { ("Piggy.Example.nuspec", Nuspec), (file, content) })
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        return path;
    }
}
