namespace Piggy.Sandbox;

/// <summary>An operation that the sandbox answers.</summary>
/// <param name="Id">The operation's id in the spec, such as <c>createCreditReception</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as the spec has it.</param>
/// <param name="IsStateful">
/// True if the call reads or changes the account of the sandbox; false if the request is held against the spec, the answer is made from the spec's examples, and
/// nothing is kept.
/// </param>
public sealed record SandboxOperation(string Id, string Method, string Path, bool IsStateful);
