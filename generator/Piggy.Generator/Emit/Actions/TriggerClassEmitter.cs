using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class of a trigger: what is known about it, and how its payload is read.</summary>
internal static class TriggerClassEmitter
{
    public static SourceFile Emit(ActionFiles files, TriggerPlan trigger) => files.Write(trigger, "", writer =>
    {
        string payload = TypeText.Of(writer, trigger.Payload);
        writer.Summary(trigger.Summary).GeneratedCode();
        writer.Type($"sealed partial class {trigger.ClassName} : {Runtime.PiggyTrigger}<{payload}>", () =>
        {
            writer.Block($"private {trigger.ClassName}()", () => { });
            writer.Summary("The trigger.").Line($"public static {trigger.ClassName} Instance {{ get; }} = new();").Line();
            EmitDescriptor(writer, trigger);
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override {payload}? ReadPayload(ref {Runtime.ShapeReader} json) => {trigger.Payload.Name.Static}.Read(ref json);");
        });
    });

    private static void EmitDescriptor(SourceWriter writer, TriggerPlan trigger)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {Runtime.TriggerDescriptor} Descriptor {{ get; }} = new()");
        writer.Block(
            "",
            () =>
            {
                writer.Line($"Slug = {CSharpText.Literal(trigger.Slug)},");
                writer.Line($"Name = {CSharpText.Literal(trigger.Name)},");
                writer.Line($"Title = {CSharpText.Literal(trigger.Title)},");
                writer.Line($"Summary = {CSharpText.Literal(trigger.Summary)},");
                writer.Text("Description =", trigger.Description);
                writer.Line($"Event = {CSharpText.Literal(trigger.Event)},");
                EvidenceEmitter.Emit(writer, trigger.Evidence);
                writer.Line("PayloadSchema = PayloadSchemaText,");
            },
            "};");
    }
}
