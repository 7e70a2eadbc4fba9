using Microsoft.AspNetCore.Http;

namespace Piggy.Agents.AspNetCore;

/// <summary>Writes answers.</summary>
internal static class Json
{
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> utf8)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = utf8.Length;

        // An answer may be about a person.
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(utf8, context.RequestAborted).ConfigureAwait(false);
    }
}
