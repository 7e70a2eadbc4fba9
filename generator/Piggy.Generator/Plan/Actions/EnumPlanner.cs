using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans sets of strings.</summary>
internal static class EnumPlanner
{
    /// <summary>Whether a schema lists strings, as enum or as x-extensible-enum.</summary>
    public static bool IsTextEnum(Schema schema)
    {
        JsonTypes types = schema.Types & ~JsonTypes.Null;
        bool isOpen = schema.Piggy is { KnownValues.IsEmpty: false };
        bool isClosed = Texts(schema) is { Count: > 0 } texts && texts.Count == NonNull(schema).Count();
        return types is JsonTypes.String or JsonTypes.None && (isOpen || isClosed);
    }

    public static EnumPlan Plan(string name, Schema schema, TypeSite site)
    {
        var members = new NameAllocator("Text", [.. EmittedMembers.OfEnums, name]);
        bool isOpen = schema.Enum.IsEmpty;
        IEnumerable<string> values = (isOpen ? schema.Piggy!.KnownValues : Texts(schema).AsEnumerable()).Distinct(StringComparer.Ordinal);
        return new EnumPlan(
            name,
            Sentence.Of(schema.Description) ?? $"The values of {site.Label}.",
            values.Select(value => new EnumMemberPlan(members.Allocate(MemberName(value)), Names.Wire(value))).ToEquatableArray(),
            isOpen);
    }

    private static string MemberName(string value) => value.Length == 0 ? "Empty" : Names.Pascal(value);

    private static List<string> Texts(Schema schema) =>
        [.. NonNull(schema).Where(json => json.StartsWith("\"", StringComparison.Ordinal)).Select(JsonLiteral.Text)];

    private static IEnumerable<string> NonNull(Schema schema) => schema.Enum.Where(json => json != "null");
}
