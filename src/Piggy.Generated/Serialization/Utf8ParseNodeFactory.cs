using System.IO;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Piggy.Generated.Serialization;

/// <summary>Reads JSON by <see cref="Utf8ParseNode"/>, and all else by what is registered with Kiota.</summary>
internal sealed class Utf8ParseNodeFactory : IParseNodeFactory
{
    private const string Json = "application/json";

    /// <inheritdoc/>
    public string ValidContentType => Json;

    private static ParseNodeFactoryRegistry Registry => ParseNodeFactoryRegistry.DefaultInstance;

    /// <inheritdoc/>
    public async Task<IParseNode> GetRootParseNodeAsync(string? contentType, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);

        // Whoever registers a reader of JSON of their own, or has Kiota wrap it for a backing store, wants it to be used.
        bool isOurs = Json.Equals(contentType, StringComparison.OrdinalIgnoreCase)
            && Registry.ContentTypeAssociatedFactories.TryGetValue(Json, out IParseNodeFactory? registered)
            && registered.GetType() == typeof(JsonParseNodeFactory);
        return isOurs
            ? new Utf8ParseNode(WithoutMark(await ReadAsync(content, cancellationToken).ConfigureAwait(false)))
            : await Registry.GetRootParseNodeAsync(contentType!, content, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
        {
            byte[] whole = new byte[content.Length - content.Position];
            await content.ReadExactlyAsync(whole, cancellationToken).ConfigureAwait(false);
            return whole;
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }

    // The byte order mark that a text may begin with.
    private static ReadOnlyMemory<byte> WithoutMark(byte[] text) => text is [0xEF, 0xBB, 0xBF, ..] ? text.AsMemory(3) : text;
}
