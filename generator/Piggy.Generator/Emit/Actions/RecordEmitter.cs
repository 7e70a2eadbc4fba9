using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the public face of a record: its properties.</summary>
internal static class RecordEmitter
{
    public static SourceFile Emit(ActionFiles files, RecordPlan record) => files.Write(record, "", writer =>
    {
        writer.Summary(record.Summary).GeneratedCode().Type($"sealed partial record {record.Name}", () =>
        {
            foreach (MemberPlan member in record.Members)
            {
                string required = member.IsRequired ? "required " : "";
                writer.Summary(member.Summary).Line($"public {required}{TypeText.Of(writer, member)} {member.Name} {{ get; init; }}").Line();
            }

            writer.Summary("The name of the type only: members may hold personal data or secrets.");
            writer.Line($"public override string ToString() => \"{record.Name}\";");
        });
    });
}
