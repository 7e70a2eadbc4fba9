using System;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Http;

/// <summary>One call, while it alone may read and change the tables.</summary>
internal sealed record Call(Input Input, Tables Tables, DateTimeOffset Now, SandboxOptions Options);
