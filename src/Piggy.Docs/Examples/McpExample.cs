using System;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>The message by which a client of the Model Context Protocol calls an action that a server offers as a tool.</summary>
public static class McpExample
{
    /// <summary>Makes the message.</summary>
    /// <param name="descriptor">The action.</param>
    /// <param name="example">The input.</param>
    /// <returns>A JSON-RPC request of the method <c>tools/call</c>.</returns>
    public static JsonObject Of(ActionDescriptor descriptor, JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(example);
        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = "tools/call",
            ["params"] = new JsonObject { ["name"] = descriptor.Slug, ["arguments"] = example.DeepClone() },
        };
    }
}
