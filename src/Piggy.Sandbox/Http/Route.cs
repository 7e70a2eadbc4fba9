using System;

namespace Piggy.Sandbox.Http;

/// <summary>One operation of the API: its name, where it is found below the base path, and what carries it out.</summary>
internal sealed record Route(string Operation, string Method, string Pattern, Func<Call, Answer> Handle);
