using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Sealing;

/// <summary><c>piggy verify</c> on the docs: a file of another making is found, whichever it is.</summary>
public sealed class VerifySiteTests : IDisposable
{
    private static readonly IReadOnlyList<DocFile> Site = DocsSite.Render(PiggyActions.Registry);
    private readonly PiggyProgram _piggy = new();

    public VerifySiteTests()
    {
        foreach (DocFile file in Site)
        {
            _piggy.Folder.Write($"site/{file.Path}", file.Text);
        }
    }

    public void Dispose() => _piggy.Dispose();

    [Fact]
    public async Task A_site_of_one_making_holds()
    {
        CommandOutput output = await _piggy.RunAsync("verify", "site");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Contains($"seal {PiggyActions.Seal[..16]}", output.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_file_that_is_another_is_found_and_no_other()
    {
        string[] changed = ["actions/PIGGY_LIST_FORMS.html", "actions/PIGGY_LIST_FORMS.md", "assets/site.js", "index.html", "llms.txt", "schemas/PIGGY_LIST_FORMS.input.json", "schemas/actions.json", "search-index.json"];
        foreach (string file in changed)
        {
            string path = _piggy.Folder.File($"site/{file}");
            File.WriteAllText(path, File.ReadAllText(path).Replace("a", "b", StringComparison.Ordinal));
        }

        Assert.Equal(changed.Order(StringComparer.Ordinal), (await ProblemsAsync()).Select(problem => problem.Place));
    }

    [Fact]
    public async Task A_file_that_is_left_over_and_one_that_is_missing_are_found()
    {
        _piggy.Folder.Write("site/actions/PIGGY_OLD_ACTION.html", "<p>Gone since.</p>");
        File.Delete(_piggy.Folder.File("site/errors.html"));

        Assert.Equal(
            [("actions/PIGGY_OLD_ACTION.html", "It is no file of this site: an older one left it, or somebody put it there."), ("errors.html", "It is missing.")],
            await ProblemsAsync());
    }

    [Fact]
    public async Task A_spec_that_was_swapped_together_with_its_hash_is_found()
    {
        string spec = Site.Single(file => file.Path == "openapi.json").Text;
        string other = spec.Replace("\"title\": \"Piggy", "\"title\": \"Peggy", StringComparison.Ordinal);
        Assert.NotEqual(spec, other);
        _piggy.Folder.Write("site/openapi.json", other);
        string manifest = _piggy.Folder.File("site/seal.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(Hash(spec), Hash(other), StringComparison.Ordinal));

        Assert.Equal([("openapi.json", "It is not the spec that the site was made from.")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_whole_site_of_another_making_is_found()
    {
        string manifest = _piggy.Folder.File("site/seal.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(PiggyActions.Seal, SealedPackage.OtherSeal, StringComparison.Ordinal));

        (string place, string message) = Assert.Single(await ProblemsAsync());
        Assert.Equal("seal.json", place);
        Assert.StartsWith("Its seal is 7777777777777777, not ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_files_that_is_none_is_told()
    {
        _piggy.Folder.Write("site/seal.json", "[]");

        CommandOutput output = await _piggy.RunAsync("verify", "site");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("seal.json is not the list that 'piggy docs build' writes", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundle_that_the_docs_carry_is_the_spec_of_the_registry_beside_them()
    {
        using JsonDocument bundle = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "artifacts", "spec", "piggy.openapi.seal.json")));

        Assert.Equal(bundle.RootElement.GetProperty("seal").GetString(), PiggyActions.Registry.Spec.Seal);
        Assert.Equal(bundle.RootElement.GetProperty("spec").GetProperty("sha256").GetString(), PiggyActions.Registry.Spec.Sha256);
    }

    private async Task<(string Place, string Message)[]> ProblemsAsync()
    {
        CommandOutput output = await _piggy.RunAsync("verify", "site", "--json");
        Assert.True(output.ExitCode == 1, output.All);
        return [.. output.Json().GetProperty("checked")[0].GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("place").GetString()!, problem.GetProperty("message").GetString()!))];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
