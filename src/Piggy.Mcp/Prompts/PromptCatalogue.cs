using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Piggy.Agents.Tools;

namespace Piggy.Mcp.Prompts;

/// <summary>The prompts whose jobs can be done with the tools that are offered.</summary>
internal sealed class PromptCatalogue
{
    private const int LongestValue = 500;

    private readonly AgentTools _tools;
    private readonly PromptRecipe[] _recipes;

    public PromptCatalogue(AgentTools tools)
    {
        _tools = tools;
        _recipes = [.. PromptRecipes.All.Where(recipe => recipe.Steps.All(step => step.Otherwise is not null || IsOffered(step)))];
        List = new ListPromptsResult { Prompts = [.. _recipes.Select(Of)] };
    }

    public ListPromptsResult List { get; }

    /// <summary>Fills a prompt in.</summary>
    /// <exception cref="McpProtocolException">There is no such prompt, or an argument is missing or no short text.</exception>
    public GetPromptResult Get(GetPromptRequestParams? parameters)
    {
        PromptRecipe recipe = _recipes.FirstOrDefault(recipe => recipe.Name == parameters?.Name) ?? throw Wrong("There is no such prompt. See prompts/list.");
        var text = new StringBuilder(recipe.Description).Append('\n');
        foreach (PromptField field in recipe.Arguments)
        {
            if (ValueOf(field, parameters!.Arguments) is { } value)
            {
                // As JSON text, so that where the value ends is beyond doubt.
                text.Append("- ").Append(field.Name).Append(": \"").Append(JsonEncodedText.Encode(value)).Append("\"\n");
            }
        }

        text.Append("Steps:\n");
        int number = 0;
        foreach (PromptStep step in recipe.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {(IsOffered(step) ? step.Text : step.Otherwise)}\n");
        }

        return new GetPromptResult
        {
            Description = recipe.Description,
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = text.ToString() } }],
        };
    }

    private static string? ValueOf(PromptField field, IDictionary<string, JsonElement>? arguments)
    {
        if (arguments is null || !arguments.TryGetValue(field.Name, out JsonElement given) || given.ValueKind == JsonValueKind.Null)
        {
            return field.Required ? throw Wrong($"The prompt needs the argument '{field.Name}'.") : null;
        }

        string value = given.ValueKind == JsonValueKind.String ? given.GetString()!.Trim() : given.GetRawText();
        return value.Length is > 0 and <= LongestValue ? value : throw Wrong($"The argument '{field.Name}' must be text of 1 to {LongestValue} characters.");
    }

    private bool IsOffered(PromptStep step) => step.Tool is null || _tools.TryGet(step.Tool, out _);

    private static Prompt Of(PromptRecipe recipe) => new()
    {
        Name = recipe.Name,
        Title = recipe.Title,
        Description = recipe.Description,
        Arguments = [.. recipe.Arguments.Select(field => new PromptArgument { Name = field.Name, Description = field.Description, Required = field.Required })],
    };

    private static McpProtocolException Wrong(string message) => new(message, McpErrorCode.InvalidParams);
}
