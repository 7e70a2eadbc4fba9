using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Serving;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy docs build</c> and <c>piggy docs serve</c>.</summary>
internal static class DocsCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal) => new("docs", "Makes and shows the docs site.") { CreateBuild(registry, terminal), DocsServeCommand.Create(registry, terminal) };

    private static Command CreateBuild(ActionRegistry registry, Terminal terminal)
    {
        Option<DirectoryInfo> output = new("--output", "-o")
        {
            Description = "The folder to write to; it is made if it does not exist.",
            DefaultValueFactory = _ => new DirectoryInfo("piggy-docs"),
            HelpName = "DIR",
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("build", "Writes the site, each page as HTML and as Markdown: actions, triggers, the plain API, errors and guides; with every schema and the OpenAPI document.") { output, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DirectoryInfo folder = parsed.GetRequiredValue(output);
            SiteExamples examples = await SeededExamplesAsync(cancellationToken).ConfigureAwait(false);
            IReadOnlyList<DocFile> files = await DocsSite.BuildAsync(registry, folder, examples, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(Json(folder, files));
            }
            else
            {
                terminal.Out.Line(
                    new Fragment("built ", Tone.Good),
                    string.Create(CultureInfo.InvariantCulture, $"{files.Count} files about {registry.Count} actions and {registry.Triggers.Count} triggers; open "),
                    new Fragment(Path.Combine(folder.FullName, "index.html"), Tone.Name));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    // The same seed as that of "piggy sandbox", so each example can be run there as it stands on its page.
    private static async Task<SiteExamples> SeededExamplesAsync(CancellationToken cancellationToken)
    {
        PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions(), cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            return new DocsExamples(sandbox.State.Seed).ForSite;
        }
    }

    private static string Json(DirectoryInfo folder, IReadOnlyList<DocFile> files) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("folder"u8, folder.FullName);
        writer.WriteStartArray("files"u8);
        foreach (string path in files.Select(file => file.Path))
        {
            writer.WriteStringValue(path);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
