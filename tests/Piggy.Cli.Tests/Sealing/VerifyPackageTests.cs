using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Sealing;

/// <summary><c>piggy verify</c> on packages: a piece of another making is found, whichever it is.</summary>
public sealed class VerifyPackageTests : IDisposable
{
    private readonly PiggyProgram _piggy = new();
    private readonly Dictionary<string, byte[]> _pieces = SealedPackage.Pieces();

    public void Dispose() => _piggy.Dispose();

    [Fact]
    public async Task A_package_of_one_making_holds()
    {
        CommandOutput output = await _piggy.RunAsync("verify", Write());

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal($"ok     piggy.nupkg: 9 pieces, seal {SealedPackage.Seal[..16]}", output.StandardOutput.Trim());
    }

    [Theory]
    [InlineData("lib/net10.0/Piggy.Generated.dll", "Its seal is 7777777777777777")]
    [InlineData("lib/net10.0/Piggy.Sandbox.dll", "Its seal is 7777777777777777")]
    [InlineData("tools/net10.0/any/piggy.dll", "Its seal is 7777777777777777")]
    [InlineData("buildTransitive/Piggy.Generated.props", "Its seal is 7777777777777777")]
    public async Task A_piece_with_another_seal_is_found(string piece, string message)
    {
        _pieces[piece] = SealedPackage.Replace(_pieces[piece], SealedPackage.Seal, SealedPackage.OtherSeal);

        await AssertFoundAsync(piece, message);
    }

    [Fact]
    public async Task Another_generator_is_found()
    {
        const string Piece = "analyzers/dotnet/cs/Piggy.Generator.dll";
        string source = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "generator", "Piggy.Generator", "PiggyGenerator.cs"))));
        _pieces[Piece] = SealedPackage.Replace(_pieces[Piece], source, new string('0', source.Length));

        await AssertFoundAsync(Piece, "it was made from another spec or by another generator");
    }

    [Theory]
    [InlineData("openapi/piggy.openapi.json", "\"title\": \"Piggy", "\"title\": \"Peggy", "It is not the spec that was sealed.")]
    [InlineData("openapi/piggy.openapi.yaml", "title: Piggy", "title: Peggy", "It is not the spec that was sealed.")]
    [InlineData(SealedPackage.SpecSeal, "\"generator\": \"", "\"generator\":  ", "It is not the JSON that says what a seal is made of.")]
    public async Task A_piece_with_other_content_is_found(string piece, string old, string replacement, string message)
    {
        _pieces[piece] = SealedPackage.Replace(_pieces[piece], old, replacement);

        await AssertFoundAsync(piece, message);
    }

    [Fact]
    public async Task A_seal_that_its_parts_do_not_make_is_found()
    {
        string generator = JsonDocument.Parse(_pieces[SealedPackage.SpecSeal]).RootElement.GetProperty("generator").GetString()!;
        _pieces[SealedPackage.SpecSeal] = SealedPackage.Replace(_pieces[SealedPackage.SpecSeal], generator, new string('0', generator.Length));

        await AssertFoundAsync(SealedPackage.SpecSeal, "Its seal is not the one that its spec and its generator make.");
    }

    [Fact]
    public async Task An_assembly_without_a_seal_is_found()
    {
        _pieces["lib/net10.0/Piggy.Sandbox.dll"] = SealedPackage.Own("CsvHelper.dll");

        await AssertFoundAsync("lib/net10.0/Piggy.Sandbox.dll", "It carries no seal.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ, but no assembly")]
    public async Task An_assembly_that_is_none_is_found(string content)
    {
        _pieces["lib/net10.0/Piggy.Sandbox.dll"] = SealedPackage.Text(content);

        await AssertFoundAsync("lib/net10.0/Piggy.Sandbox.dll", "It is no assembly that can be read.");
    }

    [Fact]
    public async Task An_assembly_that_is_cut_off_is_found_wherever_it_ends()
    {
        byte[] whole = _pieces["lib/net10.0/Piggy.Sandbox.dll"];
        string folder = Directory.CreateDirectory(_piggy.Folder.File("packages")).FullName;
        foreach (int part in Enumerable.Range(1, 20))
        {
            SealedPackage.Write(Path.Combine(folder, $"{part:D2}.nupkg"), [new("lib/Piggy.Sandbox.dll", whole[..(whole.Length * part / 21)])]);
        }

        CommandOutput output = await _piggy.RunAsync("verify", folder, "--json");

        Assert.Equal(1, output.ExitCode);
        Assert.All(output.Json().GetProperty("checked").EnumerateArray(), one => Assert.Equal("It is no assembly that can be read.", one.GetProperty("problems")[0].GetProperty("message").GetString()));
    }

    [Fact]
    public async Task A_package_of_somebody_else_does_not_hold()
    {
        string path = SealedPackage.Write(_piggy.Folder.File("other.nupkg"), [new("lib/net10.0/CsvHelper.dll", SealedPackage.Own("CsvHelper.dll"))]);

        CommandOutput output = await _piggy.RunAsync("verify", path);

        Assert.Equal(1, output.ExitCode);
        Assert.Contains("Nothing in it carries a seal", output.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_of_an_older_release_hold_under_their_own_seal()
    {
        string path = SealedPackage.Write(
            _piggy.Folder.File("old.nupkg"), [new("lib/net10.0/Piggy.Sandbox.dll", SealedPackage.Replace(_pieces["lib/net10.0/Piggy.Sandbox.dll"], SealedPackage.Seal, SealedPackage.OtherSeal))]);

        Assert.Equal(0, (await _piggy.RunAsync("verify", path, "--seal", SealedPackage.OtherSeal)).ExitCode);
        Assert.Equal(1, (await _piggy.RunAsync("verify", path)).ExitCode);
    }

    [Theory]
    [InlineData("nowhere.nupkg", "cannot be checked")]
    [InlineData(".", "holds neither packages nor the docs site")]
    public async Task A_path_to_nothing_is_wrong_usage(string path, string message)
    {
        CommandOutput output = await _piggy.RunAsync("verify", path);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(message, output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_package_is_wrong_usage()
    {
        CommandOutput output = await _piggy.RunAsync("verify", _piggy.Folder.Write("text.nupkg", "text"));

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("text.nupkg cannot be checked", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_that_is_none_is_wrong_usage() => Assert.Equal(2, (await _piggy.RunAsync("verify", Write(), "--seal", "538d")).ExitCode);

    private async Task AssertFoundAsync(string piece, string message)
    {
        CommandOutput output = await _piggy.RunAsync("verify", Write(), "--json");

        Assert.True(output.ExitCode == 1, output.All);
        JsonElement problem = Assert.Single(output.Json().GetProperty("checked")[0].GetProperty("problems").EnumerateArray());
        Assert.Equal(piece, problem.GetProperty("place").GetString());
        Assert.Contains(message, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private string Write() => SealedPackage.Write(_piggy.Folder.File("piggy.nupkg"), _pieces);
}
