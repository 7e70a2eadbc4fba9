namespace Piggy.Generator.Emit.Client;

/// <summary>Names of the framework and of Kiota's runtime, as emitted code writes them: files have no usings, so nothing a document names can change what they mean.</summary>
internal static class Runtime
{
    public const string Abstractions = "global::Microsoft.Kiota.Abstractions";
    public const string Serialization = Abstractions + ".Serialization";
    public const string RequestAdapter = Abstractions + ".IRequestAdapter";
    public const string RequestInformation = Abstractions + ".RequestInformation";
    public const string BaseRequestBuilder = Abstractions + ".BaseRequestBuilder";
    public const string DefaultQueryParameters = Abstractions + ".DefaultQueryParameters";
    public const string ApiException = Abstractions + ".ApiException";
    public const string ParseNode = Serialization + ".IParseNode";
    public const string Writer = Serialization + ".ISerializationWriter";
    public const string Parsable = Serialization + ".IParsable";
    public const string AsList = Abstractions + ".Extensions.IEnumerableExtensions.AsList";
    public const string Values = "global::System.Collections.Generic.Dictionary<string, object>";
    public const string ErrorFactories = "global::System.Collections.Generic.Dictionary<string, " + Serialization + ".ParsableFactory<" + Parsable + ">>";
    public const string FieldReader = "global::System.Action<" + ParseNode + ">";
    public const string NoFieldReaders = "global::System.Collections.Generic.Dictionary<string, " + FieldReader + ">";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";

    public static string Configuration(string query) => $"global::System.Action<{Abstractions}.RequestConfiguration<{query}>>?";
}
