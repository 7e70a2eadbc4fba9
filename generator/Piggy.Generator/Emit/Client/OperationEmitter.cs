using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the two methods of an operation: one makes the request, the other sends it.</summary>
internal static class OperationEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan operation)
    {
        Executor(writer, operation);
        Generator(writer, operation);
    }

    /// <summary>Prints the field that maps the operation's errors, if it has any.</summary>
    public static void ErrorFactories(SourceWriter writer, OperationPlan operation)
    {
        if (operation.Errors.IsEmpty)
        {
            return;
        }

        writer.Block($"private static readonly {Runtime.ErrorFactories} {ErrorField(operation)} = new()", () =>
        {
            foreach (ErrorMappingPlan error in operation.Errors)
            {
                writer.Line($"{{ {CSharpText.Literal(error.Status)}, {error.Type.Global}.CreateFromDiscriminatorValue }},");
            }
        }, "};").Line();
    }

    private static void Executor(SourceWriter writer, OperationPlan operation)
    {
        Docs(writer.Line(), operation);
        writer.Param("cancellationToken", "Cancels the request.");
        if (operation.Return.Kind != TypeKind.None)
        {
            writer.Returns("What the service answers; null if the answer is empty.");
        }

        foreach (ErrorMappingPlan error in operation.Errors)
        {
            writer.Line($"/// <exception cref=\"{error.Type.Global}\">The answer has the status {StatusInWords(error.Status)}.</exception>");
        }

        string result = operation.Return.Kind == TypeKind.None ? "" : $"<{operation.Return.Nullable}>";
        writer.Obsolete(operation.Obsolete);
        writer.Line($"public async {Runtime.Task}{result} {operation.Verb}Async(");
        Arguments(writer, operation, $"{Runtime.CancellationToken} cancellationToken = default)");
        writer.Block("", () => Send(writer, operation));
    }

    private static void Send(SourceWriter writer, OperationPlan operation)
    {
        string arguments = (operation.Body is null ? "" : "body, ") + (operation.Body is { MediaType: null } ? "contentType, " : "") + "requestConfiguration";
        string errors = operation.Errors.IsEmpty ? "default" : ErrorField(operation);
        TypePlan type = operation.Return;
        writer.Line($"var requestInfo = To{operation.Verb}RequestInformation({arguments});");
        string call = type.Kind switch
        {
            TypeKind.None => $"SendNoContentAsync(requestInfo, {errors}, cancellationToken)",
            TypeKind.Model or TypeKind.Untyped => $"{(type.IsList ? "SendCollectionAsync" : "SendAsync")}<{type.Name}>(requestInfo, {type.Name}.CreateFromDiscriminatorValue, {errors}, cancellationToken)",
            _ => $"{(type.IsList ? "SendPrimitiveCollectionAsync" : "SendPrimitiveAsync")}<{type.Item}>(requestInfo, {errors}, cancellationToken)",
        };
        string awaited = $"await RequestAdapter.{call}.ConfigureAwait(false)";
        if (type.IsList)
        {
            writer.Line($"var items = {awaited};").Line($"return {Runtime.AsList}(items);");
        }
        else
        {
            writer.Line((type.Kind == TypeKind.None ? "" : "return ") + awaited + ";");
        }
    }

    private static void Generator(SourceWriter writer, OperationPlan operation)
    {
        Docs(writer.Line(), operation);
        writer.Returns("The request, ready to be sent.").Obsolete(operation.Obsolete);
        writer.Line($"public {Runtime.RequestInformation} To{operation.Verb}RequestInformation(");
        Arguments(writer, operation, null);
        writer.Block("", () =>
        {
            if (operation.Body is not null)
            {
                writer.Guard("body");
            }

            string template = operation.UrlTemplate is null ? "UrlTemplate" : CSharpText.Literal(operation.UrlTemplate);
            writer.Line($"var requestInfo = new {Runtime.RequestInformation}({Runtime.Abstractions}.Method.{operation.Verb.ToUpperInvariant()}, {template}, PathParameters);");
            writer.Line("requestInfo.Configure(requestConfiguration);");
            if (operation.Accept.Length > 0)
            {
                writer.Line($"requestInfo.Headers.TryAdd(\"Accept\", {CSharpText.Literal(operation.Accept)});");
            }

            if (operation.Body is { } body)
            {
                writer.Line($"requestInfo.{Content(body)};");
            }

            writer.Line("return requestInfo;");
        });
    }

    private static string Content(BodyPlan body)
    {
        string mediaType = body.MediaType is null ? "contentType" : CSharpText.Literal(body.MediaType);
        string suffix = body.Type.IsList ? "Collection" : "";
        return body.Type.Kind switch
        {
            TypeKind.Stream => $"SetStreamContent(body, {mediaType})",
            TypeKind.Model or TypeKind.Untyped or TypeKind.Multipart => $"SetContentFromParsable(RequestAdapter, {mediaType}, body)",
            TypeKind.Enum => $"SetContentFromEnum{suffix}(RequestAdapter, {mediaType}, body)",
            _ => $"SetContentFromScalar{suffix}(RequestAdapter, {mediaType}, body)",
        };
    }

    private static void Docs(SourceWriter writer, OperationPlan operation)
    {
        writer.Summary(operation.Summary);
        if (operation.DocsUrl is { } url)
        {
            string title = CSharpText.Doc(operation.DocsTitle.Length > 0 ? operation.DocsTitle : url);
            writer.Line($"/// <remarks><see href=\"{CSharpText.Doc(url).Replace("\"", "&quot;")}\">{title}</see></remarks>");
        }

        if (operation.Body is { } body)
        {
            writer.Param("body", body.Summary);
            if (body.MediaType is null)
            {
                writer.Param("contentType", "The media type of the body.");
            }
        }

        writer.Param("requestConfiguration", "Sets headers, query parameters and options of the request.");
    }

    private static void Arguments(SourceWriter writer, OperationPlan operation, string? last)
    {
        writer.Indent(() =>
        {
            if (operation.Body is { } body)
            {
                writer.Line($"{body.Type.Argument} body,");
                if (body.MediaType is null)
                {
                    writer.Line("string contentType,");
                }
            }

            string configuration = Runtime.Configuration(operation.Query?.Name.Global ?? Runtime.DefaultQueryParameters);
            writer.Line($"{configuration} requestConfiguration = default{(last is null ? ")" : ",")}");
            if (last is not null)
            {
                writer.Line(last);
            }
        });
    }

    // Members of a document never begin with an underscore and a small letter, so the field is in nobody's way.
    private static string ErrorField(OperationPlan operation) => "_" + operation.Verb.ToLowerInvariant() + "Errors";

    private static string StatusInWords(string status) => status == "XXX" ? "4XX or 5XX" : status;
}
