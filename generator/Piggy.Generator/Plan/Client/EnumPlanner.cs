using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes an enumeration of a list of strings.</summary>
internal static class EnumPlanner
{
    // Microsoft.OpenApi puts this text in place of null, and Kiota takes it for a value: part of the surface of every nullable enumeration.
    private const string Null = "openapi-json-null-sentinel-value-2BF93600-0FE4-4250-987A-E5DDB203E464";

    public static EnumDraft Plan(SchemaView schema, string name, UrlNode node, PlanContext context)
    {
        var draft = new EnumDraft(name, schema.Pointer)
        {
            IsFlags = schema.EnumNames?.IsFlags ?? false,
            Description = schema.Description.Length > 0 || schema.ReferenceId.Length > 0 ? schema.Description : node.Content?.Item.Description ?? "",
            Obsolete = schema.Deprecated ? schema.DeprecationNote ?? "" : null,
        };
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, EnumName> described = (schema.EnumNames?.Values ?? default)
            .GroupBy(static candidate => candidate.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (string json in schema.Enum)
        {
            string? value = json == "null" ? Null : JsonScalar.Text(json);
            if (string.IsNullOrEmpty(value))
            {
                context.Report(schema.Pointer, ClientRules.EnumValueUnnamed, json);
                continue;
            }

            EnumName? known = described.TryGetValue(value!, out EnumName? found) ? found : null;
            string member = SymbolName.From(string.IsNullOrEmpty(known?.Name) ? value : known!.Name);
            if (values.Add(value!) && names.Add(member))
            {
                draft.Members.Add(new EnumMemberDraft(Casing.FirstUpper(member), value!, known?.Description ?? ""));
            }
            else
            {
                context.Report(schema.Pointer, ClientRules.EnumValueHidden, value!, member);
            }
        }

        return draft;
    }
}
