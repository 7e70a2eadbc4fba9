using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi.Swagger;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads paths, operations and what belongs to them; references to components are resolved.</summary>
internal sealed class OperationReader(ReadingContext context, SchemaReader schemas, PiggyOperationReader piggy)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    public EquatableArray<PathItem> ReadPaths() => ReadItems("paths");

    /// <summary>Webhooks are path items under a name; 3.0 does not know them.</summary>
    public EquatableArray<PathItem> ReadWebhooks() => context.Root["openapi"].Text() is { } version && version.StartsWith("3.0", StringComparison.Ordinal) ? default : ReadItems("webhooks");

    private EquatableArray<PathItem> ReadItems(string key) => context.Root[key].Members()
        .Where(path => !path.Key.StartsWith("x-", StringComparison.Ordinal))
        .Select(path => ReadPath(path, key == "webhooks"))
        .OfType<PathItem>()
        .ToEquatableArray();

    private PathItem? ReadPath(DocumentElement path, bool isWebhook)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (!path.IsMapping)
        {
            path.Mismatch("a path item");
            return null;
        }

        if (context.Resolve(path) is not { } item)
        {
            return null;
        }

        Vocabulary.CheckKeys(item, "a path", []);
        OwnServers? servers = ReadServers(item);
        return new PathItem(
            path.Key,
            path.Pointer,
            item["description"].Text() ?? item["summary"].Text(),
            ReadParameters(item["parameters"]),
            item.Members().Where(member => member.Exists && Methods.Contains(member.Key)).Select(operation => ReadOperation(operation, servers, isWebhook)).OfType<Operation>().ToEquatableArray());
    }

    private Operation? ReadOperation(DocumentElement operation, OwnServers? servers, bool isWebhook)
    {
        if (!operation.IsMapping)
        {
            operation.Mismatch("an operation");
            return null;
        }

        DocumentElement docs = operation["externalDocs"];
        return new Operation
        {
            Method = operation.Key,
            Pointer = operation.Pointer,
            OperationId = operation["operationId"].Text(),
            Summary = operation["summary"].Text(),
            Description = operation["description"].Text(),
            Deprecated = operation["deprecated"].Flag(),
            DeprecationNote = VendorExtensions.DeprecationNote(operation),
            ExternalDocsUrl = docs["url"].Text(),
            ExternalDocsDescription = docs["description"].Text(),
            Tags = operation["tags"].Texts().ToEquatableArray(),
            Parameters = ReadParameters(operation["parameters"]),
            Body = ReadBody(operation["requestBody"]),
            Responses = operation["responses"].Members()
                .Where(response => !response.Key.StartsWith("x-", StringComparison.Ordinal))
                .Select(ReadResponse)
                .OfType<Response>()
                .ToEquatableArray(),
            OwnServers = ReadServers(operation) ?? servers,
            IsPublic = operation["security"] is { IsSequence: true } security && !security.Items().Any(),
            Piggy = isWebhook ? null : piggy.Read(operation),
            Trigger = isWebhook ? piggy.ReadTrigger(operation) : null,
        };
    }

    private OwnServers? ReadServers(DocumentElement owner)
    {
        EquatableArray<string> urls = owner["servers"].Items().Select(server => server["url"].Text()).OfType<string>().ToEquatableArray();
        return urls.IsEmpty ? null : new OwnServers(owner["servers"].Pointer, context.IsUpgraded ? SwaggerRemarks.Key("servers") : "servers", urls);
    }

    private EquatableArray<Parameter> ReadParameters(DocumentElement list) => list.Items().Select(ReadParameter).OfType<Parameter>().ToEquatableArray();

    private Parameter? ReadParameter(DocumentElement reference)
    {
        if (context.Resolve(reference) is not { } parameter)
        {
            return null;
        }

        if (parameter["name"].Text() is not { } name)
        {
            parameter.Report(ReadRules.MissingKey, "A parameter", "name");
            return null;
        }

        if (ReadLocation(parameter) is not { } location)
        {
            return null;
        }

        Vocabulary.CheckKeys(parameter, "a parameter; put it on its schema", []);
        string style = parameter["style"].Text() ?? (location is ParameterLocation.Query or ParameterLocation.Cookie ? "form" : "simple");
        return new Parameter
        {
            Name = name,
            Location = location,
            Pointer = parameter.Pointer,
            Schema = ReadParameterSchema(parameter),
            IsSerialized = !parameter["schema"].Exists && parameter["content"].Exists,
            Description = parameter["description"].Text(),
            Required = parameter["required"].Flag(),
            Deprecated = parameter["deprecated"].Flag(),
            DeprecationNote = VendorExtensions.DeprecationNote(parameter),
            Style = style,
            Explode = parameter["explode"].Exists ? parameter["explode"].Flag() : style == "form",
            AllowReserved = parameter["allowReserved"].Flag(),
            IsReserved = parameter["x-ms-reserved-parameter"].Flag(),
            Examples = ReadExamples(parameter),
        };
    }

    private static ParameterLocation? ReadLocation(DocumentElement parameter)
    {
        DocumentElement place = parameter["in"];
        ParameterLocation? location = place.Text() switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
        if (!place.Exists)
        {
            parameter.Report(ReadRules.MissingKey, "A parameter", "in");
        }
        else if (location is null)
        {
            place.Mismatch("path, query, header or cookie");
        }

        return location;
    }

    // A parameter has a schema or, for serialised objects, exactly one media type that has it.
    private Schema ReadParameterSchema(DocumentElement parameter)
    {
        DocumentElement schema = parameter["schema"];
        if (!schema.Exists && parameter["content"].Members().FirstOrDefault() is { } mediaType)
        {
            schema = mediaType["schema"];
        }

        return schemas.Read(schema);
    }

    private EquatableArray<string> ReadExamples(DocumentElement parameter)
    {
        IEnumerable<string> single = parameter.Has("example") ? [parameter["example"].Json()] : [];
        IEnumerable<string> several = parameter["examples"].Members()
            .Select(context.Resolve)
            .Where(example => example?.Has("value") == true)
            .Select(example => example!["value"].Json());
        return single.Concat(several).ToEquatableArray();
    }

    private RequestBody? ReadBody(DocumentElement reference)
    {
        if (!reference.Exists || context.Resolve(reference) is not { } body)
        {
            return null;
        }

        Vocabulary.CheckKeys(body, "a request body", []);
        return new RequestBody(body["description"].Text() ?? reference["description"].Text(), body["required"].Flag(), ReadContent(body["content"]));
    }

    private Response? ReadResponse(DocumentElement reference)
    {
        if (context.Resolve(reference) is not { } response)
        {
            return null;
        }

        Vocabulary.CheckKeys(response, "a response", []);
        return new Response(reference.Key, response["description"].Text(), ReadContent(response["content"]), ComponentName(reference["$ref"].String()));
    }

    private EquatableArray<MediaType> ReadContent(DocumentElement content)
    {
        // The media types of a Swagger document share one schema: a caller reads and writes it in any of them.
        Schema? shared = null;
        return content.Members().Select(ReadMediaType).ToEquatableArray();

        MediaType ReadMediaType(DocumentElement mediaType) => new(mediaType.Key, ReadSchema(mediaType["schema"]))
        {
            Encodings = mediaType["encoding"].Members().Select(static part => new PartEncoding(part.Key, part["contentType"].Text())).ToEquatableArray(),
        };

        Schema? ReadSchema(DocumentElement schema) => !schema.Exists ? null : context.IsUpgraded ? shared ??= schemas.Read(schema) : schemas.Read(schema);
    }

    private static string? ComponentName(string? reference)
    {
        const string Prefix = "#/components/responses/";
        return reference?.StartsWith(Prefix, StringComparison.Ordinal) == true ? reference.Substring(Prefix.Length) : null;
    }
}
