using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>What can be wrong with the actions of a document that is otherwise readable.</summary>
internal static class ActionRules
{
    private const string Category = "Piggy.Actions";

    /// <summary>Two inputs of one action have the same name.</summary>
    public static readonly DiagnosticDescriptor InputNameClash = new(
        "PIGGY3001",
        "Two inputs of an action have the same name",
        "Action '{0}' has the input '{1}' in its {2} and again in its {3}, but its inputs form one flat object; the action is left out. "
        + "Rename one of them.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3001"));

    /// <summary>The request body cannot be a flat object of inputs.</summary>
    public static readonly DiagnosticDescriptor BodyNotAnObject = new(
        "PIGGY3002",
        "An action's body is not a JSON object",
        "The request body of action '{0}' is {1}, but the inputs of an action are the members of one JSON object; "
        + "the action is left out. Describe the body as an object with properties in application/json.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3002"));

    /// <summary>A parameter that the action needs cannot be an input.</summary>
    public static readonly DiagnosticDescriptor ParameterNotSupported = new(
        "PIGGY3003",
        "A required parameter cannot be an input of an action",
        "Action '{0}' requires the parameter '{1}', which {2}; the action is left out. "
        + "Move it to the path, the query or the body as a plain value, or make it optional.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3003"));

    /// <summary>A parameter is not offered by the action.</summary>
    public static readonly DiagnosticDescriptor ParameterLeftOut = new(
        "PIGGY3004",
        "An optional parameter is not an input of the action",
        "The optional parameter '{1}' of action '{0}' {2}; the action is emitted without it. Use the client to send it.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3004"));

    /// <summary>A schema has no C# type.</summary>
    public static readonly DiagnosticDescriptor Untyped = new(
        "PIGGY3005",
        "A schema has no C# type",
        "The schema of '{0}' uses {1}, which has no C# type; it is emitted as PiggyJson, which holds any JSON value. "
        + "Describe it with a single type to get a typed member.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3005"));

    /// <summary>A pattern is no regular expression of .NET.</summary>
    public static readonly DiagnosticDescriptor InvalidPattern = new(
        "PIGGY3006",
        "A pattern cannot be checked",
        "The pattern of '{0}' is not a regular expression that .NET understands ({1}); "
        + "it is checked by the server only and left out of the input schema. Write it without that construct.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3006"));

    /// <summary>A limit is not enforced.</summary>
    public static readonly DiagnosticDescriptor LimitNotChecked = new(
        "PIGGY3007",
        "A keyword is not checked before a call",
        "The keyword '{1}' of '{0}' is not checked before a call; it is left out of the input schema and the server decides. "
        + "Remove it or express it with the keywords that spec/README.md lists.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3007"));

    /// <summary>A condition names a member that does not exist.</summary>
    public static readonly DiagnosticDescriptor ConditionNamesNoField = new(
        "PIGGY3008",
        "A condition names something that is not sent",
        "The condition {1} of '{0}' names '{2}', which is not among what is sent; the condition is left out. Correct the name.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3008"));

    /// <summary>A condition cannot be applied to the types of its members.</summary>
    public static readonly DiagnosticDescriptor ConditionDoesNotFit = new(
        "PIGGY3009",
        "A condition does not fit the types of its properties",
        "The condition {1} of '{0}' cannot be checked because {2}; the condition is left out. Change the types, or use server-checked.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3009"));

    /// <summary>The name for grouped members is taken.</summary>
    public static readonly DiagnosticDescriptor GroupNameTaken = new(
        "PIGGY3010",
        "The name in x-piggy-additional is taken",
        "The object '{0}' groups unnamed members under '{1}', which is one of its own properties; unnamed members are not offered. "
        + "Choose a name that no property has.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3010"));

    /// <summary>A bare value cannot stand for its object.</summary>
    public static readonly DiagnosticDescriptor BareValueDoesNotFit = new(
        "PIGGY3011",
        "x-piggy-bare-value cannot be applied",
        "The schema of '{0}' says that a bare value stands for '{1}', but {2}; it is emitted as PiggyJson. "
        + "Use it on a oneOf of one object and one scalar, for a property of the scalar's type whose siblings are optional.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3011"));

    /// <summary>Null and absence cannot be told apart.</summary>
    public static readonly DiagnosticDescriptor NullIsAbsence = new(
        "PIGGY3012",
        "A null input is not sent",
        "The input '{0}' is optional and nullable; a null is treated as if it were left out. Make it required to send nulls.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3012"));

    /// <summary>The body of a webhook has no payload record.</summary>
    public static readonly DiagnosticDescriptor TriggerBodyNotAnEvent = new(
        "PIGGY3013",
        "A trigger's body is not an event",
        "The body of trigger '{0}' {1}, but an event is a JSON object that names itself in the text 'type'; the trigger is left out. "
        + "Describe the body as an object with properties, 'type' among them, in application/json.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3013"));

    /// <summary>The body of a webhook is for another event.</summary>
    public static readonly DiagnosticDescriptor TriggerEventNotInBody = new(
        "PIGGY3014",
        "A trigger's event is no value of its body's type",
        "Trigger '{0}' is for the event '{1}', which is not among the values of 'type' in its body ({2}); it is emitted for that event as it stands. "
        + "Correct the event or the values.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY3014"));
}
