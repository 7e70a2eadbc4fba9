using System;
using System.Collections.Generic;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The contact that a call names by its UUID.</summary>
internal static class ContactInPath
{
    /// <summary>Finds the contact, after all other fields were read: wrong fields are refused first, then an unknown contact.</summary>
    /// <param name="call">The call.</param>
    /// <param name="contact">The contact; to be used only if nothing is refused.</param>
    /// <param name="field">The field with the UUID.</param>
    /// <returns>The refusal, or null.</returns>
    public static Answer? Find(Call call, out SandboxContact contact, string field = "contact_uuid")
    {
        Guid uuid = call.Input.RequiredUuid(field);
        bool known = call.Tables.Contacts.TryGetValue(uuid, out SandboxContact? found);
        contact = found!;
        return call.Input.Invalid ?? (known ? null : Refusal.ContactNotFound);
    }
}
