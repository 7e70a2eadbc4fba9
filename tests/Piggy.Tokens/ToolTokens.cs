using Microsoft.ML.Tokenizers;
using Piggy.Agents.Tools;

namespace Piggy.Tokens;

/// <summary>The tokens of one tool's definition, by the encoding o200k_base.</summary>
internal sealed record ToolTokens(string Name, int Description, int Input, int Output)
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");

    /// <summary>What the API of a model charges for: none takes an output schema.</summary>
    public int Charged => Description + Input;

    public int All => Charged + Output;

    public static ToolTokens Of(AgentTool tool) => new(tool.Name, Count(tool.Name) + Count(tool.Description), Count(tool.InputSchema), Count(tool.OutputSchema));

    public static int Count(string text) => Tokenizer.CountTokens(text);
}
