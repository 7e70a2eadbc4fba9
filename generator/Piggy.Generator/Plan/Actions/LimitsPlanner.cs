using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Decides what is checked before a call. A keyword that is not checked is reported, and its schema does not promise it.</summary>
internal sealed class LimitsPlanner(ProblemList problems)
{
    private static readonly string[] NumberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] TextKeywords = ["minLength", "maxLength", "pattern"];

    public LimitsPlan Plan(Schema schema, TypePlan type, TypeSite site)
    {
        (LimitsPlan limits, string[] handled) = type switch
        {
            ScalarTypePlan { Kind: ScalarKind.String } => (PlanText(schema, site, schema.Pointer), TextKeywords),
            ScalarTypePlan { Kind: ScalarKind.Boolean } => (new LimitsPlan { AllowedValues = AllowedValues(schema) }, []),
            ScalarTypePlan { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single } =>
                (PlanNumber(schema, site, schema.Pointer), NumberKeywords),
            EnumTypePlan => (new LimitsPlan { IsClosed = !schema.Enum.IsEmpty }, schema.Enum.IsEmpty ? [] : TextKeywords),
            ListTypePlan list => PlanList(schema, list),
            MapTypePlan => (PlanMap(schema), ["minProperties", "maxProperties"]),
            _ => (LimitsPlan.None, Array.Empty<string>()),
        };

        foreach (string keyword in Keywords(schema).Except(handled, StringComparer.Ordinal))
        {
            problems.Report(schema.Pointer, ActionRules.LimitNotChecked, site.Label, keyword);
        }

        return limits;
    }

    private LimitsPlan PlanText(Schema schema, TypeSite site, string pointer) => new()
    {
        MinLength = schema.MinLength > 0 ? schema.MinLength : null,
        MaxLength = schema.MaxLength,
        Pattern = schema.Pattern is string pattern ? PlanPattern(pattern, site, pointer) : null,
        Format = schema.Format is "email" or "uri" or "uri-reference" or "hostname" or "ipv4" or "ipv6" ? schema.Format : null,
    };

    private PatternPlan? PlanPattern(string source, TypeSite site, string pointer)
    {
        string text = EcmaPattern.ToDotNet(source);
        if (EcmaPattern.FindFault(text, out bool isNonBacktracking) is string fault)
        {
            problems.Report(pointer, ActionRules.InvalidPattern, site.Label, fault);
            return null;
        }

        return new PatternPlan(source, text, isNonBacktracking, site.Owner.Allocate(site.Reader + "Pattern"));
    }

    private LimitsPlan PlanNumber(Schema schema, TypeSite site, string pointer)
    {
        return new LimitsPlan
        {
            Minimum = Checkable(schema.Minimum, "minimum"),
            Maximum = Checkable(schema.Maximum, "maximum"),
            ExclusiveMinimum = Checkable(schema.ExclusiveMinimum, "exclusiveMinimum"),
            ExclusiveMaximum = Checkable(schema.ExclusiveMaximum, "exclusiveMaximum"),
            MultipleOf = JsonLiteral.Decimal(schema.MultipleOf ?? "1") == 0 ? null : Checkable(schema.MultipleOf, "multipleOf"),
            AllowedValues = AllowedValues(schema),
        };

        string? Checkable(string? number, string keyword)
        {
            if (number is null || JsonLiteral.Decimal(number) is not decimal value)
            {
                if (number is not null)
                {
                    problems.Report(pointer, ActionRules.LimitNotChecked, site.Label, keyword);
                }

                return null;
            }

            return value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static (LimitsPlan Limits, string[] Handled) PlanList(Schema schema, ListTypePlan list)
    {
        // Equality of objects in C# is not that of JSON once they hold lists, so only plain items are compared.
        bool comparesItems = list.Item.Type is ScalarTypePlan { Kind: not ScalarKind.Base64 } or IdTypePlan or EnumTypePlan or AnyTypePlan;
        var limits = new LimitsPlan
        {
            MinItems = schema.MinItems > 0 ? schema.MinItems : null,
            MaxItems = schema.MaxItems,
            UniqueItems = schema.UniqueItems && comparesItems,
        };
        return (limits, comparesItems ? ["minItems", "maxItems", "uniqueItems"] : ["minItems", "maxItems"]);
    }

    private static LimitsPlan PlanMap(Schema schema) => new()
    {
        MinProperties = schema.MinProperties > 0 ? schema.MinProperties : null,
        MaxProperties = schema.AdditionalProperties == AdditionalProperties.Forbidden && schema.Properties.IsEmpty ? 0 : schema.MaxProperties,
    };

    private static EquatableArray<string> AllowedValues(Schema schema) => schema.Enum.Where(json => json != "null").ToEquatableArray();

    private static IEnumerable<string> Keywords(Schema schema)
    {
        IEnumerable<(string Name, bool IsUsed)> keywords =
        [
            ("minimum", schema.Minimum is not null),
            ("maximum", schema.Maximum is not null),
            ("exclusiveMinimum", schema.ExclusiveMinimum is not null),
            ("exclusiveMaximum", schema.ExclusiveMaximum is not null),
            ("multipleOf", schema.MultipleOf is not null),
            ("minLength", schema.MinLength > 0),
            ("maxLength", schema.MaxLength is not null),
            ("pattern", schema.Pattern is not null),
            ("minItems", schema.MinItems > 0),
            ("maxItems", schema.MaxItems is not null),
            ("uniqueItems", schema.UniqueItems),
            ("minProperties", schema.MinProperties > 0),
            ("maxProperties", schema.MaxProperties is not null),
        ];
        return keywords.Where(keyword => keyword.IsUsed).Select(keyword => keyword.Name).Concat(schema.UnsupportedKeywords);
    }
}
