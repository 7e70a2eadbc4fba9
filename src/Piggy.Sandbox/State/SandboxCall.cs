namespace Piggy.Sandbox.State;

/// <summary>A call that reached an operation, so that a test can count what was really sent.</summary>
/// <param name="Operation">The operation's id, such as <c>createCreditReception</c>.</param>
/// <param name="Status">The HTTP status of the answer; 0 if the connection was cut.</param>
/// <param name="HadEffect">False if a fault kept the operation from being carried out.</param>
public sealed record SandboxCall(string Operation, int Status, bool HadEffect);
