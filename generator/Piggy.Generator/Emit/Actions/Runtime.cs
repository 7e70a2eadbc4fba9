using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Actions;

/// <summary>The types of the framework and of our runtime that emitted actions use.</summary>
internal static class Runtime
{
    public static readonly TypeName Array = new("System", "Array");
    public static readonly TypeName Convert = new("System", "Convert");
    public static readonly TypeName DateOnly = new("System", "DateOnly");
    public static readonly TypeName DateTimeOffset = new("System", "DateTimeOffset");
    public static readonly TypeName FormatException = new("System", "FormatException");
    public static readonly TypeName Guid = new("System", "Guid");
    public static readonly TypeName Math = new("System", "Math");
    public static readonly TypeName ReadOnlySpan = new("System", "ReadOnlySpan");
    public static readonly TypeName StringComparer = new("System", "StringComparer");
    public static readonly TypeName TimeOnly = new("System", "TimeOnly");
    public static readonly TypeName TimeSpan = new("System", "TimeSpan");
    public static readonly TypeName Dictionary = new("System.Collections.Generic", "Dictionary");
    public static readonly TypeName HashSet = new("System.Collections.Generic", "HashSet");
    public static readonly TypeName List = new("System.Collections.Generic", "List");
    public static readonly TypeName ReadOnlyDictionary = new("System.Collections.Generic", "IReadOnlyDictionary");
    public static readonly TypeName ReadOnlyList = new("System.Collections.Generic", "IReadOnlyList");
    public static readonly TypeName CultureInfo = new("System.Globalization", "CultureInfo");
    public static readonly TypeName Enumerable = new("System.Linq", "Enumerable");
    public static readonly TypeName JsonValueKind = new("System.Text.Json", "JsonValueKind");
    public static readonly TypeName Utf8JsonWriter = new("System.Text.Json", "Utf8JsonWriter");
    public static readonly TypeName Regex = new("System.Text.RegularExpressions", "Regex");
    public static readonly TypeName RegexMatchTimeoutException = new("System.Text.RegularExpressions", "RegexMatchTimeoutException");
    public static readonly TypeName RegexOptions = new("System.Text.RegularExpressions", "RegexOptions");
    public static readonly TypeName CancellationToken = new("System.Threading", "CancellationToken");
    public static readonly TypeName Task = new("System.Threading.Tasks", "Task");

    public static readonly TypeName ActionDescriptor = new(Actions, "ActionDescriptor");
    public static readonly TypeName OperationEffect = new(Actions, "OperationEffect");
    public static readonly TypeName OperationEvidence = new(Actions, "OperationEvidence");
    public static readonly TypeName ActionInputLocation = new(Actions, "ActionInputLocation");
    public static readonly TypeName ActionRegistry = new(Actions, "ActionRegistry");
    public static readonly TypeName ActionResult = new(Actions, "ActionResult");
    public static readonly TypeName ActionRunner = new(Actions, "ActionRunner");
    public static readonly TypeName Confidence = new(Actions, "Confidence");
    public static readonly TypeName ErrorCode = new(Actions, "PiggyErrorCode");
    public static readonly TypeName OperationDescriptor = new(Actions, "OperationDescriptor");
    public static readonly TypeName PiggyAction = new(Actions, "PiggyAction");
    public static readonly TypeName SpecOrigin = new(Actions, "SpecOrigin");
    public static readonly TypeName ActionRequest = new(Http, "ActionRequest");
    public static readonly TypeName ActionTransport = new(Http, "ActionTransport");
    public static readonly TypeName IntentInputs = new(Intents, "IntentInputs");
    public static readonly TypeName ReconciliationPlan = new(Intents, "ReconciliationPlan");
    public static readonly TypeName Formats = new(Json, "Formats");
    public static readonly TypeName JsonTypes = new(Json, "JsonTypes");
    public static readonly TypeName PiggyJson = new(Json, "PiggyJson");
    public static readonly TypeName ShapeReader = new(Json, "ShapeReader");
    public static readonly TypeName ValidationErrors = new(Json, "ValidationErrors");
    public static readonly TypeName PiggyTrigger = new(Webhooks, "PiggyTrigger");
    public static readonly TypeName TriggerDescriptor = new(Webhooks, "TriggerDescriptor");
    public static readonly TypeName TriggerRegistry = new(Webhooks, "TriggerRegistry");

    private const string Actions = "Piggy.Generated.Actions";
    private const string Http = "Piggy.Generated.Http";
    private const string Intents = "Piggy.Generated.Intents";
    private const string Json = "Piggy.Generated.Json";
    private const string Webhooks = "Piggy.Generated.Webhooks";

    public static string InvariantCulture(SourceWriter writer) => writer.Code($"{CultureInfo.Static}.InvariantCulture");
}
