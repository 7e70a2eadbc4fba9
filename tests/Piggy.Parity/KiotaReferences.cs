using System.Collections.Immutable;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Piggy.Parity;

/// <summary>What emitted code may use: .NET 10 and the Kiota runtime; fixed, whatever the process has loaded.</summary>
internal static class KiotaReferences
{
    /// <summary>The assemblies of the Kiota runtime.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. new[]
        {
            typeof(Microsoft.Kiota.Abstractions.IRequestAdapter),
            typeof(Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter),
            typeof(Microsoft.Kiota.Serialization.Form.FormParseNodeFactory),
            typeof(Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory),
            typeof(Microsoft.Kiota.Serialization.Multipart.MultipartSerializationWriterFactory),
            typeof(Microsoft.Kiota.Serialization.Text.TextParseNodeFactory),
        }.Select(type => type.Assembly.Location),
    ];

    public static ImmutableArray<MetadataReference> All { get; } = [.. Net100.References.All, .. Files.Select(file => MetadataReference.CreateFromFile(file))];
}
