using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Sessions;

/// <summary>What a model gave for the tool that plans.</summary>
internal sealed record PlanArguments(string Action, ReadOnlyMemory<byte> Arguments)
{
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out PlanArguments? arguments, [NotNullWhen(false)] out ActionError? error)
    {
        (arguments, error) = (null, null);
        var fields = new List<FieldError>();
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            arguments = Read(document.RootElement, fields);
        }
        catch (JsonException)
        {
            fields.Add(new FieldError("", "json", "is not JSON"));
        }

        error = arguments is null ? SessionErrors.InvalidInput(fields) : null;
        return arguments is not null;
    }

    private static PlanArguments? Read(JsonElement root, List<FieldError> fields)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            fields.Add(new FieldError("", "type", "must be an object"));
            return null;
        }

        foreach (string name in root.EnumerateObject().Select(member => member.Name).Where(name => name is not ("action" or "arguments")))
        {
            fields.Add(new FieldError("/" + Schemas.SchemaWalk.Escape(ForeignText.Clean(name, 64)), "additionalProperties", "is not a known field") { Allowed = ["action", "arguments"] });
        }

        string? action = Member(root, "action", JsonValueKind.String, "text", fields)?.GetString();
        string? arguments = Member(root, "arguments", JsonValueKind.Object, "an object", fields)?.GetRawText();
        return fields.Count == 0 && action != AgentTools.PlanName ? new PlanArguments(action!, System.Text.Encoding.UTF8.GetBytes(arguments!)) : null;
    }

    private static JsonElement? Member(JsonElement root, string name, JsonValueKind kind, string expected, List<FieldError> fields)
    {
        if (!root.TryGetProperty(name, out JsonElement value))
        {
            fields.Add(new FieldError("/" + name, "required", "is required and must not be null"));
            return null;
        }

        if (value.ValueKind != kind)
        {
            fields.Add(new FieldError("/" + name, "type", $"must be {expected}"));
            return null;
        }

        return value;
    }
}
