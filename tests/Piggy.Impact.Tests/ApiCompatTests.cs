using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Piggy.Generator.Inputs;
using Piggy.Impact.Tests.Corpus;
using Piggy.Parity;
using Piggy.Testing;
using Xunit.Abstractions;

namespace Piggy.Impact.Tests;

/// <summary>The verdict on binaries against the one of the .NET SDK's own ApiCompat, which looks at compiled clients.</summary>
public sealed class ApiCompatTests(ITestOutputHelper output)
{
    // One edit of each kind, from the first to the last operation. ApiCompat sees the Kiota layer, so edits of slugs are none for it.
    private static readonly string[] Edits =
    [
        "CreateVouchersBatchRequest: optional member added",
        "CreateVouchersBatchRequest: required member added",
        "CreateVouchersBatchRequest.contact_uuid: removed",
        "CreateVouchersBatchRequest.quantity: largest number lowered",
        "UpdateBookingRequest.company_name: became a number",
        "UpdateBookingRequest.company_name: renamed",
        "CreateContactAttributeRequest.data_type: value removed",
        "CreateContactAttributeRequest.data_type: value added",
        "listForms: optional query parameter added",
        "listPerks: optional query parameter added",
        "mergeContacts: path renamed",
        "listForms: other words",
    ];

    [Fact]
    public async Task It_agrees_on_the_client()
    {
        using var folder = new TemporaryFolder();
        CommandOutput installed = await CommandLine.DotnetAsync(folder.FullName, null, "tool", "install", "Microsoft.DotNet.ApiCompat.Tool", "--version", "10.0.403", "--tool-path", folder.File("tool"));
        Assert.True(installed.ExitCode == 0, installed.All);
        string old = Compile(folder, "old", BaseSpec.New());
        var disagreed = new List<string>();
        foreach (string name in Edits)
        {
            SpecEdit edit = SpecEdits.All.Single(one => one.Name == name);
            JsonObject spec = BaseSpec.New();
            edit.Apply(spec);
            string @new = Compile(folder, "new", spec);
            CommandOutput verdict = await CommandLine.RunAsync(folder.File("tool/apicompat"), folder.FullName, null, null, "--left", old, "--right", @new);
            bool breaks = verdict.All.Contains("CP0", StringComparison.Ordinal);
            bool told = ImpactReport.Of(BaseSpec.Side, SpecSide.Parse("new.json", spec.ToJsonString(), CancellationToken.None)).Findings
                .Any(finding => finding is { Area: ImpactArea.Binary, Severity: ImpactSeverity.Breaking } && !finding.Location.Contains(".Actions.", StringComparison.Ordinal));
            output.WriteLine($"{name}: ApiCompat {breaks}, report {told}");
            if (breaks != told)
            {
                disagreed.Add($"{name}: {verdict.All}");
            }
        }

        Assert.Empty(disagreed);
    }

    private static string Compile(TemporaryFolder folder, string name, JsonObject spec)
    {
        string path = Path.Combine(folder.FullName, name, "Client.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        EmitResult emitted = ClientCompilation.OfDocument(spec.ToJsonString(), new SpecOptions("ApiSdk", "ApiClient")).Compilation.Emit(path);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        return path;
    }
}
