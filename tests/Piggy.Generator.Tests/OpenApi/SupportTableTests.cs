using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Coverage;
using Piggy.Generator.OpenApi.Swagger;
using Piggy.Generator.Tests.Diagnostics.Pages;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.OpenApi;

/// <summary>docs/openapi-support.md says of every key that the generator knows how it is used, and names rules that exist.</summary>
public sealed partial class SupportTableTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "openapi-support.md"));

    private static readonly string Swagger = Document[Document.IndexOf("## Swagger 2.0", StringComparison.Ordinal)..];

    private static readonly (string Object, string Key, string Use)[] Rows = RowsOf(Document.Replace(Swagger, "", StringComparison.Ordinal));

    [Fact]
    public void EveryKey_StandsInTheTable_Once() => Assert.Equal(
        Kinds(ObjectKind.Document).SelectMany(kind => kind.Keys.Select(key => $"{kind.Name}: {key}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        Rows.Select(row => $"{row.Object}: {row.Key}").Order(StringComparer.Ordinal));

    /// <summary>What is no key of the same object in 3.x has a row under Swagger 2.0.</summary>
    [Fact]
    public void EveryKeyOfSwagger_StandsInATable()
    {
        HashSet<string> known = [.. Rows.Concat(RowsOf(Swagger)).Select(row => $"{row.Object}: {row.Key}")];

        Assert.Empty(Kinds(SwaggerKinds.Document).SelectMany(kind => kind.Keys.Select(key => $"{kind.Name}: {key}")).Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryRowUnderSwagger_IsAboutAKeyOfIt() => Assert.Empty(
        RowsOf(Swagger).Select(row => $"{row.Object}: {row.Key}").Except(Kinds(SwaggerKinds.Document).SelectMany(kind => kind.Keys.Select(key => $"{kind.Name}: {key}"))));

    [Fact]
    public void EveryRemark_IsNamedInItsRow() => Assert.All(
        Rows,
        row => Assert.True(
            !Remarks.On(row.Object).TryGetValue(row.Key, out Remark? remark) || row.Use.Contains(remark.Rule.Id, StringComparison.Ordinal),
            $"{row.Object}: {row.Key}"));

    [Fact]
    public void EveryRuleNamed_HasAPage() => Assert.Empty(
        Rule().Matches(Document).Select(match => match.Value).Distinct(StringComparer.Ordinal).Except(RulePage.All.Select(page => page.Id)));

    private static (string Object, string Key, string Use)[] RowsOf(string text) =>
    [
        .. Row().Matches(text).SelectMany(row => Key().Matches(row.Groups["keys"].Value)
            .Select(key => (row.Groups["object"].Value, key.Groups["key"].Value, row.Groups["use"].Value))),
    ];

    private static List<ObjectKind> Kinds(ObjectKind document)
    {
        var found = new List<ObjectKind>();
        var open = new Stack<ObjectKind>([document]);
        var seen = new HashSet<ObjectKind>();
        while (open.TryPop(out ObjectKind? kind))
        {
            if (!seen.Add(kind))
            {
                continue;
            }

            if (kind.Name is not null)
            {
                found.Add(kind);
            }

            foreach (ObjectKind member in kind.Keys.Select(kind.Member).Append(kind.Each).OfType<ObjectKind>())
            {
                open.Push(member);
            }
        }

        return found;
    }

    [GeneratedRegex(@"^\| (?<object>an? [a-zA-Z ]+|the [a-z]+|OAuth flows) \| (?<keys>`[^|]+) \| (?<use>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Key();

    [GeneratedRegex("PIGGY[0-9]{4}")]
    private static partial Regex Rule();
}
