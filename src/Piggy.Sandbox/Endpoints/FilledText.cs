using Piggy.Sandbox.Http;

namespace Piggy.Sandbox.Endpoints;

/// <summary>A text that a call may leave out, but not empty: names and identifiers in changes.</summary>
internal static class FilledText
{
    public static string? Read(Input input, string field) => input.Has(field) ? input.RequiredText(field) : null;
}
