using System.Collections.Generic;
using System.Text.Json;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Values of contact attributes in a request: only attributes that exist, and only values that they take.</summary>
internal static class ContactAttributeInput
{
    public static void Check(Call call, string field, IReadOnlyDictionary<string, JsonElement> values)
    {
        foreach ((string name, JsonElement value) in values)
        {
            if (Problem(call.Tables, name, value) is { } problem)
            {
                call.Input.Refuse($"{field}.{name}", problem);
            }
        }
    }

    /// <summary>The e-mail address is what claiming is for; a call that sets values leaves it alone.</summary>
    public static string? Problem(Tables tables, string name, JsonElement value)
    {
        if (!tables.ContactAttributes.TryGetValue(name, out SandboxAttributeDefinition? attribute))
        {
            return "There is no contact attribute with this name.";
        }

        return attribute.Name == "email" ? "The e-mail address cannot be changed here." : AttributeValues.Problem(attribute, value);
    }
}
