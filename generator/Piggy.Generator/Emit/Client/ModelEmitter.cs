using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints a class that is read from and written to a payload.</summary>
internal static class ModelEmitter
{
    public static void Emit(SourceWriter writer, ModelPlan model)
    {
        writer.Summary(model.Summary).TypeAttributes(model.Obsolete);
        writer.Type($"partial class {model.Name.Simple} : {string.Join(", ", Bases(model).Select(writer.Names.Of))}", () =>
        {
            ModelSerializationEmitter.FieldTable(writer, model);
            ModelSerializationEmitter.AdditionalDataField(writer, model);
            Properties(writer, model);
            if (model.Wraps == WrapperKind.None)
            {
                ModelSerializationEmitter.Emit(writer, model);
            }
            else
            {
                ComposedTypeEmitter.Emit(writer, model);
            }

            foreach (ModelPlan wrapper in model.Wrappers)
            {
                Emit(writer.Line(), wrapper);
            }
        });
    }

    private static IEnumerable<TypeName> Bases(ModelPlan model)
    {
        if (model.IsError)
        {
            yield return Runtime.ApiException;
        }
        else if (model.Base is { } parent)
        {
            yield return parent;
        }

        if (model.HoldsAdditionalData)
        {
            yield return Runtime.AdditionalDataHolder;
        }

        if (model.Wraps != WrapperKind.None)
        {
            yield return Runtime.ComposedTypeWrapper;
        }

        yield return Runtime.Parsable;
    }

    private static void Properties(SourceWriter writer, ModelPlan model)
    {
        if (model.HoldsAdditionalData)
        {
            ModelSerializationEmitter.AdditionalDataProperty(writer);
        }

        foreach (PropertyPlan property in model.Properties)
        {
            Property(writer, property);
            writer.Line();
        }

        if (model.IsError)
        {
            string message = model.MessagePath.IsEmpty ? "base.Message" : string.Join("?.", model.MessagePath) + " ?? string.Empty";
            writer.Summary("The text of the error.").Line($"public override string Message => {message};").Line();
        }
    }

    private static void Property(SourceWriter writer, PropertyPlan property)
    {
        string accessors = property.IsReadOnly ? "{ get; private set; }" : "{ get; set; }";
        string value = property.Default is { } given ? $" = {Default(writer, given, property.Type)};" : "";
        writer.Summary(property.Summary)
            .Obsolete(property.Obsolete)
            .Line($"public {(property.Hides ? "new " : "")}{writer.Nullable(property.Type)} {property.Name} {accessors}{value}");
    }

    private static string Default(SourceWriter writer, DefaultPlan value, TypePlan type) => value.Kind switch
    {
        DefaultKind.Text => CSharpText.Literal(value.Text),
        DefaultKind.Member => writer.Code($"{type.Name.Static}.{value.Text}"),
        DefaultKind.Guid => writer.Code($"new {Runtime.Guid}({CSharpText.Literal(value.Text)})"),
        DefaultKind.DateTimeOffset => writer.Code($"{Runtime.DateTimeOffset.Static}.Parse({CSharpText.Literal(value.Text)}, {Runtime.CultureInfo.Static}.InvariantCulture)"),
        DefaultKind.Constructor => writer.Code($"new {type.Name}({value.Text})"),
        DefaultKind.Ticks => writer.Code($"{Runtime.TimeSpan.Static}.FromTicks({value.Text})"),
        _ => value.Text,
    };
}
