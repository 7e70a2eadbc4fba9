using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

public sealed class DocsSiteTests
{
    private static readonly ActionRegistry Sample = Samples.Registry(Samples.Descriptor);

    public static TheoryData<string> Registries { get; } = ["the compiled one", "a hostile one"];

    [Fact]
    public void Every_compiled_action_has_its_pages_and_its_schemas()
    {
        HashSet<string> paths = [.. DocsSite.Render(PiggyActions.Registry).Select(file => file.Path)];

        Assert.Equal(14, PiggyActions.Registry.Count(action => action.Descriptor.Toolset == "core"));
        foreach (string slug in PiggyActions.Registry.Select(action => action.Descriptor.Slug))
        {
            Assert.Superset(new HashSet<string> { $"actions/{slug}.md", $"actions/{slug}.html", $"schemas/{slug}.input.json", $"schemas/{slug}.output.json" }, paths);
        }
    }

    [Fact]
    public void An_action_page_says_everything_that_the_descriptor_knows()
    {
        string page = TextOf(Sample, "actions/SAMPLE_AWARD.md");

        Assert.All(
            [
                "# Award credits", "`SAMPLE_AWARD`", "Awards `credits` to a contact.", "**Irreversible.**", "`POST /awards/{contact_uuid}`",
                "| `contact_uuid` | string (uuid) | **yes** | path | Who gets the credits. |", "| whole number; 1 to 500; in credits | no |", "Purchase amount. *Confidence: low.* One sample \\*shows\\* text.", "string; known values: till, web", "Something must be awarded.",
                "`data.contact.email`", "**Secret.**", "[55031](../errors.md#55031-contactnotfound)", "Check the UUID.", "> Sources disagree.", "2026-11-22",
                "ContactUuid = ContactUuid.Parse(\"4f6c1b0e-8d27-4a53-9e61-b5a07c92d3f4\")", "piggy run SAMPLE_AWARD", "\"maximum\": 500",
            ],
            expected => Assert.Contains(expected, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Badges_name_the_whole_effect_contract()
    {
        string page = TextOf(Sample, "actions/SAMPLE_AWARD.html");

        Assert.All(
            ["writes", "irreversible", "gives value", "sends mail", "returns a secret", "personal data", "asynchronous", "not repeat-safe"],
            badge => Assert.Contains($">{badge}</li>", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void Two_renderings_are_the_same_to_the_last_byte(string registry) => Assert.Equal(DocsSite.Render(Choose(registry)), DocsSite.Render(Choose(registry)));

    [Fact]
    public void A_schema_stays_under_its_version()
    {
        Dictionary<string, string> files = DocsSite.Render(PiggyActions.Registry).ToDictionary(file => file.Path, file => file.Text);
        string version = PiggyActions.Registry.Spec.Version;
        string[] schemas = [.. files.Keys.Where(path => path.StartsWith("schemas/PIGGY_", StringComparison.Ordinal))];

        Assert.Equal((2 * PiggyActions.Registry.Count) + PiggyActions.Registry.Triggers.Count, schemas.Length);
        Assert.All(schemas, path => Assert.Equal(files[path], files[path.Replace("schemas/", $"schemas/{version}/", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".")]
    public void A_version_that_cannot_name_a_folder_gives_no_second_files(string version)
    {
        var registry = new ActionRegistry(new SpecOrigin("Sample", version, "00"), [new SampleAction(Samples.Descriptor)], []);

        Assert.Equal(
            ["schemas/SAMPLE_AWARD.input.json", "schemas/SAMPLE_AWARD.output.json"],
            DocsSite.Render(registry).Select(file => file.Path).Where(path => path.Contains("SAMPLE_AWARD.", StringComparison.Ordinal) && path.StartsWith("schemas/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_page_and_the_list_of_actions_name_the_document_they_come_from()
    {
        SpecOrigin spec = PiggyActions.Registry.Spec;
        IReadOnlyList<DocFile> files = DocsSite.Render(PiggyActions.Registry);

        Assert.All(
            files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) || file.Path.EndsWith(".md", StringComparison.Ordinal)),
            page => Assert.All([spec.Title, spec.Version, spec.Seal], text => Assert.Contains(text, page.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal)));
        using JsonDocument actions = JsonDocument.Parse(files.Single(file => file.Path == "schemas/actions.json").Text);
        Assert.Equal(spec.Sha256, actions.RootElement.GetProperty("spec").GetProperty("sha256").GetString());
        Assert.Equal(PiggyActions.Registry.Count, actions.RootElement.GetProperty("actions").GetArrayLength());
    }

    [Fact]
    public void Tables_have_column_headings()
    {
        string page = TextOf(Sample, "actions/SAMPLE_AWARD.html");

        Assert.Contains("<th scope=\"col\">Field</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogues_and_schemas_are_JSON()
    {
        foreach (DocFile file in DocsSite.Render(PiggyActions.Registry).Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            using JsonDocument document = JsonDocument.Parse(file.Text);
        }

        using JsonDocument codes = JsonDocument.Parse(TextOf(Sample, "schemas/error-codes.json"));
        Assert.Equal(55031, codes.RootElement[0].GetProperty("code").GetInt32());
    }

    [Fact]
    public void The_OpenAPI_document_lies_beside_its_pages_and_beside_no_others()
    {
        using JsonDocument document = JsonDocument.Parse(TextOf(PiggyActions.Registry, "openapi.json"));

        Assert.Equal(PiggyActions.Registry.Spec.Version, document.RootElement.GetProperty("info").GetProperty("version").GetString());
        Assert.True(document.RootElement.GetProperty("paths").TryGetProperty("/contacts", out _));
        Assert.StartsWith("openapi: ", TextOf(PiggyActions.Registry, "openapi.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(DocsSite.Render(Sample), file => file.Path.StartsWith("openapi.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_build_writes_what_was_rendered_and_leaves_other_files_alone()
    {
        using var folder = new TemporaryFolder();
        string other = folder.Write("actions/mine.txt", "mine");

        await DocsSite.BuildAsync(Sample, new DirectoryInfo(folder.FullName));

        Assert.Equal("mine", File.ReadAllText(other));
        Assert.All(DocsSite.Render(Sample), file => Assert.Equal(file.Text, File.ReadAllText(folder.File(file.Path))));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("A/B")]
    [InlineData("")]
    [InlineData("A B")]
    public void A_slug_that_cannot_name_a_file_is_refused(string slug)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => DocsSite.Render(Samples.Registry(Samples.Descriptor with { Slug = slug })));

        Assert.Contains("x-piggy-action.slug", failure.Message, StringComparison.Ordinal);
    }

    private static ActionRegistry Choose(string registry) => registry == "a hostile one" ? HostileTextTests.Registry : PiggyActions.Registry;

    private static string TextOf(ActionRegistry registry, string path) => DocsSite.Render(registry).Single(file => file.Path == path).Text;
}
