using System;
using System.CommandLine;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Docs;
using Piggy.Docs.Pages;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy actions list</c>.</summary>
internal static class ActionsListCommand
{
    // Companions are off until somebody asks for them: a builder who hands out all that is listed hands out the fourteen.
    private const string DefaultToolset = "core";
    private const string AllToolsets = "all";

    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Option<string?> toolset = new("--toolset") { Description = "The toolset to list: core (the default), companion, or all.", HelpName = "NAME" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("list", "Lists the actions with what running them does.") { toolset, json };
        command.SetAction(parsed =>
        {
            ActionDescriptor[] actions = Choose(registry, parsed.GetValue(toolset));
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(Json(actions));
            }
            else
            {
                terminal.Out.Table(["SLUG", "TITLE", "TOOLSET", "EFFECT"], [.. actions.Select(Row)]);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static ActionDescriptor[] Choose(ActionRegistry registry, string? toolset)
    {
        ActionDescriptor[] all = [.. registry.Select(action => action.Descriptor)];
        if (toolset == AllToolsets)
        {
            return all;
        }

        string[] known = [.. all.Select(action => action.Toolset).Distinct(StringComparer.Ordinal).OrderByDescending(name => name, StringComparer.Ordinal), AllToolsets];
        string wanted = toolset ?? DefaultToolset;
        return known.Contains(wanted, StringComparer.Ordinal)
            ? [.. all.Where(action => action.Toolset == wanted)]
            : throw new CliFailure(ExitCodes.WrongUsage, $"There is no toolset '{toolset}'.", $"The toolsets are: {string.Join(", ", known)}.");
    }

    private static Fragment[] Row(ActionDescriptor action) =>
    [
        new(action.Slug, Tone.Name),
        action.Title,
        new(action.Toolset, Tone.Quiet),
        EffectText.Of(action.Effect),
    ];

    private static string Json(ActionDescriptor[] actions) => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (ActionDescriptor action in actions)
        {
            ActionJson.Write(writer, action);
        }

        writer.WriteEndArray();
    });
}
