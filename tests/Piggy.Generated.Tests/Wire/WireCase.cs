namespace Piggy.Generated.Tests.Wire;

/// <summary>What one action must put on the wire, and what it must make of Piggy's answer. Written from the vendor's documentation, not from our spec.</summary>
/// <param name="Slug">The action.</param>
/// <param name="Input">The input as JSON.</param>
/// <param name="Method">The HTTP method Piggy expects.</param>
/// <param name="Path">Path and query below the base address, to the byte.</param>
/// <param name="Body">The request body, to the byte; null for a request without one.</param>
/// <param name="Status">The status of Piggy's answer.</param>
/// <param name="Answer">Piggy's answer.</param>
/// <param name="Data">The data the envelope must hold, as JSON.</param>
public sealed record WireCase(string Slug, string Input, string Method, string Path, string? Body, int Status, string Answer, string Data)
{
    public override string ToString() => $"{Slug} {Input}";
}
