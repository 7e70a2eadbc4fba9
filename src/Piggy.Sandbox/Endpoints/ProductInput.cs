using System;
using System.Collections.Generic;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>What the calls for products and categories share in reading.</summary>
internal static class ProductInput
{
    public const string Taken = "This identifier is taken.";

    public static SandboxProductImport Read(Call call, Input input) => new(
        input.RequiredText("external_identifier"), input.RequiredText("name"), input.OptionalText("description"), ReadCategories(call, input) ?? []);

    /// <summary>The categories that a product is to have; null if the call says nothing of them.</summary>
    public static List<SandboxCategoryReference>? ReadCategories(Call call, Input input)
    {
        if (input.OptionalObjects("categories") is not { } items)
        {
            return null;
        }

        List<SandboxCategoryReference> references = [];
        foreach (Input item in items)
        {
            SandboxCategoryReference reference = new(item.OptionalUuid("uuid"), item.OptionalText("external_identifier"));
            references.Add(reference);
            if (!item.Has("uuid") && string.IsNullOrEmpty(reference.ExternalIdentifier))
            {
                item.Refuse("external_identifier", "This field is required when uuid is absent.");
            }
            else if (reference.Uuid is { } uuid && !call.Tables.ProductCategories.ContainsKey(uuid))
            {
                item.Refuse("uuid", "There is no category with this UUID.");
            }
        }

        return references;
    }

    /// <summary>In one call no two entries may have the same identifier.</summary>
    public static void RefuseTwins(Input item, string externalIdentifier, HashSet<string> seen)
    {
        if (externalIdentifier.Length > 0 && !seen.Add(externalIdentifier))
        {
            item.Refuse("external_identifier", "This identifier stands twice in the call.");
        }
    }
}
