using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Tests.Harness;

namespace Piggy.Generator.Tests.Diagnostics.Pages;

/// <summary>The items and documents that an example shows. A page without items means one spec named api.yaml; one document for several items is the text of each.</summary>
public sealed partial class ExampleProject
{
    private const string Folder = "/project/";
    private readonly string[] _items;
    private readonly string[] _texts;

    private ExampleProject(string[] items, string[] texts)
    {
        _items = items;
        _texts = texts;
    }

    public static ExampleProject Of(string[] items, string[] texts) => new(items.Length > 0 ? items : ["<OpenApiSpec Include=\"api.yaml\" />"], texts);

    /// <summary>The same project where something else is not shown.</summary>
    public ExampleProject With(string[] items, string[] texts) => new(items.Length > 0 ? items : _items, texts.Length > 0 ? texts : _texts);

    /// <summary>What the build prints, in the order of the places.</summary>
    public IReadOnlyList<string> Print()
    {
        SpecFile[] files = [.. XElement.Parse($"<Items>{string.Concat(_items)}</Items>").Elements().Select((item, index) => FileOf(item, _texts[_texts.Length == 1 ? 0 : index]))];
        return
        [
            .. GeneratorHarness.RunIn("Shop", files).Diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
                .Select(Describe),
        ];
    }

    private static SpecFile FileOf(XElement item, string text)
    {
        string path = Folder + (string?)item.Attribute("Include");
        return item.Name.LocalName == "OpenApiSpecPart"
            ? SpecFile.Part(path, text)
            : new SpecFile(text, path)
            {
                Namespace = (string?)item.Attribute("Namespace"),
                ClientName = (string?)item.Attribute("ClientName"),
                ExcludeBackwardCompatible = (string?)item.Attribute("ExcludeBackwardCompatible"),
                IncludeAdditionalData = (string?)item.Attribute("IncludeAdditionalData"),
                TypeAccessModifier = (string?)item.Attribute("TypeAccessModifier"),
                IncludePaths = AsPassed((string?)item.Attribute("IncludePaths")),
                ExcludePaths = AsPassed((string?)item.Attribute("ExcludePaths")),
                Seal = (string?)item.Attribute("Seal"),
            };
    }

    // As Piggy.Generator.targets writes patterns for the compiler.
    private static string? AsPassed(string? patterns) => patterns?
        .Replace("~", "~0", StringComparison.Ordinal)
        .Replace(";", "~1", StringComparison.Ordinal)
        .Replace("#", "~2", StringComparison.Ordinal);

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        LinePosition start = span.StartLinePosition;

        // A seal changes whenever the generator does; a page cannot follow.
        string message = Seal().Replace(diagnostic.GetMessage(CultureInfo.InvariantCulture), "…");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{span.Path[Folder.Length..]}({start.Line + 1},{start.Character + 1}): {Word(diagnostic.Severity)} {diagnostic.Id}: {message}");
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Seal();
}
