using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class with all triggers.</summary>
internal static class TriggersEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionSetPlan plan) => files.Write(plan.TriggersName, "", writer =>
    {
        writer.Summary("Every event that the API tells of by a webhook.").GeneratedCode().Type($"static class {plan.TriggersName}", () =>
        {
            writer.Summary("All triggers, by slug.");
            writer.Line($"public static {Runtime.TriggerRegistry} Registry {{ get; }} = new(").Line("[").Indent(() =>
            {
                foreach (TriggerPlan trigger in plan.Triggers)
                {
                    writer.Line($"{files.TypeOf(trigger.ClassName).Static}.Instance,");
                }
            }).Line("]);");
            foreach (TriggerPlan trigger in plan.Triggers)
            {
                TypeName type = files.TypeOf(trigger.ClassName);
                writer.Line().Summary(trigger.Summary).Remarks(trigger.Description);
                writer.Line($"public static {type} {trigger.Name} => {type.Static}.Instance;");
            }
        });
    });
}
