using System;

namespace Piggy.Sandbox.State;

/// <summary>A contact who brought in another one.</summary>
/// <param name="Uuid">UUID of the referral.</param>
/// <param name="ReferringContactUuid">Who brought in.</param>
/// <param name="ReferredContactUuid">Who was brought in.</param>
/// <param name="Status">pending, completed or failed.</param>
public sealed record SandboxReferral(Guid Uuid, Guid ReferringContactUuid, Guid ReferredContactUuid, string Status);
