using System.Linq;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Which places of a document take any text, and which only texts that OpenAPI gives a meaning.</summary>
internal static class SlotMeaning
{
    /// <summary>Whether the value in this place is one of OpenAPI's words.</summary>
    public static bool OfValue(string[] place) => place[^1] is "type" or "format" or "in" or "style" or "$ref" or "openapi" or "propertyName"
        || place is ["x-piggy-error-codes", ..] or [.., "x-piggy-action" or "x-piggy-trigger" or "x-piggy-effect" or "x-piggy-errors", _]
        || place.Contains("x-piggy-evidence");

    /// <summary>Whether the key in this place is one of OpenAPI's words; elsewhere the author of a document chooses it.</summary>
    public static bool OfKey(string[] place) => place is not ([.., "properties", _] or ["components", "schemas", _] or [.., "mapping", _] or [.., "variables", _]);

    /// <summary>Texts that are emitted in another way than plain ones are.</summary>
    /// <remarks>A pattern that .NET cannot match in one pass, such as one that looks ahead, gets a limit of time instead. A server without a host and a path gives a client no address.
    /// A default is left out, and told, where it is no value of its type.</remarks>
    public static string[] OtherShapes(string[] place) => place switch
    {
        [.., "pattern"] => ["(?=harmless)"],
        [.., "default"] => ["2026-01-01T00:00:00Z"],
        ["servers", _, "url"] => ["/"],
        _ => [],
    };

    /// <summary>The same for keys. A component's class is named by what stands behind the last dot; where nothing does, each place that uses it makes a class of its own, as in Kiota.</summary>
    public static string[] OtherShapesOfKey(string[] place) => place is ["components", "schemas", _] ? ["."] : [];
}
