namespace Piggy.Generator.Emit.Actions;

/// <summary>Qualified names of what emitted code uses.</summary>
internal static class Runtime
{
    public const string Actions = "global::Piggy.Generated.Actions.";
    public const string ActionRequest = "global::Piggy.Generated.Http.ActionRequest";
    public const string ActionTransport = "global::Piggy.Generated.Http.ActionTransport";
    public const string Formats = "global::Piggy.Generated.Json.Formats";
    public const string JsonTypes = "global::Piggy.Generated.Json.JsonTypes";
    public const string PiggyJson = "global::Piggy.Generated.Json.PiggyJson";
    public const string ShapeReader = "global::Piggy.Generated.Json.ShapeReader";
    public const string ValidationErrors = "global::Piggy.Generated.Json.ValidationErrors";
    public const string Webhooks = "global::Piggy.Generated.Webhooks.";
    public const string Collections = "global::System.Collections.Generic.";
    public const string Guid = "global::System.Guid";
    public const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";
    public const string JsonValueKind = "global::System.Text.Json.JsonValueKind";
    public const string Ordinal = "global::System.StringComparer.Ordinal";
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
}
