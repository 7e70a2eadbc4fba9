using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class with all triggers.</summary>
internal static class TriggersEmitter
{
    public static SourceFile Emit(ActionSetPlan plan) => ActionFile.Write(plan.Scope, plan.TriggersName, writer =>
    {
        writer.Summary("Every event that the API tells of by a webhook.").GeneratedCode().Type($"static class {plan.TriggersName}", () =>
        {
            writer.Summary("All triggers, by slug.");
            writer.Line($"public static {Runtime.Webhooks}TriggerRegistry Registry {{ get; }} = new(").Line("[").Indent(() =>
            {
                foreach (TriggerPlan trigger in plan.Triggers)
                {
                    writer.Line($"{Qualified(plan, trigger)}.Instance,");
                }
            }).Line("]);");
            foreach (TriggerPlan trigger in plan.Triggers)
            {
                writer.Line().Summary(trigger.Summary);
                writer.Line($"/// <remarks>{CSharpText.Doc(trigger.Description)}</remarks>");
                writer.Line($"public static {Qualified(plan, trigger)} {trigger.Name} => {Qualified(plan, trigger)}.Instance;");
            }
        });
    });

    private static string Qualified(ActionSetPlan plan, TriggerPlan trigger) => $"global::{plan.Scope.Namespace}.{trigger.ClassName}";
}
