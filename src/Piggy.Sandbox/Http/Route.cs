using System;

namespace Piggy.Sandbox.Http;

/// <summary>One operation of the API: its name, where it is found below the base path, and what carries it out.</summary>
internal sealed record Route(string Operation, string Method, string Pattern, Func<Call, Answer> Handle)
{
    /// <summary>True for the call that gives out keys: it stands at the root of the host and needs none.</summary>
    public bool IsAtRoot { get; init; }

    /// <summary>False if the answer is made from the spec and nothing is kept.</summary>
    public bool IsStateful { get; init; } = true;
}
