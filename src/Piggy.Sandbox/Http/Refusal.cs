using System.Collections.Generic;
using Microsoft.AspNetCore.Http;

namespace Piggy.Sandbox.Http;

/// <summary>The ways in which Piggy says no. The codes are Piggy's, the sentences are ours.</summary>
internal static class Refusal
{
    public const int InvalidInputCode = 1003;

    public static Answer Unauthorized { get; } = Answer.Error(
        StatusCodes.Status401Unauthorized, 401, "invalid_token: send the key of this sandbox as 'Authorization: Bearer <key>'.");

    public static Answer ClientUnknown { get; } = Answer.Error(
        StatusCodes.Status401Unauthorized, 401, "invalid_client: send client id and secret of this sandbox.");

    public static Answer RouteNotFound { get; } = Answer.Error(StatusCodes.Status404NotFound, 404, "The sandbox has no such route.");

    public static Answer MethodNotAllowed { get; } = Answer.Error(
        StatusCodes.Status405MethodNotAllowed, 405, "This route does not take this method; see the Allow header.");

    public static Answer Maintenance { get; } = Answer.Error(StatusCodes.Status503ServiceUnavailable, 503, "Piggy is down for maintenance.");

    public static Answer UnexpectedFailure { get; } = Answer.Error(
        StatusCodes.Status500InternalServerError, 1000, "The sandbox failed for a reason that it does not name.");

    public static Answer ShopNotFound => Because(1008);

    public static Answer CreditCeilingExceeded => Because(1015);

    public static Answer PosTransactionNotFound => Because(1027);

    public static Answer AccountSecretInvalid => Because(1053);

    public static Answer TokenExpired => Because(3000);

    public static Answer PosTransactionAlreadyLinked => Because(6001);

    public static Answer ContactNotFound => Because(55031);

    public static Answer ContactsPortalMissing => Because(55032);

    public static Answer DefaultUnitMissing => Because(55046);

    public static Answer ContactIdentifierNotFound => Because(60003);

    public static Answer UnitNotFound => Because(60007);

    public static Answer AttributeNameTaken => Because(60009);

    public static Answer ContactNotAnonymous => Because(60016);

    public static Answer PromotionNotFound => Because(80002);

    public static Answer VoucherNotFound => Because(80004);

    public static Answer VoucherLimitReached => Because(80008);

    public static Answer InvalidInput(string message) => Answer.Error(StatusCodes.Status400BadRequest, InvalidInputCode, message);

    public static Answer InvalidInput(IReadOnlyDictionary<string, List<string>> errors) =>
        Answer.Error(StatusCodes.Status400BadRequest, InvalidInputCode, "The given input is not valid.", errors);

    public static Answer InvalidField(string field, string message) =>
        InvalidInput(new Dictionary<string, List<string>> { [field] = [message] });

    /// <summary>The refusal with a code of Piggy's table, also for codes that only an injected fault can bring about.</summary>
    public static Answer Because(int code) => Answer.Error(StatusCodes.Status400BadRequest, code, Sentence(code));

    private static string Sentence(int code) => code switch
    {
        InvalidInputCode => "The given input is not valid.",
        1008 => "There is no shop with this UUID.",
        1015 => "The credit ceiling of the loyalty program would be passed.",
        1027 => "There is no POS transaction with this UUID.",
        1053 => "The secret of the account is missing or wrong.",
        1017 => "The contact has fewer credits than the reward costs.",
        1018 => "The reward is out of stock.",
        1019 => "The contact has claimed this reward as often as it allows.",
        1052 => "The reward is switched off.",
        1100 => "There is no gift card program with this UUID.",
        3000 => "The token has expired.",
        5001 => "There is no gift card with this UUID or hash.",
        5002 => "The gift card has expired.",
        5003 => "The gift card holds less than is to be taken.",
        5006 => "No money can be added to the gift card.",
        5008 => "The gift card would hold more than its program allows.",
        5010 => "There is no gift card transaction with this UUID.",
        6001 => "The POS transaction has a credit reception already.",
        6003 => "There is no reward with this UUID.",
        13010 => "The login code is wrong or was used.",
        55021 => "Only digital gift cards can be made.",
        55025 => "Only the newest transaction of a gift card can be taken back.",
        55030 => "There is no subscription type with this UUID.",
        55031 => "There is no contact with this UUID or e-mail address.",
        55032 => "The account has no Contacts Portal.",
        55045 => "A unit with this name exists already.",
        55046 => "The account has no default unit.",
        60000 => "The account has used up its quota of contacts.",
        60001 => "Another credit reception of this contact is being created.",
        60003 => "There is no contact identifier with this value.",
        60004 => "The contact identifier is switched off.",
        60005 => "A contact with this e-mail address exists already.",
        60006 => "A contact identifier with this value exists already.",
        60007 => "There is no unit with this name.",
        60009 => "An attribute with this name exists already.",
        60013 => "There is no automation with this UUID.",
        60014 => "The contact identifier points to a contact already.",
        60016 => "The contact is not anonymous.",
        60018 => "A loyalty token of version 1 needs credits.",
        60019 => "A loyalty token of version 2 needs a unit value.",
        80002 => "There is no promotion with this UUID.",
        80003 => "A voucher with this code exists already.",
        80004 => "There is no voucher with this code or UUID.",
        80005 => "The voucher was redeemed before.",
        80006 => "The voucher has expired.",
        80008 => "The promotion has too few vouchers left.",
        80012 => "The voucher was taken out of use.",
        80014 => "The voucher cannot be used yet.",
        80017 => "The voucher is locked.",
        80019 => "The voucher has fewer uses left.",
        80300 => "There is no such thing, or it has expired.",
        80530 => "There is no shift with this UUID or identifier.",
        80531 => "The status of the shift is not known, or another shift has the identifier.",
        80540 => "There is no shift team with this UUID or name.",
        80550 => "There is no shift type with this UUID or name.",
        110000 => "There is no perk with this UUID.",
        _ => "Refused by the sandbox.",
    };
}
