using System.Text.RegularExpressions;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What all pages have in common.</summary>
internal static partial class PageRules
{
    /// <summary>A page without the one script that it may have.</summary>
    public static string WithoutOwnScript(string page) => OwnScript().Replace(page, "", 1);

    [GeneratedRegex("""<script src="(\.\./)?assets/site\.js"></script>""")]
    private static partial Regex OwnScript();
}
