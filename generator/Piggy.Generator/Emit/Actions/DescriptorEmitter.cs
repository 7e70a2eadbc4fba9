using System.Globalization;
using Piggy.Generator.Model;
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
                    EmitNames(writer, action);
                    EmitEffect(writer, action.Effect);
                    EmitEvidence(writer, action.Evidence);
                    EmitErrors(writer, files, action);
                    EmitInputs(writer, action);
                    writer.Line("InputSchema = InputSchemaText,");
                    writer.Line("OutputSchema = OutputSchemaText,");
                },
                "};");
        });
    });

    private static void EmitNames(SourceWriter writer, ActionPlan action)
    {
        writer.Line($"Slug = {CSharpText.Literal(action.Slug)},");
        writer.Line($"Name = {CSharpText.Literal(action.Name)},");
        writer.Line($"Title = {CSharpText.Literal(action.Title)},");
        writer.Line($"Summary = {CSharpText.Literal(action.Summary)},");
        writer.Text("Description =", action.Description);
        writer.Line($"Toolset = {CSharpText.Literal(action.Toolset)},");
        writer.Line($"OperationId = {CSharpText.Literal(action.OperationId)},");
        writer.Line($"Method = {CSharpText.Literal(action.Method)},");
        writer.Line($"Path = {CSharpText.Literal(action.PathTemplate)},");
        writer.Line($"SuccessStatus = {action.SuccessStatus.ToString(CultureInfo.InvariantCulture)},");
    }

    private static void EmitEffect(SourceWriter writer, EffectContract effect)
    {
        writer.Line($"Effect = new {Runtime.ActionEffect}").Block(
            "",
            () =>
            {
                writer.Line($"Writes = {Flag(effect.Writes)},");
                writer.Line($"Irreversible = {Flag(effect.Irreversible)},");
                writer.Line($"GivesValue = {Flag(effect.GivesValue)},");
                writer.Line($"SendsMail = {Flag(effect.SendsMail)},");
                writer.Line($"ReturnsSecret = {Flag(effect.ReturnsSecret)},");
                writer.Line($"PersonalData = {Flag(effect.PersonalData)},");
                writer.Line($"RepeatSafe = {Flag(effect.RepeatSafe)},");
                writer.Line($"Asynchronous = {Flag(effect.Asynchronous)},");
            },
            "},");
    }

    private static void EmitEvidence(SourceWriter writer, Evidence evidence)
    {
        writer.Line($"Evidence = new {Runtime.ActionEvidence}").Block(
            "",
            () =>
            {
                writer.Line($"Request = {Runtime.Confidence.Static}.{Level(evidence.Request)},");
                writer.Line($"Response = {Runtime.Confidence.Static}.{Level(evidence.Response)},");
                writer.Line($"Errors = {Runtime.Confidence.Static}.{Level(evidence.Errors)},");
                writer.Line($"Sources = [{string.Join(", ", evidence.Sources.Select(CSharpText.Literal))}],");
                writer.Line($"Checked = new {Runtime.DateOnly}({Date(evidence.Checked)}),");
                if (evidence.Note is string note)
                {
                    writer.Text("Note =", note);
                }
            },
            "},");
    }

    private static void EmitErrors(SourceWriter writer, ActionFiles files, ActionPlan action)
    {
        if (action.Errors.IsEmpty)
        {
            writer.Line("Errors = [],");
            return;
        }

        writer.Line("Errors =").Line("[").Indent(() =>
        {
            foreach (string error in action.Errors)
            {
                writer.Line($"{files.TypeOf(ActionNames.ErrorCodes).Static}.{error},");
            }
        }).Line("],");
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

    private static string Level(string confidence) => confidence switch
    {
        "high" => "High",
        "medium" => "Medium",
        _ => "Low",
    };

    private static string Date(string date)
    {
        var day = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}", day.Year, day.Month, day.Day);
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
