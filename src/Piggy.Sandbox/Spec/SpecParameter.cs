using System.Text.Json;

namespace Piggy.Sandbox.Spec;

/// <summary>A value in a path or a query.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="InPath">True in the path, false in the query.</param>
/// <param name="Required">True if the call is refused without it.</param>
/// <param name="Schema">What it must look like.</param>
internal sealed record SpecParameter(string Name, bool InPath, bool Required, JsonElement Schema)
{
    public static SpecParameter Read(SpecDocument spec, JsonElement node)
    {
        JsonElement parameter = spec.Resolve(node);
        return new SpecParameter(
            parameter.GetProperty("name").GetString() ?? "",
            parameter.GetProperty("in").GetString() == "path",
            parameter.TryGetProperty("required", out JsonElement required) && required.GetBoolean(),
            parameter.GetProperty("schema"));
    }
}
