using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints an enumeration.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumPlan values)
    {
        writer.Summary(values.Summary).TypeAttributes(values.Obsolete);
        if (values.IsFlags)
        {
            writer.Line($"[{Runtime.Flags}]");
        }

        writer.Type($"enum {values.Name.Simple}", () =>
        {
            for (int i = 0; i < values.Members.Count; i++)
            {
                EnumMemberPlan member = values.Members[i];
                (i > 0 ? writer.Line() : writer).Summary(member.Summary)
                    .Line($"[{Runtime.EnumMember}(Value = {CSharpText.Literal(member.Value)})]")
                    .Line($"{member.Name}{(values.IsFlags ? " = " + member.Number : "")},");
            }
        });
    }
}
