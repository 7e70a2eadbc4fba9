using System;

namespace Piggy.Cli.Failures;

/// <summary>Ends a command with one clear line and an exit code.</summary>
internal sealed class CliFailure(int exitCode, string message, string? nextStep = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? NextStep { get; } = nextStep;
}
