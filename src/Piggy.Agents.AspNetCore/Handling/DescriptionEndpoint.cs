using System.Text;
using Microsoft.AspNetCore.Http;
using Piggy.Agents.Tools;

namespace Piggy.Agents.AspNetCore;

/// <summary>Shows what can be called, as an OpenAPI document that names its own place as the server.</summary>
internal sealed class DescriptionEndpoint(AgentTools tools, bool needsToken)
{
    public const string Name = "openapi.json";

    private readonly ToolDescription _description = new(tools, needsToken);

    public Task ShowAsync(HttpContext context)
    {
        // Relative to the host, whose name a caller could make up.
        string path = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        return Json.WriteAsync(context, Encoding.UTF8.GetBytes(_description.At(path[..^(Name.Length + 1)])));
    }
}
