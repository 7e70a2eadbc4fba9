using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>The types of the framework and of Kiota's runtime that emitted clients use.</summary>
internal static class Runtime
{
    public static readonly TypeName Action = new("System", "Action");
    public static readonly TypeName Convert = new("System", "Convert");
    public static readonly TypeName DateTimeOffset = new("System", "DateTimeOffset");
    public static readonly TypeName Func = new("System", "Func");
    public static readonly TypeName Flags = new("System", "Flags");
    public static readonly TypeName Guid = new("System", "Guid");
    public static readonly TypeName StringComparison = new("System", "StringComparison");
    public static readonly TypeName TimeSpan = new("System", "TimeSpan");
    public static readonly TypeName Dictionary = new("System.Collections.Generic", "Dictionary");
    public static readonly TypeName DictionaryInterface = new("System.Collections.Generic", "IDictionary");
    public static readonly TypeName List = new("System.Collections.Generic", "List");
    public static readonly TypeName CultureInfo = new("System.Globalization", "CultureInfo");
    public static readonly TypeName MemoryStream = new("System.IO", "MemoryStream");
    public static readonly TypeName Stream = new("System.IO", "Stream");
    public static readonly TypeName IndexerName = new("System.Runtime.CompilerServices", "IndexerName");
    public static readonly TypeName EnumMember = new("System.Runtime.Serialization", "EnumMember");
    public static readonly TypeName CancellationToken = new("System.Threading", "CancellationToken");
    public static readonly TypeName Task = new("System.Threading.Tasks", "Task");

    public static readonly TypeName ApiClientBuilder = new(Abstractions, "ApiClientBuilder");
    public static readonly TypeName ApiException = new(Abstractions, "ApiException");
    public static readonly TypeName BaseRequestBuilder = new(Abstractions, "BaseRequestBuilder");
    public static readonly TypeName DefaultQueryParameters = new(Abstractions, "DefaultQueryParameters");
    public static readonly TypeName Method = new(Abstractions, "Method");
    public static readonly TypeName QueryParameter = new(Abstractions, "QueryParameter");
    public static readonly TypeName RequestAdapter = new(Abstractions, "IRequestAdapter");
    public static readonly TypeName RequestConfiguration = new(Abstractions, "RequestConfiguration");
    public static readonly TypeName RequestInformation = new(Abstractions, "RequestInformation");
    public static readonly TypeName ListExtensions = new(Abstractions + ".Extensions", "IEnumerableExtensions");
    public static readonly TypeName AdditionalDataHolder = new(Serialization, "IAdditionalDataHolder");
    public static readonly TypeName ComposedTypeWrapper = new(Serialization, "IComposedTypeWrapper");
    public static readonly TypeName Parsable = new(Serialization, "IParsable");
    public static readonly TypeName ParsableFactory = new(Serialization, "ParsableFactory");
    public static readonly TypeName ParseNode = new(Serialization, "IParseNode");
    public static readonly TypeName ParseNodeHelper = new(Serialization, "ParseNodeHelper");
    public static readonly TypeName Writer = new(Serialization, "ISerializationWriter");

    public static readonly TypeName AsyncEnumerable = new("System.Collections.Generic", "IAsyncEnumerable");
    public static readonly TypeName ListPage = new(Paging, "ListPage");
    public static readonly TypeName PagedList = new(Paging, "PagedList");
    public static readonly TypeName PagingException = new(Paging, "PagingException");

    /// <summary>What a new adapter can write, in the order of preference.</summary>
    public static readonly TypeName[] WriterFactories =
    [
        new("Microsoft.Kiota.Serialization.Json", "JsonSerializationWriterFactory"),
        new("Microsoft.Kiota.Serialization.Text", "TextSerializationWriterFactory"),
        new("Microsoft.Kiota.Serialization.Form", "FormSerializationWriterFactory"),
        new("Microsoft.Kiota.Serialization.Multipart", "MultipartSerializationWriterFactory"),
    ];

    /// <summary>What a new adapter can read, in the order of preference.</summary>
    public static readonly TypeName[] ReaderFactories =
    [
        new("Microsoft.Kiota.Serialization.Json", "JsonParseNodeFactory"),
        new("Microsoft.Kiota.Serialization.Text", "TextParseNodeFactory"),
        new("Microsoft.Kiota.Serialization.Form", "FormParseNodeFactory"),
    ];

    private const string Abstractions = "Microsoft.Kiota.Abstractions";
    private const string Paging = "Piggy.Generated.Paging";
    private const string Serialization = Abstractions + ".Serialization";

    /// <summary>The delegate that sets headers, query parameters and options of a request.</summary>
    public static string Configuration(SourceWriter writer, TypeName query) => writer.Code($"{Action}<{RequestConfiguration}<{query}>>?");

    /// <summary>The delegate that reads one member.</summary>
    public static string FieldReader(SourceWriter writer) => writer.Code($"{Action}<{ParseNode}>");

    /// <summary>The values of a path's parameters, or members that the document does not name.</summary>
    public static string Values(SourceWriter writer) => writer.Code($"{Dictionary}<string, object>");
}
