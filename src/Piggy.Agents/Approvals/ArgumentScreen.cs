using System.Text.Json;
using Piggy.Agents.Policies;
using Piggy.Agents.Schemas;
using Piggy.Agents.Sessions;
using Piggy.Generated.Json;

namespace Piggy.Agents.Approvals;

/// <summary>Copies the arguments of a call for a preview: without secrets, with e-mail addresses as the policy shows them.</summary>
internal sealed class ArgumentScreen(AgentPolicy policy)
{
    private const string Hidden = "***";

    public void Copy(Utf8JsonWriter writer, JsonElement value, SchemaNode schema)
    {
        if (schema.Flag("x-piggy-secret"))
        {
            writer.WriteStringValue(Hidden);
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    writer.WritePropertyName(ForeignText.Clean(member.Name, policy.TextLimit));
                    Copy(writer, member.Value, SchemaWalk.Member(schema, member.Name, value));
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Copy(writer, item, SchemaWalk.Item(schema, value));
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                string text = ForeignText.Clean(value.GetString()!, policy.TextLimit);
                writer.WriteStringValue(policy.MaskEmails && Formats.IsEmail(text) ? ForeignText.MaskEmail(text) : text);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
