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

        return IsOurs(contentType)
            ? NodeOf(await ReadAsync(content, cancellationToken).ConfigureAwait(false))
            : await Registry.GetRootParseNodeAsync(contentType!, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a body is read here. Whoever registers a reader of JSON of their own, or has Kiota wrap it for a backing store, wants it to be used.</summary>
    internal static bool IsOurs(string? contentType) =>
        Json.Equals(contentType, StringComparison.OrdinalIgnoreCase)
        && Registry.ContentTypeAssociatedFactories.TryGetValue(Json, out IParseNodeFactory? registered)
        && registered.GetType() == typeof(JsonParseNodeFactory);

    /// <summary>Stands at the value of a text, which may begin with a byte order mark. Models take from it what they keep.</summary>
    internal static Utf8ParseNode NodeOf(ArraySegment<byte> text) => new(text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text);

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
}
