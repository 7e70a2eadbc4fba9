namespace Piggy.Build;

/// <summary>A step did not do what it should; the message says which, and what to do.</summary>
internal sealed class StepFailure(string message) : Exception(message);
