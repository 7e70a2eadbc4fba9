using System.Globalization;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints what is known about an action before it runs.</summary>
internal static class DescriptorEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionPlan action) => files.Write(action, ".Descriptor", writer =>
    {
        writer.Type($"sealed partial class {action.ClassName}", () =>
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override {Runtime.ActionDescriptor} Descriptor {{ get; }} = new()");
            writer.Block(
                "",
                () =>
                {
                    EmitNames(writer, files, action);
                    EmitInputs(writer, action);
                    writer.Line("InputSchema = InputSchemaText,");
                    writer.Line("OutputSchema = OutputSchemaText,");
                },
                "};");
        });
    });

    private static void EmitNames(SourceWriter writer, ActionFiles files, ActionPlan action)
    {
        writer.Line($"Slug = {CSharpText.Literal(action.Slug)},");
        writer.Line($"Name = {CSharpText.Literal(action.Name)},");
        writer.Line($"Title = {CSharpText.Literal(action.Title)},");
        writer.Line($"Summary = {CSharpText.Literal(action.Summary)},");
        writer.Text("Description =", action.Description);
        writer.Line($"Toolset = {CSharpText.Literal(action.Toolset)},");
        writer.Line($"Operation = {files.TypeOf(ActionNames.Operations).Static}.{action.Operation},");
        writer.Line($"SuccessStatus = {action.SuccessStatus.ToString(CultureInfo.InvariantCulture)},");
    }

    private static void EmitInputs(SourceWriter writer, ActionPlan action)
    {
        List<MemberPlan> members = [.. action.Input.Members.Where(member => member.Kind != MemberKind.OpenMembers)];
        if (members.Count == 0)
        {
            writer.Line("Inputs = [],");
            return;
        }

        writer.Line("Inputs =").Line("[").Indent(() =>
        {
            foreach (MemberPlan member in members)
            {
                string location = member.Kind == MemberKind.GroupedMembers ? "BodyMembers" : member.Location.ToString();
                writer.Line($"new({CSharpText.Literal(member.WireName)}, {Runtime.ActionInputLocation.Static}.{location}, {Flag(member.IsPresent)}),");
            }
        }).Line("],");
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
