using System.Collections.Generic;
using Piggy.Docs.Pages;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>The OpenAPI document of the compiled actions, in one file, to lie beside their pages.</summary>
internal static class PublishedSpec
{
    /// <summary>Whether a registry comes from the document that was built in; one from another document is published without.</summary>
    public static bool IsOf(ActionRegistry registry) => registry.Spec == PiggyActions.Registry.Spec;

    public static IEnumerable<DocFile> Of(ActionRegistry registry) => IsOf(registry)
        ? [new DocFile(SitePaths.SpecJson, Resource.Text(SitePaths.SpecJson)), new DocFile(SitePaths.SpecYaml, Resource.Text(SitePaths.SpecYaml))]
        : [];
}
