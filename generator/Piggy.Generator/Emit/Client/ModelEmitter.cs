using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints a class that is read from and written to a payload.</summary>
internal static class ModelEmitter
{
    public static void Emit(SourceWriter writer, ModelPlan model)
    {
        writer.Summary(model.Summary).TypeAttributes(model.Obsolete);
        writer.Type($"partial class {model.Name.Simple} : {string.Join(", ", Bases(model))}", () =>
        {
            if (model.Wraps == WrapperKind.None)
            {
                ModelSerializationEmitter.FieldTable(writer, model);
            }

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

    private static IEnumerable<string> Bases(ModelPlan model)
    {
        if (model.IsError)
        {
            yield return Runtime.ApiException;
        }
        else if (model.Base is { } parent)
        {
            yield return parent.Global;
        }

        if (model.HoldsAdditionalData)
        {
            yield return Runtime.Serialization + ".IAdditionalDataHolder";
        }

        if (model.Wraps != WrapperKind.None)
        {
            yield return Runtime.Serialization + ".IComposedTypeWrapper";
        }

        yield return Runtime.Parsable;
    }

    private static void Properties(SourceWriter writer, ModelPlan model)
    {
        if (model.HoldsAdditionalData)
        {
            writer.Summary("Members of the payload that the API's document does not name.")
                .Line("public global::System.Collections.Generic.IDictionary<string, object> AdditionalData { get; set; } = new " + Runtime.Values + "();")
                .Line();
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
        string value = property.Default is { } given ? $" = {Default(given, property.Type)};" : "";
        writer.Summary(property.Summary)
            .Obsolete(property.Obsolete)
            .Line($"public {(property.Hides ? "new " : "")}{property.Type.Nullable} {property.Name} {accessors}{value}");
    }

    private static string Default(DefaultPlan value, TypePlan type) => value.Kind switch
    {
        DefaultKind.Text => CSharpText.Literal(value.Text),
        DefaultKind.Member => $"{type.Name}.{value.Text}",
        DefaultKind.Guid => $"new global::System.Guid({CSharpText.Literal(value.Text)})",
        DefaultKind.DateTimeOffset => $"global::System.DateTimeOffset.Parse({CSharpText.Literal(value.Text)}, global::System.Globalization.CultureInfo.InvariantCulture)",
        DefaultKind.Constructor => $"new {type.Name}({value.Text})",
        DefaultKind.Ticks => $"global::System.TimeSpan.FromTicks({value.Text})",
        _ => value.Text,
    };
}
