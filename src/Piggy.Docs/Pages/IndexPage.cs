using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pictures;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Pages;

/// <summary>The home page: where to start, and every action and trigger.</summary>
internal static class IndexPage
{
    public static DocPage Of(ActionRegistry registry)
    {
        bool compiled = PublishedSpec.IsOf(registry);
        var page = new MarkdownPage();
        foreach (IGrouping<string, ActionDescriptor> toolset in registry.Select(action => action.Descriptor).GroupBy(descriptor => descriptor.Toolset).OrderBy(toolset => toolset.Key != "core"))
        {
            page.Heading(2, $"Toolset {toolset.Key}");
            page.Table(
                ["Action", "What it does", "Effect"],
                [.. toolset.Select(descriptor => new Markdown[]
                {
                    $"[{descriptor.Title}]({SitePaths.Action(descriptor):path}.md) {descriptor.Slug:code}",
                    $"{descriptor.Summary}",
                    $"{string.Join(", ", EffectFact.Of(descriptor.Effect).Select(fact => fact.Label))}",
                })]);
        }

        if (registry.Triggers.Count > 0)
        {
            WriteTriggers(page, registry.Triggers);
        }

        page.Heading(2, $"For programs");
        page.List(ProgramFiles.Of(registry));
        return new DocPage(SitePaths.Index, compiled ? "Piggy for .NET, agents and the shell" : "Piggy actions", SiteSection.Start, page.ToString())
        {
            Lead = Lead(registry, compiled),
            Picture = compiled ? DataFlow.Picture : null,
            Summary = "What there is, and where to start.",
            Label = "Home",
        };
    }

    // What people came for stands above the picture of how it is made.
    private static string Lead(ActionRegistry registry, bool compiled)
    {
        var lead = new MarkdownPage();
        lead.Paragraph($"{registry.Count} actions on the Piggy loyalty API, each with a typed input, a typed output and the envelope `{{ data, error, successful }}`.");
        if (compiled)
        {
            WriteStart(lead);
            lead.Heading(2, $"From one document");
        }

        lead.Paragraph($"Every page is rendered from the compiled action registry, which the generator made from {registry.Spec.Title}, version {registry.Spec.Version}.");
        return lead.ToString();
    }

    private static void WriteStart(MarkdownPage page)
    {
        page.Heading(2, $"Start here");
        page.List(
        [
            $"[C#](start/csharp.md) Typed calls, envelopes, webhooks; nothing that gives value is sent twice.",
            $"[Agents](start/agents.md) The same actions by slug, from JSON, with schemas and effects that a host can act on.",
            $"[Command line](start/cli.md) Run, show and try every action without an account.",
        ]);
        page.Paragraph($"No account is needed to look around: `piggy demo` plays a story through all core actions, and `piggy docs serve` shows these pages with a \"Try it\" beside each action. The plain API is there, too: [all resources]({SitePaths.Resources:path}.md).");
    }

    private static void WriteTriggers(MarkdownPage page, TriggerRegistry triggers)
    {
        page.Heading(2, $"Triggers");
        page.Paragraph($"{triggers.Count} events that Piggy tells of by webhooks, each with a typed payload.");
        page.Table(
            ["Trigger", "When it fires", "Event"],
            [.. triggers.Select(trigger => trigger.Descriptor).Select(descriptor => new Markdown[]
            {
                $"[{descriptor.Title}]({SitePaths.Trigger(descriptor):path}.md) {descriptor.Slug:code}", $"{descriptor.Summary}", $"{descriptor.Event:code}",
            })]);
    }
}
