namespace Piggy.Generator.Tests.EmittedCode;

/// <summary>What a build said about a file.</summary>
internal sealed record AnalyzerWarning(string File, string Rule, string Text);
