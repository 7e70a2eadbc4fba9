using Piggy.Generator.Emit.Json;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the two JSON Schemas of an action. JSON never has three quotes in a row, so a raw literal holds it as it is.</summary>
internal static class SchemaEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionPlan action) => files.Write(action, ".Schemas", writer =>
        writer.Type($"sealed partial class {action.ClassName}", () =>
        {
            EmitText(writer, "InputSchemaText", action.InputSchema);
            writer.Line();
            EmitText(writer, "OutputSchemaText", action.OutputSchema);
        }));

    private static void EmitText(SourceWriter writer, string name, JsonPlan schema) =>
        writer.Line($"private const string {name} =").Indent(() => writer.Line("\"\"\"").Line(JsonText.Write(schema)).Line("\"\"\";"));
}
