using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints an id type, so that the UUID of one kind of thing cannot be given for another.</summary>
internal static class IdEmitter
{
    public static SourceFile Emit(ActionFiles files, IdPlan id) => files.Write(id.Name, "", writer =>
    {
        string role = id.Role is string text ? $"{text} " : "";
        writer.Summary($"The UUID of {Article(role + id.Entity)} {role}{id.Entity}.");
        writer.Line("/// <param name=\"Value\">The UUID.</param>").GeneratedCode();
        writer.Type($"readonly record struct {id.Name}({Runtime.Guid} Value)", () =>
        {
            EmitRole(writer, files, id);
            EmitParsing(writer, id);
            writer.Line("/// <summary>The UUID in lower case, with hyphens.</summary>");
            writer.Line("public override string ToString() => Value.ToString(\"D\");").Line();
            writer.Line($"internal static {id.Name}? Read(ref {Runtime.ShapeReader} json, bool nullable = false) =>");
            writer.Indent(() => writer.Line($"json.ReadGuid(nullable) is {{ }} value ? new {id.Name}(value) : null;"));
        });
    });

    private static void EmitParsing(SourceWriter writer, IdPlan id)
    {
        writer.Summary("Reads a UUID.");
        writer.Line("/// <param name=\"text\">The UUID, such as <c>3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36</c>.</param>");
        writer.Line("/// <returns>The id.</returns>");
        writer.Exception(Runtime.FormatException, "The text is no UUID.");
        writer.Line($"public static {id.Name} Parse(string text) => new({Runtime.Guid.Static}.Parse(text));").Line();
        writer.Summary("Reads a UUID, if the text is one.");
        writer.Line("/// <param name=\"text\">The text.</param>");
        writer.Line("/// <param name=\"id\">The id, or the empty one.</param>");
        writer.Line("/// <returns>Whether the text is a UUID.</returns>");
        writer.Block($"public static bool TryParse(string? text, out {id.Name} id)", () =>
        {
            writer.Line($"bool isUuid = {Runtime.Guid.Static}.TryParse(text, out {Runtime.Guid} value);");
            writer.Line($"id = new {id.Name}(value);").Line("return isUuid;");
        });
    }

    private static void EmitRole(SourceWriter writer, ActionFiles files, IdPlan id)
    {
        if (id.BaseName is null)
        {
            return;
        }

        string type = writer.Names.Of(files.TypeOf(id.BaseName));
        writer.Summary($"Gives {Article(id.Entity)} {id.Entity} the role {id.Role}.");
        writer.Line($"/// <param name=\"{id.BaseParameter!.TrimStart('@')}\">The UUID without a role.</param>");
        writer.Line("/// <returns>The UUID in its role.</returns>");
        writer.Line($"public static {id.Name} Of({type} {id.BaseParameter}) => new({id.BaseParameter}.Value);").Line();
        writer.Summary($"Gives {Article(id.Entity)} {id.Entity} the role {id.Role}. Explicit, so that two roles cannot be swapped unseen.");
        writer.Line($"/// <param name=\"{id.BaseParameter.TrimStart('@')}\">The UUID without a role.</param>");
        writer.Line($"public static explicit operator {id.Name}({type} {id.BaseParameter}) => Of({id.BaseParameter});").Line();
        writer.Summary("Takes the role away.");
        writer.Line("/// <param name=\"id\">The UUID in its role.</param>");
        writer.Line($"public static explicit operator {type}({id.Name} id) => new(id.Value);").Line();
    }

    private static string Article(string noun) => noun.Length > 0 && "aeio".IndexOf(noun[0]) >= 0 ? "an" : "a";
}
