using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Piggy.Sandbox.Http;

/// <summary>The JSON object that was sent, or the refusal of what was sent instead.</summary>
internal sealed record RequestBody(JsonElement Json, Answer? Refusal)
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>
    /// Reads a body only where one is expected: a GET has its fields in the query. A call without a body has no fields, and its operation says which it misses.
    /// </summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method) || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false)
        {
            return new RequestBody(default, Refusal: null);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !string.Equals(type.MediaType, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return Refused("Send the fields as a JSON object, with the content type application/json.");
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            int length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            return length > MaxBytes ? Refused("The body is larger than 1 MB; send less in one call.") : Parse(buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static RequestBody Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object && IsText(document.RootElement)
                ? new RequestBody(document.RootElement.Clone(), Refusal: null)
                : Refused("The body is not a JSON object.");
        }
        catch (JsonException)
        {
            return Refused("The body is not JSON.");
        }
    }

    /// <summary>JSON may escape half a surrogate pair, which is no text; it is refused here, so that no reader after this meets it.</summary>
    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && IsText(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RequestBody Refused(string message) => new(default, Http.Refusal.InvalidInput(message));
}
