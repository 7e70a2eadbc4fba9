using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about the x-piggy-* keys: PIGGY1500 to PIGGY1599. The vocabulary itself is described in spec/README.md.</summary>
internal static class VocabularyRules
{
    private const string Category = "Piggy.Vocabulary";

    /// <summary>{0} key, {1} what it stands on, {2} hint.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "PIGGY1501", "Unknown x-piggy key", "'{0}' has no meaning on {1}, so it is not read: correct or move it{2}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1501"));

    /// <summary>{0} member, {1} the key it stands under, {2} hint.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new(
        "PIGGY1502", "Unknown member of an x-piggy key", "'{0}' is no member of {1}, so nothing is made of that: correct it{2}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1502"));

    /// <summary>{0} what lacks it, {1} what is missing.</summary>
    public static readonly DiagnosticDescriptor Missing = new(
        "PIGGY1503", "A part of the x-piggy vocabulary is missing", "{0} must have '{1}', so nothing is made of it until you add that", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1503"));

    /// <summary>{0} key, {1} what it must be, {2} what it is.</summary>
    public static readonly DiagnosticDescriptor WrongValue = new(
        "PIGGY1504", "An x-piggy value is wrong", "'{0}' must be {1}, but is {2}; it is not read until you correct it", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1504"));

    /// <summary>{0} slug, {1} pointer of the first operation that has it.</summary>
    public static readonly DiagnosticDescriptor DuplicateSlug = new(
        "PIGGY1505", "Two actions or triggers have one slug", "The slug '{0}' belongs to the operation at {1} already, so this one makes no action and no trigger; give it a slug of its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1505"));

    /// <summary>{0} what contradicts what.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new(
        "PIGGY1506", "The effect contract contradicts itself", "The effect contract cannot hold, so the operation makes no action: {0}. Correct the one that is not true.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1506"));

    /// <summary>{0} code, {1} hint.</summary>
    public static readonly DiagnosticDescriptor UnknownErrorCode = new(
        "PIGGY1507", "Unknown error code", "Error code {0} is not in x-piggy-error-codes, so the operation makes no action: describe it there or correct it{1}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1507"));

    /// <summary>{0} name, {1} code that has it.</summary>
    public static readonly DiagnosticDescriptor DuplicateErrorName = new(
        "PIGGY1508", "Two error codes have one name", "The name '{0}' belongs to error code {1} already, so this code is left out; choose another name", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1508"));

    /// <summary>{0} key, {1} what it needs.</summary>
    public static readonly DiagnosticDescriptor Misplaced = new(
        "PIGGY1509", "An x-piggy key stands on the wrong schema", "'{0}' belongs on {1} and is not read here; move it, or correct the schema", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1509"));

    /// <summary>{0} what is wrong.</summary>
    public static readonly DiagnosticDescriptor MalformedRule = new(
        "PIGGY1510", "A condition between fields is malformed", "This entry of x-piggy-rules cannot be read and is left out: {0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1510"));

    /// <summary>{0} property, {1} key that names it, {2} hint.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new(
        "PIGGY1511", "An x-piggy key names an unknown property", "The schema has no property '{0}', which '{1}' names; what it says is left out: correct the name{2}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1511"));

    /// <summary>{0} event, {1} pointer of the first webhook that has it.</summary>
    public static readonly DiagnosticDescriptor DuplicateEvent = new(
        "PIGGY1512", "Two triggers have one event", "The event '{0}' belongs to the webhook at {1} already, so this one makes no trigger; a body names nothing but its event, so give each webhook its own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1512"));

    /// <summary>{0} what is missing, {1} hint.</summary>
    public static readonly DiagnosticDescriptor PagingUnknown = new(
        "PIGGY1513", "x-piggy-paging does not fit its operation", "x-piggy-paging cannot be followed: {0}; no helper reads this list page by page: correct the name, or describe what it names{1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1513"));

    /// <summary>{0} what is wrong, {1} hint.</summary>
    public static readonly DiagnosticDescriptor ReconcileUnknown = new(
        "PIGGY1514", "x-piggy-reconcile does not fit its operation", "x-piggy-reconcile cannot be followed: {0}; the action has no reconciliation plan: correct the name, or describe what it names{1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1514"));

    /// <summary>{0} slug.</summary>
    public static readonly DiagnosticDescriptor ReconcileMissing = new(
        "PIGGY1515", "Nothing says how to reconcile an action", "Action '{0}' must not be sent twice, but has no x-piggy-reconcile; it is generated without a reconciliation plan: say which read shows its work, or that none does",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1515"));
}
