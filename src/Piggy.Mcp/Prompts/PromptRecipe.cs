namespace Piggy.Mcp.Prompts;

/// <summary>A job that people often have, as steps for a model.</summary>
/// <param name="Name">The prompt's name.</param>
/// <param name="Title">A short label for people.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Arguments">What the person fills in.</param>
/// <param name="Steps">The steps, in order.</param>
internal sealed record PromptRecipe(string Name, string Title, string Description, IReadOnlyList<PromptField> Arguments, IReadOnlyList<PromptStep> Steps);

/// <summary>Something that the person fills in.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Required">Whether the job cannot do without it.</param>
internal sealed record PromptField(string Name, string Description, bool Required = true);

/// <summary>One step of a job.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Tool">The tool that it needs; <see langword="null"/> if it needs none.</param>
/// <param name="Otherwise">What to do where that tool is not offered; without it, the whole job cannot be done then.</param>
internal sealed record PromptStep(string Text, string? Tool = null, string? Otherwise = null);
