using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints a request builder.</summary>
internal static class RequestBuilderEmitter
{
    // Members of a document never begin with an underscore and a small letter, so the field is in nobody's way.
    private const string Template = "_urlTemplate";

    public static void Emit(SourceWriter writer, RequestBuilderPlan builder)
    {
        writer.Summary(builder.Summary).TypeAttributes(null);
        writer.Type($"partial class {builder.Name.Simple} : {Runtime.BaseRequestBuilder}", () =>
        {
            writer.Line($"private const string {Template} = {CSharpText.Literal(builder.UrlTemplate)};").Line();
            OperationFields(writer, builder);
            PathConstructor(writer, builder);
            RawUrlConstructor(writer, builder);
            if (builder.IsItem)
            {
                ItemConstructor(writer, builder);
            }

            Members(writer, builder);
            if (!builder.Operations.IsEmpty)
            {
                WithUrl(writer, builder);
            }

            NestedTypes(writer, builder);
        });
    }

    /// <summary>What the requests of each operation have in common: the only fields, so they come before all else.</summary>
    public static void OperationFields(SourceWriter writer, RequestBuilderPlan builder)
    {
        foreach (OperationPlan operation in builder.Operations)
        {
            OperationEmitter.Field(writer, operation);
        }
    }

    /// <summary>Prints the fields that hold the builders which the properties lead to.</summary>
    public static void KeptBuilders(SourceWriter writer, RequestBuilderPlan builder)
    {
        foreach (NavigationPlan navigation in builder.Navigations)
        {
            writer.Line($"private {navigation.Type}? {Kept(navigation)};");
        }

        writer.Line();
    }

    /// <summary>Properties, indexer and methods.</summary>
    public static void Members(SourceWriter writer, RequestBuilderPlan builder)
    {
        foreach (NavigationPlan navigation in builder.Navigations)
        {
            writer.Line().Summary(navigation.Summary).Obsolete(navigation.Obsolete);
            writer.Line($"public {navigation.Type} {navigation.Name} => {(builder.KeepsBuilders ? Kept(navigation) + " ??= " : "")}new(PathParameters, RequestAdapter);");
        }

        foreach (IndexerPlan indexer in builder.Indexers)
        {
            Indexer(writer, indexer);
        }

        foreach (PathMethodPlan method in builder.Methods)
        {
            Method(writer, method);
        }

        foreach (OperationPlan operation in builder.Operations)
        {
            OperationEmitter.Emit(writer, operation);
        }
    }

    /// <summary>Query parameters, configurations and wrappers of the builder's own operations.</summary>
    public static void NestedTypes(SourceWriter writer, RequestBuilderPlan builder)
    {
        foreach (QueryParametersPlan query in builder.Operations.Select(static operation => operation.Query).OfType<QueryParametersPlan>())
        {
            QueryParametersEmitter.Emit(writer.Line(), query);
        }

        foreach (OperationPlan operation in builder.Operations.Where(static operation => operation.ConfigurationClass is not null))
        {
            OperationEmitter.ConfigurationClass(writer.Line(), operation, operation.ConfigurationClass!);
        }

        foreach (ModelPlan wrapper in builder.Wrappers)
        {
            ModelEmitter.Emit(writer.Line(), wrapper);
        }
    }

    private static void PathConstructor(SourceWriter writer, RequestBuilderPlan builder)
    {
        writer.Summary("Makes a builder at a place whose path values are known.")
            .Param("pathParameters", "Values of the path's parameters.")
            .Param("requestAdapter", "Sends the requests.");
        foreach (PathValuePlan value in builder.Values)
        {
            writer.Param(value.Name, value.Summary);
        }

        string values = string.Concat(builder.Values.Select(value => $", {writer.Argument(value.Type)}{(IsReference(value) ? "?" : "")} {value.Name} = {(IsText(value) ? "\"\"" : "default")}"));
        writer.Line($"public {builder.Name.Simple}({Runtime.Values(writer)} pathParameters, {Runtime.RequestAdapter} requestAdapter{values})");
        writer.Indent(() => writer.Line($": base(requestAdapter, {Template}, pathParameters)"));
        writer.Block("", () =>
        {
            foreach (PathValuePlan value in builder.Values)
            {
                string given = IsText(value) ? $"!string.IsNullOrWhiteSpace({value.Name})" : $"{value.Name} is not null";
                writer.Block($"if ({given})", () => writer.Line($"PathParameters[{CSharpText.Literal(value.Key)}] = {value.Name};"));
            }
        });
    }

    private static void RawUrlConstructor(SourceWriter writer, RequestBuilderPlan builder)
    {
        writer.Summary("Makes a builder for an address that is known as a whole.")
            .Param("rawUrl", "The address.")
            .Param("requestAdapter", "Sends the requests.");
        writer.Line($"public {builder.Name.Simple}(string rawUrl, {Runtime.RequestAdapter} requestAdapter)");
        writer.Indent(() => writer.Line($": base(requestAdapter, {Template}, rawUrl)"));
        writer.Block("", static () => { });
    }

    // The base class copies the values that it is given, so the item's own is set in the copy.
    private static void ItemConstructor(SourceWriter writer, RequestBuilderPlan builder)
    {
        string start = $"internal {builder.Name.Simple}(";
        string parameters = writer.Code($"{Runtime.Values(writer)} pathParameters, {Runtime.RequestAdapter} requestAdapter, string key, object position)");
        _ = writer.Fits(start + parameters) ? writer.Line(start + parameters) : writer.Line(start).Indent(() => writer.Line(parameters));
        writer.Indent(() => writer.Line(": this(pathParameters, requestAdapter)"));
        writer.Block("", () => writer.Line("PathParameters[key] = position;"));
    }

    private static void Indexer(SourceWriter writer, IndexerPlan indexer)
    {
        writer.Line().Summary(indexer.Summary).Param("position", indexer.ParameterSummary).Obsolete(indexer.Obsolete);
        if (indexer.MetadataName is { } name)
        {
            writer.Line($"[{Runtime.IndexerName}({CSharpText.Literal(name)})]");
        }

        string declaration = writer.Code($"public {indexer.Type} this[{indexer.ParameterType} position] =>");
        string item = $"new(PathParameters, RequestAdapter, {CSharpText.Literal(indexer.ParameterKey)}, position);";
        _ = writer.Fits($"{declaration} {item}") ? writer.Line($"{declaration} {item}") : writer.Line(declaration).Indent(() => writer.Line(item));
    }

    private static void Method(SourceWriter writer, PathMethodPlan method)
    {
        writer.Line().Summary(method.Summary);
        foreach (PathValuePlan value in method.Values)
        {
            writer.Param(value.Name, value.Summary);
        }

        writer.Returns("The builder of that place.").Obsolete(method.Obsolete);
        string arguments = string.Join(", ", method.Values.Select(value => $"{writer.Argument(value.Type)} {value.Name}"));
        writer.Block($"public {method.Type} {method.Name}({arguments})", () =>
        {
            foreach (PathValuePlan value in method.Values)
            {
                _ = IsText(value) ? writer.TextGuard(value.Name) : writer.Guard(value.Name);
            }

            string values = string.Concat(method.Values.Select(static value => ", " + value.Name));
            writer.Line($"return new {method.Type}(PathParameters, RequestAdapter{values});");
        });
    }

    private static void WithUrl(SourceWriter writer, RequestBuilderPlan builder)
    {
        writer.Line().Summary("Makes a builder for an arbitrary address; path and query parameters no longer apply.")
            .Param("rawUrl", "The address.")
            .Returns("The builder of that address.")
            .Obsolete(builder.Obsolete);
        writer.Line($"public {builder.Name} WithUrl(string rawUrl) => new(rawUrl, RequestAdapter);");
    }

    // Members of a document never begin with an underscore and a small letter, so the field is in nobody's way.
    private static string Kept(NavigationPlan navigation) => "_" + char.ToLowerInvariant(navigation.Name[0]) + navigation.Name.Substring(1);

    private static bool IsText(PathValuePlan value) => value.Type.IsText;

    // Value types carry their mark for null anyway.
    private static bool IsReference(PathValuePlan value) => value.Type.IsList || value.Type.Kind == TypeKind.Bytes;
}
