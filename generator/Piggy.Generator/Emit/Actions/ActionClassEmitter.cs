using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class of an action: what ties its input, its request and its answer together.</summary>
internal static class ActionClassEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionPlan action) => files.Write(action, "", writer =>
    {
        string input = writer.Names.Of(files.TypeOf(action.Input.Name));
        string output = TypeText.Of(writer, action.Output.Type);
        writer.Summary(action.Summary).GeneratedCode();
        writer.Type($"sealed partial class {action.ClassName} : {Runtime.PiggyAction}<{input}, {output}>", () =>
        {
            writer.Block($"private {action.ClassName}()", () => { });
            writer.Summary("The action.").Line($"public static {action.ClassName} Instance {{ get; }} = new();").Line();
            EmitShape(writer, action);
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override {input} ReadInput(ref {Runtime.ShapeReader} json) => {files.TypeOf(action.Input.Name).Static}.Read(ref json);").Line();
            writer.Line("/// <inheritdoc/>");
            EmitCheck(writer, action, input);
            EmitWriteInput(writer, action, input);
            EmitCreateRequest(writer, action, input);
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override {output}? ReadOutput(ref {Runtime.ShapeReader} json) => {JsonReaderEmitter.Expression(writer, action.Output)};").Line();
            EmitWriteOutput(writer, action, output);
            JsonReaderEmitter.EmitCollections(writer, action.Output);
        });
    });

    private static void EmitShape(SourceWriter writer, ActionPlan action)
    {
        if (action.DataIsOptional)
        {
            writer.Line("/// <inheritdoc/>").Line("protected override bool DataIsOptional => true;").Line();
        }

        if (action.DataIsWholeBody)
        {
            writer.Line("/// <inheritdoc/>").Line("protected override bool DataIsWholeBody => true;").Line();
        }
    }

    private static void EmitCheck(SourceWriter writer, ActionPlan action, string input)
    {
        string method = writer.Code($"protected override void Check({input} input, {Runtime.ValidationErrors} errors)");
        _ = ValidatorEmitter.HasChecks(action.Input) ? writer.Line(method + " => input.Check(errors);").Line() : writer.Block(method, static () => { });
    }

    private static void EmitWriteInput(SourceWriter writer, ActionPlan action, string input)
    {
        string method = writer.Line("/// <inheritdoc/>").Code($"protected override void WriteInput({Runtime.Utf8JsonWriter} writer, {input} input)");
        _ = action.WritesInput
            ? writer.Line(method + " => input.Write(writer);").Line()
            : writer.Block(method, () => writer.Line("writer.WriteStartObject();").Line("writer.WriteEndObject();"));
    }

    private static void EmitCreateRequest(SourceWriter writer, ActionPlan action, string input)
    {
        List<MemberPlan> queries = [.. action.Input.Members.Where(member => member.Location == MemberLocation.Query)];
        string create = writer.Code($"new {Runtime.ActionRequest}({CSharpText.Literal(action.Method)}, {Path(writer, action)})");
        string body = !action.HasBody ? "" : action.WritesBody ? ".Body(input.WriteBody)" : ".Body(input.Write)";
        writer.Line("/// <inheritdoc/>").Block($"protected override {Runtime.ActionRequest} CreateRequest({input} input)", () =>
        {
            if (queries.Count == 0)
            {
                writer.Line($"return {create}{body};");
                return;
            }

            writer.Line($"var request = {create}{body};");
            foreach (MemberPlan member in queries)
            {
                EmitQuery(writer, member);
            }

            writer.Line("return request;");
        });
    }

    private static void EmitQuery(SourceWriter writer, MemberPlan member)
    {
        string name = CSharpText.Literal(member.WireName);
        string value = "input." + member.Name;
        switch (member.Value.Type)
        {
            case ListTypePlan list when member.IsJoined:
                writer.Block($"if ({value} is {{ Count: > 0 }} {member.Local})", () =>
                {
                    string join = list.Item.Type is ScalarTypePlan { Kind: ScalarKind.String }
                        ? member.Local
                        : writer.Code($"{Runtime.Enumerable.Static}.Select({member.Local}, item => {WireText.Of(writer, list.Item, "item")})");
                    writer.Line($"request.Query({name}, string.Join(',', {join}));");
                });
                break;
            case ListTypePlan list:
                writer.Block($"foreach (var item in {value}{(member.IsRequired ? "" : " ?? []")})", () =>
                    writer.Line($"request.Query({name}, {WireText.Of(writer, list.Item, "item")});"));
                break;
            default:
                writer.Line($"request.Query({name}, {WireText.Of(writer, member, value)});");
                break;
        }
    }

    private static string Path(SourceWriter writer, ActionPlan action) => string.Join(" + ", action.PathParts.Select(part => part.Member is MemberPlan member
        ? writer.Code($"{Runtime.ActionRequest.Static}.Escape({WireText.Of(writer, member.Value, "input." + member.Name)})")
        : CSharpText.Literal(part.Text!)));

    private static void EmitWriteOutput(SourceWriter writer, ActionPlan action, string output)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Block($"protected override void WriteOutput({Runtime.Utf8JsonWriter} writer, {output} output)", () =>
            JsonWriterEmitter.EmitValue(writer, action.Output, "output", null));
    }
}
