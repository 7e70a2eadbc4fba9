using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints how a model is made, read and written.</summary>
internal static class ModelSerializationEmitter
{
    // Members of a document never begin with an underscore and a small letter, so the field is in nobody's way.
    private const string Fields = "_fields";
    private const string AdditionalData = "_additionalData";

    public static void Emit(SourceWriter writer, ModelPlan model)
    {
        Factory(writer, model);
        if (!model.IsLegacy)
        {
            FieldReaders(writer.Line(), model);
            Serialize(writer.Line(), model);
        }
    }

    /// <summary>Prints the field that holds the table of the model's members once it is made.</summary>
    public static void FieldTable(SourceWriter writer, ModelPlan model)
    {
        if (model.Fields.Any())
        {
            writer.Line($"private static {model.FieldReaders}<{model.Name}>? {Fields};").Line();
        }
    }

    /// <summary>Prints the dictionary of members that the document does not name. Most answers have none, so it is made when it is asked for.</summary>
    public static void AdditionalDataProperty(SourceWriter writer) => writer
        .Summary("Members of the payload that the API's document does not name.")
        .Block($"public {Runtime.DictionaryInterface}<string, object> AdditionalData", () => writer
            .Line($"get => {AdditionalData} ??= new {Runtime.Values(writer)}();")
            .Line($"set => {AdditionalData} = value;"))
        .Line();

    /// <summary>Prints the field behind the dictionary of members that the document does not name.</summary>
    public static void AdditionalDataField(SourceWriter writer, ModelPlan model)
    {
        if (model.HoldsAdditionalData)
        {
            writer.Line($"private {Runtime.DictionaryInterface}<string, object>? {AdditionalData};").Line();
        }
    }

    public static SourceWriter FactoryHeader(SourceWriter writer, ModelPlan model) => writer
        .Summary("Makes an object of the type that the payload names.")
        .Param("parseNode", "The payload.")
        .Returns("An object without values.")
        .Line($"public static {(Derives(model) ? "new " : "")}{model.Name} CreateFromDiscriminatorValue({Runtime.ParseNode} parseNode)");

    public static SourceWriter FieldReadersHeader(SourceWriter writer, ModelPlan model) => writer
        .Summary("Tells how to read each member of the payload.")
        .Returns("Readers by name of the member.")
        .Line($"public {(Derives(model) ? "override" : "virtual")} {Runtime.DictionaryInterface}<string, {Runtime.FieldReader(writer)}> GetFieldDeserializers()");

    public static SourceWriter SerializeHeader(SourceWriter writer, ModelPlan model) => writer
        .Summary("Writes the object.")
        .Param("writer", "Takes the values.")
        .Line($"public {(Derives(model) ? "override" : "virtual")} void Serialize({Runtime.Writer} writer)");

    private static bool Derives(ModelPlan model) => model.Base is not null && !model.IsError;

    private static void Factory(SourceWriter writer, ModelPlan model)
    {
        FactoryHeader(writer, model);
        writer.Block("", () =>
        {
            writer.Guard("parseNode");
            if (model.Discriminator is not { } discriminator)
            {
                writer.Line($"return new {model.Name}();");
                return;
            }

            writer.Block($"return parseNode.GetChildNode({CSharpText.Literal(discriminator.Property)})?.GetStringValue() switch", () =>
            {
                foreach (DiscriminatorMappingPlan mapping in discriminator.Mappings)
                {
                    writer.Line($"{CSharpText.Literal(mapping.Value)} => new {mapping.Type}(),");
                }

                writer.Line($"_ => new {model.Name}(),");
            }, "};");
        });
    }

    /// <summary>Prints what reads the members that the model itself has.</summary>
    public static void ReturnFieldReaders(SourceWriter writer, ModelPlan model)
    {
        string inherited = Derives(model) ? "base.GetFieldDeserializers()" : "";
        if (!model.Fields.Any())
        {
            writer.Line($"return {(Derives(model) ? inherited : writer.Code($"new {Runtime.Dictionary}<string, {Runtime.FieldReader(writer)}>()"))};");
            return;
        }

        // In a method, because in the initializer of a static field the compiler makes each delegate to a factory anew for every value.
        MakeFieldTable(writer, [.. model.Fields]);
        writer.Line($"return {Fields}.Of(this{(Derives(model) ? ", " + inherited : "")});");
    }

    private static void MakeFieldTable(SourceWriter writer, List<PropertyPlan> fields) => writer.Line($"{Fields} ??= new(").Indent(() =>
    {
        writer.Block("static (model, name, node) =>", () =>
        {
            writer.Block("switch (name)", () =>
            {
                foreach (PropertyPlan property in fields)
                {
                    writer.Line($"case {CSharpText.Literal(property.WireName)}: model.{property.Name} = {FieldCode.Read(writer, property.Type, "node")}; break;");
                }

                writer.Line("default: return false;");
            });
            writer.Line().Line("return true;");
        }, "},");
        for (int i = 0; i < fields.Count; i++)
        {
            writer.Line(CSharpText.Literal(fields[i].WireName) + (i < fields.Count - 1 ? "," : ");"));
        }
    });

    /// <summary>Prints what writes the members that the model itself has.</summary>
    public static void WriteFields(SourceWriter writer, ModelPlan model)
    {
        if (Derives(model))
        {
            writer.Line("base.Serialize(writer);");
        }

        foreach (PropertyPlan property in model.Fields.Where(static property => !property.IsReadOnly))
        {
            writer.Line(FieldCode.Write(writer, property.Type, CSharpText.Literal(property.WireName), property.Name));
        }

        if (model.HoldsAdditionalData)
        {
            writer.Block($"if ({AdditionalData} is not null)", () => writer.Line($"writer.WriteAdditionalData({AdditionalData});"));
        }
    }

    private static void FieldReaders(SourceWriter writer, ModelPlan model)
    {
        FieldReadersHeader(writer, model);
        writer.Block("", () => ReturnFieldReaders(writer, model));
    }

    private static void Serialize(SourceWriter writer, ModelPlan model)
    {
        SerializeHeader(writer, model);
        writer.Block("", () =>
        {
            writer.Guard("writer");
            WriteFields(writer, model);
        });
    }
}
