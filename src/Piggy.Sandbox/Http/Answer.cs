using System.Collections.Generic;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Piggy.Sandbox.Http;

/// <summary>A status and a JSON body, in Piggy's success or error envelope.</summary>
internal sealed record Answer(int Status, JsonNode Body)
{
    public static Answer Ok(JsonNode? data, EmptyMeta meta = EmptyMeta.List) => Success(StatusCodes.Status200OK, data, meta);

    public static Answer Created(JsonNode? data, EmptyMeta meta = EmptyMeta.List) => Success(StatusCodes.Status201Created, data, meta);

    /// <summary>One page of a list, with the meta that says which one.</summary>
    public static Answer Page(JsonArray data, JsonObject meta) =>
        new(StatusCodes.Status200OK, new JsonObject { ["data"] = data, ["meta"] = meta });

    public static Answer Error(int status, int code, string message, IReadOnlyDictionary<string, List<string>>? errors = null)
    {
        JsonObject body = new() { ["message"] = message, ["code"] = code, ["status_code"] = status };
        if (errors is not null)
        {
            JsonObject fields = [];
            foreach ((string field, List<string> messages) in errors)
            {
                fields[field] = new JsonArray([.. messages]);
            }

            body["errors"] = fields;
        }

        return new Answer(status, body);
    }

    public async Task WriteAsync(HttpResponse response)
    {
        byte[] content = Encoding.UTF8.GetBytes(Body.ToJsonString());
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private static Answer Success(int status, JsonNode? data, EmptyMeta meta)
    {
        JsonObject body = new() { ["data"] = data };
        if (meta != EmptyMeta.Absent)
        {
            body["meta"] = meta == EmptyMeta.Map ? new JsonObject() : new JsonArray();
        }

        return new Answer(status, body);
    }
}
