using System.Text.Encodings.Web;
using System.Text.Json;
using Piggy.Agents.Schemas;

namespace Piggy.Impact.Schemas;

/// <summary>Turns differences of schemas into findings: what is worse depends on who writes the value and who reads it.</summary>
internal static class SchemaFindings
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of what callers send: whatever fitted must go on fitting.</summary>
    public static IEnumerable<Finding> OfInput(ImpactArea area, string location, SchemaNode old, SchemaNode @new) =>
        SchemaComparison.Compare(old, @new).Select(change => Of(area, location, change, change.Effect switch
        {
            SchemaEffect.Narrower or SchemaEffect.MemberRemoved => ImpactSeverity.Breaking,
            SchemaEffect.Wider or SchemaEffect.MemberAdded => ImpactSeverity.Addition,
            SchemaEffect.Meaning => ImpactSeverity.Warning,
            _ => ImpactSeverity.Note,
        }));

    /// <summary>Of what callers get: whatever may come must be what they were told to expect. Members that are new may be passed over.</summary>
    public static IEnumerable<Finding> OfOutput(ImpactArea area, string location, SchemaNode old, SchemaNode @new) =>
        SchemaComparison.Compare(old, @new).Select(change => Of(area, location, change with { Counterexample = null }, change.Effect switch
        {
            SchemaEffect.MemberRemoved or SchemaEffect.Wider => ImpactSeverity.Breaking,
            SchemaEffect.MemberAdded => ImpactSeverity.Addition,
            SchemaEffect.Narrower when change.Rule == "required-member-added" => ImpactSeverity.Addition,
            SchemaEffect.Meaning => ImpactSeverity.Warning,
            _ => ImpactSeverity.Note,
        }));

    private static Finding Of(ImpactArea area, string location, SchemaChange change, ImpactSeverity severity)
    {
        string place = change.Place.Length == 0 ? location : $"{location} {change.Place}";
        string subject = change.Place.Length == 0 ? "It" : change.Place[(change.Place.LastIndexOf('/') + 1)..] is var last and not "*" ? last : "Each";
        return new Finding(area, severity, change.Rule, place, $"{subject} {change.Message}.") { Counterexample = change.Counterexample?.ToJsonString(Readable) };
    }
}
