using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Generator.Emit;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>What is wrong with what the generator makes of any text, however damaged.</summary>
internal static class GenerationFault
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The fault; null when there is none.</summary>
    public static string? Of(string text, bool parses)
    {
        try
        {
            Generation generation = Generation.Of(text);
            return OfProblems(generation) ?? (parses ? generation.Files.Select(OfFile).FirstOrDefault(fault => fault is not null) : null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"throws {exception}";
        }
    }

    /// <summary>A problem that nobody foresaw, or one without a place in the document.</summary>
    public static string? OfProblems(Generation generation)
    {
        if (generation.Problems.FirstOrDefault(problem => problem.Rule.Id == "PIGGY1000") is { } unforeseen)
        {
            return $"PIGGY1000: {string.Join(", ", unforeseen.Arguments)}";
        }

        return generation.Diagnostics().FirstOrDefault(diagnostic => !IsInside(diagnostic.Location, generation.Spec.Text)) is { } lost
            ? $"{lost.Id} has no place in the document: {lost.Location.GetLineSpan()} {lost.Location.SourceSpan}"
            : null;
    }

    /// <summary>A file with a character that no reader sees, or that is no C#.</summary>
    public static string? OfFile(SourceFile file)
    {
        if (file.Text.FirstOrDefault(IsHidden) is var hidden && hidden != '\0')
        {
            return $"{file.HintName} holds \\u{(int)hidden:X4}";
        }

        return Parse(file).GetDiagnostics().FirstOrDefault() is { } complaint ? $"{file.HintName} does not parse: {complaint}" : null;
    }

    public static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.HintName, Encoding.UTF8);

    // All that YAML or C# takes for the end of a line counts as one.
    private static bool IsInside(Location location, string text) => location.SourceSpan.End <= text.Length
        && location.GetLineSpan().EndLinePosition is var end
        && end.Line <= text.Count(character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
        && end.Character <= text.Length;

    /// <summary>Whether no reader sees the character, as Unicode 16 has it.</summary>
    /// <remarks>Said here once more, so that a hole in the generator's own list shows.</remarks>
    public static bool IsHidden(char character) => character != '\n' && (character is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u3164' or '\uFFA0'
        || character is (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F')
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
