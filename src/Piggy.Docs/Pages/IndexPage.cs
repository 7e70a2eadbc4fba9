using System;
using System.Linq;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Pages;

/// <summary>The page that lists every action and every trigger.</summary>
internal static class IndexPage
{
    public static DocPage Of(ActionRegistry registry)
    {
        var page = new MarkdownPage();
        page.Paragraph($"{registry.Count} actions on the Piggy loyalty API, each with a typed input, a typed output and the envelope `{{ data, error, successful }}`.");
        page.Paragraph($"Every page is rendered from the compiled action registry, which the generator made from {registry.Spec.Title}, version {registry.Spec.Version}.");
        foreach (IGrouping<string, ActionDescriptor> toolset in registry.Select(action => action.Descriptor).GroupBy(descriptor => descriptor.Toolset, StringComparer.Ordinal))
        {
            page.Heading(2, $"Toolset {toolset.Key}");
            page.Table(
                ["Action", "What it does", "Effect", "Slug"],
                [.. toolset.Select(descriptor => new Markdown[]
                {
                    $"[{descriptor.Title}]({SitePaths.Action(descriptor):path}.md)",
                    $"{descriptor.Summary}",
                    $"{string.Join(", ", EffectFact.Of(descriptor.Effect).Select(fact => fact.Label))}",
                    $"{descriptor.Slug:code}",
                })]);
        }

        if (registry.Triggers.Count > 0)
        {
            WriteTriggers(page, registry.Triggers);
        }

        page.Heading(2, $"For programs");
        Markdown[] spec = PublishedSpec.IsOf(registry) ? [$"The OpenAPI document in one file, as [JSON]({SitePaths.SpecJson:path}) and as [YAML]({SitePaths.SpecYaml:path})"] : [];
        page.List(
        [
            .. spec,
            $"[All actions]({SitePaths.ActionCatalogue:path}): the spec they come from; for each its slug, effect contract, inputs and the places of its schemas",
            $"[All triggers]({SitePaths.TriggerCatalogue:path}): for each its slug, event and the place of its schema",
            $"[All error codes]({SitePaths.ErrorCatalogue:path})",
            $"[What can go wrong]({SitePaths.Errors:path}.md): the envelope, kinds of failure and Piggy's error codes",
        ]);
        return new DocPage(SitePaths.Index, "Piggy actions", null, [], page.ToString());
    }

    private static void WriteTriggers(MarkdownPage page, TriggerRegistry triggers)
    {
        page.Heading(2, $"Triggers");
        page.Paragraph($"{triggers.Count} events that Piggy tells of by webhooks, each with a typed payload.");
        page.Table(
            ["Trigger", "When it fires", "Event", "Slug"],
            [.. triggers.Select(trigger => trigger.Descriptor).Select(descriptor => new Markdown[]
            {
                $"[{descriptor.Title}]({SitePaths.Trigger(descriptor):path}.md)", $"{descriptor.Summary}", $"{descriptor.Event:code}", $"{descriptor.Slug:code}",
            })]);
    }
}
