using System;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>The command line that runs an action with an example input.</summary>
public static class CommandLineExample
{
    /// <summary>Writes the command for a POSIX shell.</summary>
    /// <param name="descriptor">The action.</param>
    /// <param name="example">The input.</param>
    /// <returns>One command.</returns>
    public static string Of(ActionDescriptor descriptor, JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(example);
        return $"piggy run {descriptor.Slug} --input {ShellText.Quote(ShellText.Json(example))}";
    }
}
