using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What people copy from the pages works on a sandbox, as it stands.</summary>
public sealed class SnippetTests : IAsyncLifetime
{
    private PublishedSnippets _snippets = null!;

    public static TheoryData<string> Answered { get; } = [.. PiggyActions.Registry.Where(IsAnswered).Select(action => action.Descriptor.Slug)];

    public async Task InitializeAsync() => _snippets = await PublishedSnippets.ReadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_CSharp_snippet_runs()
    {
        PiggyAction[] actions = [.. PiggyActions.Registry.Where(IsAnswered)];
        Type examples = Load(actions);
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress });
        foreach (PiggyAction action in actions)
        {
            sandbox.Reset();
            var said = new List<string>();
            await (Task)examples.GetMethod(action.Descriptor.Name)!.Invoke(null, [piggy, said])!;
            Assert.Equal(["done"], said.Select(line => line == "done" ? line : $"{action.Descriptor.Slug}: {line}"));
        }
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task A_command_line_runs_as_it_stands(string slug)
    {
        using var folder = new TemporaryFolder();

        CommandOutput output = await BashAsync(folder, _snippets.Find(slug, "### Command line") + " --sandbox --json");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.True(output.Json().GetProperty("successful").GetBoolean());
    }

    [Fact]
    public async Task Every_curl_snippet_is_answered_with_success()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var folder = new TemporaryFolder();
        var script = new StringBuilder("set -e\ncurl() { command curl --silent --show-error --fail-with-body \"$@\"; }\n");
        foreach (PiggyAction action in PiggyActions.Registry.Where(IsAnswered))
        {
            script.Append("curl --output /dev/null --request POST \"${PIGGY_BASE_ADDRESS%/api/*}/__sandbox/reset\" --header \"Authorization: Bearer $PIGGY_API_KEY\"\n")
                .Append("echo '").Append(action.Descriptor.Slug).Append("'\n").Append(_snippets.Find(action.Descriptor.Slug, "### curl")).Append("\necho\n");
        }

        CommandOutput output = await BashAsync(folder, script.ToString(), ("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString()), ("PIGGY_API_KEY", sandbox.ApiKey));

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal(PiggyActions.Registry.Count(IsAnswered), output.StandardOutput.Split('\n').Count(line => line.StartsWith("PIGGY_", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_tool_call_is_JSON_RPC_whose_arguments_pass_the_actions_validation()
    {
        foreach (PiggyAction action in PiggyActions.Registry)
        {
            using JsonDocument message = JsonDocument.Parse(_snippets.Find(action.Descriptor.Slug, "### MCP"));
            JsonElement root = message.RootElement;

            Assert.Equal(["jsonrpc", "id", "method", "params"], root.EnumerateObject().Select(member => member.Name));
            Assert.Equal("2.0", root.GetProperty("jsonrpc").GetString());
            Assert.Equal("tools/call", root.GetProperty("method").GetString());
            Assert.Equal(action.Descriptor.Slug, root.GetProperty("params").GetProperty("name").GetString());
            Assert.Empty(action.Validate(Encoding.UTF8.GetBytes(root.GetProperty("params").GetProperty("arguments").GetRawText())));
        }
    }

    [Fact]
    public async Task The_commands_of_the_first_steps_run()
    {
        using var folder = new TemporaryFolder();
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "start", "cli.md"));
        string[] blocks = [.. page.Split("```bash\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)])];

        CommandOutput output = await BashAsync(folder, "set -e\n" + string.Concat(blocks));

        Assert.Equal(3, blocks.Length);
        Assert.True(output.ExitCode == 0, output.All);
        Assert.Contains("PIGGY_LIST_FORMS", output.StandardOutput, StringComparison.Ordinal);
    }

    // A login code is known only after a mail was sent, so no page can have a good one.
    private static bool IsAnswered(PiggyAction action) => action.Descriptor.Slug != "PIGGY_VERIFY_LOGIN_CODE";

    private Type Load(PiggyAction[] actions)
    {
        // The snippets' Console is a list of the test.
        string methods = string.Join("\n", actions.Select(action =>
            $"public static async Task {action.Descriptor.Name}(PiggyClient piggy, List<string> said) {{ var Console = new Screen(said);\n{_snippets.Find(action.Descriptor.Slug, "### C#")} }}"));
        string source = "using System; using System.Collections.Generic; using System.Globalization; using System.Threading.Tasks; using Piggy.Generated; using Piggy.Generated.Actions; using Piggy.Generated.Json;\n"
            + $"public static class Snippets {{ {methods}\nsealed class Screen(List<string> said) {{ public void WriteLine(string line) => said.Add(line); }} }}";
        using var assembly = new MemoryStream();
        SnippetCompiler.Emit(source, assembly);
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Snippets")!;
    }

    private static Task<CommandOutput> BashAsync(TemporaryFolder folder, string script, params (string Name, string? Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["XDG_CONFIG_HOME"] = folder.FullName,
            ["PIGGY_API_KEY"] = null,
            ["PIGGY_BASE_ADDRESS"] = null,
        };
        foreach ((string name, string? value) in variables)
        {
            environment[name] = value;
        }

        return CommandLine.RunAsync("bash", folder.FullName, environment, null, folder.Write("script.sh", $"piggy() {{ dotnet '{PiggyProgram.Assembly}' \"$@\"; }}\n{script}\n"));
    }
}
