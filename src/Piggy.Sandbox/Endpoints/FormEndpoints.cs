using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Forms that the owner of the account has built.</summary>
internal static class FormEndpoints
{
    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(StringComparer.Ordinal, "PUBLISHED", "DRAFT", "BIN");
    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal, "PUBLIC", "PRIVATE");

    public static IReadOnlyList<Route> Routes { get; } = [new("listForms", "GET", "/forms", ListForms)];

    private static Answer ListForms(Call call)
    {
        string? status = call.Input.OptionalText("status", Statuses);
        string? type = call.Input.OptionalText("type", Types);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        IEnumerable<SandboxForm> forms = call.Tables.Forms.Where(form => form.Status == (status ?? form.Status) && form.Type == (type ?? form.Type));
        return Answer.Ok(new JsonArray([.. forms.Select(WriteForm)]));
    }

    private static JsonObject WriteForm(SandboxForm form) => new()
    {
        ["uuid"] = form.Uuid.ToString(),
        ["name"] = form.Name,
        ["status"] = form.Status,
        ["type"] = form.Type,
        ["url"] = form.Url.AbsoluteUri,
    };
}
