using System.Collections.Generic;

namespace Piggy.Docs.Pages;

/// <summary>The parts of the navigation, in their order.</summary>
internal enum SiteSection
{
    /// <summary>Home and first steps.</summary>
    Start,

    /// <summary>The actions that run by slug without being allowed first.</summary>
    Core,

    /// <summary>All other actions.</summary>
    Companion,

    /// <summary>Webhooks as typed events.</summary>
    Triggers,

    /// <summary>What can go wrong and what is done about it.</summary>
    Failures,

    /// <summary>The plain API, resource by resource.</summary>
    Api,

    /// <summary>How to use the SDK for a purpose.</summary>
    Guides,

    /// <summary>The spec, the generator and its rules.</summary>
    Generator,
}

/// <summary>What the parts are called.</summary>
internal static class SiteSections
{
    public static IReadOnlyDictionary<SiteSection, string> Titles { get; } = new Dictionary<SiteSection, string>
    {
        [SiteSection.Start] = "Start",
        [SiteSection.Core] = "Core actions",
        [SiteSection.Companion] = "Companion actions",
        [SiteSection.Triggers] = "Triggers",
        [SiteSection.Failures] = "When things fail",
        [SiteSection.Api] = "API resources",
        [SiteSection.Guides] = "Guides",
        [SiteSection.Generator] = "Spec and generator",
    };
}
