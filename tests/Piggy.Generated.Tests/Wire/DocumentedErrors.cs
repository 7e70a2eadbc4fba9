using System.Collections.Generic;

namespace Piggy.Generated.Tests.Wire;

internal static partial class WireCases
{
    /// <summary>The error codes that the vendor's pages, or the general table, give for each action.</summary>
    public static IReadOnlyDictionary<string, int[]> Errors { get; } = new Dictionary<string, int[]>
    {
        ["PIGGY_CLAIM_ANONYMOUS_CONTACT"] = [1003, 55031, 60016],
        ["PIGGY_CREATE_CONTACT_ATTRIBUTE"] = [1003, 60009],
        ["PIGGY_CREATE_CREDIT_RECEPTION"] = [1003, 1008, 55031, 60003, 60007, 1015, 60001, 55046, 1027, 6001],
        ["PIGGY_CREATE_VOUCHERS_BATCH"] = [1003, 80002, 80008, 55031],
        ["PIGGY_FIND_OR_CREATE_PRODUCTS"] = [1003],
        ["PIGGY_FIND_VOUCHER_BY_CODE"] = [1003, 80004],
        ["PIGGY_GET_CONTACT_AUTH_TOKEN"] = [55031, 1053, 3000],
        ["PIGGY_GET_CONTACTS_CREDIT_BALANCE"] = [1003, 55031],
        ["PIGGY_LIST_FORMS"] = [1003],
        ["PIGGY_LIST_PERKS"] = [],
        ["PIGGY_MERGE_CONTACTS"] = [55031, 1003],
        ["PIGGY_SEND_CONTACT_VERIFICATION_EMAIL"] = [1003, 55031, 55032],
        ["PIGGY_UPDATE_BOOKINGS"] = [1003],
        ["PIGGY_UPDATE_CONTACT_IDENTIFIERS"] = [1003, 55031, 60006, 60003],
    };
}
