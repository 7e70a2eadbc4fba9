using System.Linq;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Judges.Tests.Validators;

/// <summary>What is needed to call an action many times and answer it with whatever a server might answer.</summary>
internal static class ServerAnswers
{
    /// <summary>An input that the action sends.</summary>
    public static byte[] ValidInput(ActionDescriptor action, int seed)
    {
        using JsonDocument schema = JsonDocument.Parse(action.InputSchema);
        NearMiss inputs = new(schema.RootElement.Clone(), seed);
        PiggyAction found = PiggyActions.Registry.Single(known => known.Descriptor == action);
        return Enumerable.Range(0, 1000).Select(_ => Encoding.UTF8.GetBytes(inputs.Next())).First(input => found.Validate(input).Count == 0);
    }

    /// <summary>The data that the output schema describes, more or less, in Piggy's envelope.</summary>
    public static NearMiss For(ActionDescriptor action, int seed)
    {
        using JsonDocument schema = JsonDocument.Parse(action.OutputSchema);
        string data = schema.RootElement.GetProperty("properties").GetProperty("data").GetRawText();
        using JsonDocument answer = JsonDocument.Parse($$"""{ "type": "object", "properties": { "data": {{data}}, "meta": { "type": "array", "items": {} } }, "required": ["data"] }""");
        return new NearMiss(answer.RootElement.Clone(), seed);
    }
}
