using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;

namespace Piggy.Docs.Layout;

/// <summary>The list of pages at the side: a part per section, open where the reader is.</summary>
internal sealed class Navigation
{
    private readonly IGrouping<SiteSection, DocPage>[] _sections;

    public Navigation(IEnumerable<DocPage> pages) =>
        _sections = [.. pages.Where(page => page.Label is not null).GroupBy(page => page.Section).OrderBy(section => section.Key)];

    public Html For(DocPage page) => Html.Concat(_sections.Select(section => Section(section, page)));

    private static Html Section(IGrouping<SiteSection, DocPage> section, DocPage page)
    {
        bool open = section.Key == page.Section || section.Key is SiteSection.Start || (section.Key is SiteSection.Core && page.Section is SiteSection.Start);
        Html attribute = open ? (Html)$" open" : $"";
        return $"<details{attribute}>\n<summary>{SiteSections.Titles[section.Key]}</summary>\n<ul>\n{Html.Concat(section.Select(entry => Link(entry, page)))}</ul>\n</details>\n";
    }

    private static Html Link(DocPage entry, DocPage page)
    {
        Html current = entry.Path == page.Path ? (Html)$" aria-current=\"page\"" : entry.Path == page.Parent ? (Html)$" aria-current=\"true\"" : $"";
        return $"<li><a href=\"{page.Root + entry.Path}.html\"{current}>{entry.Label}</a></li>\n";
    }
}
