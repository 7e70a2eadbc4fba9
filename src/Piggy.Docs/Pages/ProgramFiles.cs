using System.Collections.Generic;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The links to what programs read.</summary>
internal static class ProgramFiles
{
    public static IEnumerable<Markdown> Of(ActionRegistry registry)
    {
        if (PublishedSpec.IsOf(registry))
        {
            yield return $"The OpenAPI document in one file, as [JSON]({SitePaths.SpecJson:path}) and as [YAML]({SitePaths.SpecYaml:path})";
        }

        yield return $"[All actions]({SitePaths.ActionCatalogue:path}): the spec they come from; for each its slug, effect contract, inputs and the places of its schemas";
        yield return $"[All triggers]({SitePaths.TriggerCatalogue:path}): for each its slug, event and the place of its schema";
        yield return $"[All error codes]({SitePaths.ErrorCatalogue:path})";
        yield return $"[llms.txt]({SitePaths.ModelGuide:path}): the way in for language models; every page is there as Markdown, too, under the same name";
    }
}
