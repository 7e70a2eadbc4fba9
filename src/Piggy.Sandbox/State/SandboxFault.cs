namespace Piggy.Sandbox.State;

/// <summary>A failure that the next matching call meets.</summary>
public sealed record SandboxFault
{
    private SandboxFault(SandboxFaultKind kind, int code = 0)
    {
        Kind = kind;
        Code = code;
    }

    /// <summary>The answer is 503, and the call has no effect.</summary>
    public static SandboxFault Maintenance { get; } = new(SandboxFaultKind.Maintenance);

    /// <summary>The connection is cut before the call has an effect.</summary>
    public static SandboxFault CutBefore { get; } = new(SandboxFaultKind.CutBefore);

    /// <summary>The call has its effect, then the connection is cut: the caller cannot know.</summary>
    public static SandboxFault CutAfter { get; } = new(SandboxFaultKind.CutAfter);

    /// <summary>The call has no effect and gets no answer, until the caller gives up or the sandbox stops.</summary>
    public static SandboxFault HangBefore { get; } = new(SandboxFaultKind.HangBefore);

    /// <summary>The call has its effect and gets no answer, until the caller gives up or the sandbox stops: the caller cannot know.</summary>
    public static SandboxFault HangAfter { get; } = new(SandboxFaultKind.HangAfter);

    internal SandboxFaultKind Kind { get; }

    internal int Code { get; }

    /// <summary>The answer is 400 with this error code of Piggy's, and the call has no effect.</summary>
    public static SandboxFault Refuse(int code) => new(SandboxFaultKind.Refuse, code);
}

internal enum SandboxFaultKind
{
    Refuse,
    Maintenance,
    CutBefore,
    CutAfter,
    HangBefore,
    HangAfter,
}
