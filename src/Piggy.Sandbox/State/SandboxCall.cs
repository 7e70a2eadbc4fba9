namespace Piggy.Sandbox.State;

/// <summary>A call that reached an operation, so that a test can count what was really sent.</summary>
/// <param name="Operation">The operation's id, such as <c>createCreditReception</c>.</param>
/// <param name="Status">The HTTP status of the answer; 0 if the connection was cut.</param>
/// <param name="CarriedOut">True if the operation did what it was asked to, even where a fault then hid the answer.</param>
public sealed record SandboxCall(string Operation, int Status, bool CarriedOut);
