using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>One edit of the spec and nothing else must reach every place that shows or enforces the API.</summary>
public sealed class SpecDriftTests
{
    private const string OutputProperty = """

              printed_name:
                type: string
                description: The name as it is printed on the voucher.
        """;

    private const string InputConstraint = """

                maxLength: 12
        """;

    private const string Operation = """

          /contact-attributes/{name}:
            get:
              operationId: getContactAttribute
              tags: [Contact attributes]
              summary: Read the definition of one contact attribute
              description: Returns one field definition, found by its internal name.
              x-piggy-action:
                slug: PIGGY_GET_CONTACT_ATTRIBUTE
                title: Get contact attribute
                toolset: companion
              x-piggy-effect:
                access: read
                irreversible: false
                gives-value: false
                sends-mail: false
                returns-secret: false
                personal-data: true
                repeat-safe: true
                asynchronous: false
              x-piggy-errors: [1003]
              x-piggy-evidence:
                request: low
                response: low
                errors: low
                sources: [drift test]
                checked: '2026-11-23'
              parameters:
                - name: name
                  in: path
                  required: true
                  description: Internal name of the attribute.
                  schema:
                    type: string
              responses:
                '200':
                  description: The definition.
                  content:
                    application/json:
                      schema:
                        $ref: 'resources/contact-attributes.yaml#/schemas/ContactAttributeResponse'
        """;

    // Names the new property, the new action and its input as C#; the validator is asked at run time.
    private const string Program = """
        using System;
        using System.Linq;
        using Piggy.Generated;
        using Piggy.Generated.Actions;

        Voucher voucher = new() { Uuid = VoucherUuid.Parse("6f1b6a51-6c5e-4d0c-9f0a-0f3a2d9c7b11"), Code = "X", PrintedName = "typed" };
        GetContactAttributeInput input = new() { Name = "roast" };
        CreateContactAttributeInput tooLong = new() { Name = "roast", Label = "thirteen char", DataType = CreateContactAttributeDataType.Text };
        Func<PiggyClient, object> call = client => client.Actions.GetContactAttributeAsync(input);
        Console.WriteLine(voucher.PrintedName);
        Console.WriteLine(GetContactAttributeAction.Instance.Descriptor.Path);
        Console.WriteLine(string.Join(",", CreateContactAttributeAction.Instance.Validate(tooLong).Select(error => error.Pointer + ":" + error.Rule)));
        Console.WriteLine(new Piggy.Generated.Models.Voucher { PrintedName = "kiota" }.PrintedName);
        """;

    [Fact]
    public async Task One_edit_of_the_spec_reaches_the_types_the_validator_the_schemas_the_command_line_and_the_docs()
    {
        using var copy = new RepositoryCopy();
        copy.InsertIntoSpec("resources/vouchers.yaml", "        description: The code by which the voucher is redeemed.", OutputProperty);
        copy.InsertIntoSpec("resources/contact-attributes.yaml", "        description: Name of the field as people see it in the dashboard. Better always given, because some sources call it required.", InputConstraint);
        copy.InsertIntoSpec("piggy.openapi.yaml", "\npaths:\n", Operation);

        string consumer = Path.Combine(copy.Root, "consumer");
        Directory.CreateDirectory(consumer);
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), Program);
        File.WriteAllText(
            Path.Combine(consumer, "consumer.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../src/Piggy.Generated/Piggy.Generated.csproj" /></ItemGroup>
            </Project>
            """);

        CommandOutput typed = await copy.DotnetAsync("run", "--project", consumer);
        Assert.True(typed.ExitCode == 0, typed.All);
        Assert.Equal(["typed", "/contact-attributes/{name}", "/label:maxLength", "kiota"], typed.StandardOutput.Trim().Split('\n'));

        CommandOutput build = await copy.DotnetAsync("build", "src/Piggy.Cli", "-v", "q");
        Assert.True(build.ExitCode == 0, build.All);
        CommandOutput list = await RunCliAsync(copy, "actions", "list", "--json", "--toolset", "all");
        Assert.Contains("PIGGY_GET_CONTACT_ATTRIBUTE", list.StandardOutput, StringComparison.Ordinal);

        CommandOutput output = await RunCliAsync(copy, "actions", "schema", "PIGGY_FIND_VOUCHER_BY_CODE", "--output");
        Assert.Contains("\"printed_name\"", output.StandardOutput, StringComparison.Ordinal);
        CommandOutput input = await RunCliAsync(copy, "actions", "schema", "PIGGY_CREATE_CONTACT_ATTRIBUTE", "--input");
        using JsonDocument schema = JsonDocument.Parse(input.StandardOutput);
        Assert.Equal(12, schema.RootElement.GetProperty("properties").GetProperty("label").GetProperty("maxLength").GetInt32());

        string docs = Path.Combine(copy.Root, "docs-output");
        CommandOutput built = await RunCliAsync(copy, "docs", "build", "--output", docs);
        Assert.True(built.ExitCode == 0, built.All);
        Assert.Contains("printed_name", PageText(docs, "PIGGY_FIND_VOUCHER_BY_CODE"), StringComparison.Ordinal);
        Assert.Contains("at most 12 characters", PageText(docs, "PIGGY_CREATE_CONTACT_ATTRIBUTE"), StringComparison.Ordinal);
        Assert.Contains("Internal name of the attribute.", PageText(docs, "PIGGY_GET_CONTACT_ATTRIBUTE"), StringComparison.Ordinal);
        await AssertSealedAnewAsync(copy, docs);
    }

    // The docs of the edited spec belong to the program that was built with them, and to no other; an SDK beside an older bundle is not built at all.
    private static async Task AssertSealedAnewAsync(RepositoryCopy copy, string docs)
    {
        await RunCliAsync(copy, "verify", docs);
        CommandOutput other = await CommandLine.DotnetAsync(copy.Root, null, Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll"), "verify", docs);
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("it was made from another spec or by another generator", other.StandardOutput, StringComparison.Ordinal);

        copy.InsertIntoSpec("piggy.openapi.yaml", "\npaths:\n", "  # A comment changes nothing.\n");
        copy.InsertIntoSpec("resources/vouchers.yaml", "        description: The code by which the voucher is redeemed.", " Case counts.");
        CommandOutput stale = await copy.DotnetAsync("build", "src/Piggy.Generated", "-f", "net10.0", "--no-restore", "-p:BuildProjectReferences=false", "-v", "q");
        Assert.NotEqual(0, stale.ExitCode);
        Assert.Contains("error PIGGY4010: Seal of this OpenApiSpec item is", stale.StandardOutput, StringComparison.Ordinal);
    }

    private static async Task<CommandOutput> RunCliAsync(RepositoryCopy copy, params string[] arguments)
    {
        CommandOutput output = await copy.DotnetAsync([Path.Combine(copy.Root, "artifacts", "bin", "Piggy.Cli", "debug", "piggy.dll"), .. arguments]);
        Assert.True(output.ExitCode == 0, output.All);
        return output;
    }

    private static string PageText(string docs, string slug)
    {
        string[] pages = Directory.GetFiles(docs, $"{slug}.md", SearchOption.AllDirectories);
        Assert.True(pages.Length == 1, $"{pages.Length} Markdown pages are named {slug}.md.");
        return File.ReadAllText(pages[0]);
    }
}
