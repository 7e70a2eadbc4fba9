using System.Collections.Generic;

namespace Piggy.Generated.Tests.Wire;

/// <summary>The 14 actions on the wire.</summary>
internal static partial class WireCases
{
    internal const string Contact = "0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01";
    internal const string Other = "c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02";
    internal const string Shop = "7be0a5c9-0c43-4b52-b2d8-6b3b5a5c4d03";
    internal const string Promotion = "5a1d9e77-94a2-4a8f-a4f7-2f6a3d8e9b04";

    public static IEnumerable<WireCase> All => [.. ContactCases, .. CreditCases, .. VoucherCases, .. OtherCases];

    private static IEnumerable<WireCase> ContactCases =>
    [
        new(
            "PIGGY_CLAIM_ANONYMOUS_CONTACT",
            $$$$"""{"anonymous_contact_uuid":"{{{{Contact}}}}","email":"noor@example.com"}""",
            "PUT",
            $"/contacts/{Contact}/claim",
            """{"email":"noor@example.com"}""",
            200,
            $$$$"""
            {"data":{"id":17,"uuid":"{{{{Contact}}}}","email":"noor@example.com","tier":null,"subscriptions":[],"credit_balance":{"balance":120},
            "prepaid_balance":{"balance_in_cents":0},"current_values":{"first_name":null,"visits":3},"current_display_values":{}},"meta":[]}
            """,
            $$$$"""
            {"id":17,"uuid":"{{{{Contact}}}}","email":"noor@example.com","subscriptions":[],"credit_balance":{"balance":120},
            "prepaid_balance":{"balance_in_cents":0},"current_values":{"first_name":null,"visits":3},"current_display_values":{}}
            """),
        new(
            "PIGGY_GET_CONTACT_AUTH_TOKEN",
            $$$$"""{"contact_uuid":"{{{{Contact}}}}"}""",
            "GET",
            $"/contact-verification/auth-token/{Contact}",
            null,
            200,
            """{"data":"tok_bare_1","meta":{}}""",
            """{"auth_token":"tok_bare_1"}"""),
        new(
            "PIGGY_GET_CONTACT_AUTH_TOKEN",
            $$$$"""{"contact_uuid":"{{{{Contact.ToUpperInvariant()}}}}"}""",
            "GET",
            $"/contact-verification/auth-token/{Contact}",
            null,
            200,
            """{"data":{"auth_token":"tok_object_2"},"meta":[]}""",
            """{"auth_token":"tok_object_2"}"""),
        new(
            "PIGGY_GET_CONTACTS_CREDIT_BALANCE",
            $$$$"""{"contact_uuid":"{{{{Contact}}}}"}""",
            "GET",
            $"/contacts/{Contact}/credit-balance",
            null,
            200,
            """{"data":{"balance":385},"meta":[]}""",
            """{"balance":385}"""),
        new(
            "PIGGY_MERGE_CONTACTS",
            $$$$"""{"destination_contact_uuid":"{{{{Other}}}}","source_contact_uuid":"{{{{Contact}}}}"}""",
            "POST",
            "/contacts/merge",
            $$$$"""{"source_contact_uuid":"{{{{Contact}}}}","destination_contact_uuid":"{{{{Other}}}}"}""",
            200,
            """{"data":null,"meta":{}}""",
            "null"),
        new(
            "PIGGY_SEND_CONTACT_VERIFICATION_EMAIL",
            """{"email":"noor@example.com"}""",
            "POST",
            "/contact-verification/send",
            """{"email":"noor@example.com"}""",
            200,
            """{"data":{"type":"Success","message":"The mail is on its way."},"meta":[]}""",
            """{"type":"Success","message":"The mail is on its way."}"""),
        new(
            "PIGGY_UPDATE_CONTACT_IDENTIFIERS",
            """{"contact_identifier_value":"CARD-1","contact_identifier_name":"Blue card","contact_identifier_active":false}""",
            "PUT",
            "/contact-identifiers",
            """{"contact_identifier_value":"CARD-1","contact_identifier_name":"Blue card","contact_identifier_active":false}""",
            200,
            """{"data":{"name":"Blue card","value":"CARD-1","active":false,"contact":null},"meta":[]}""",
            """{"name":"Blue card","value":"CARD-1","active":false}"""),
        new(
            "PIGGY_CREATE_CONTACT_ATTRIBUTE",
            """{"name":"roast","data_type":"select","label":"Roast","description":"How dark","options":[{"label":"Light","value":"light"},{"label":"Three","value":3}]}""",
            "POST",
            "/contact-attributes",
            """{"name":"roast","data_type":"select","label":"Roast","description":"How dark","options":[{"label":"Light","value":"light"},{"label":"Three","value":3}]}""",
            200,
            """
            {"data":{"id":9,"name":"roast","label":"Roast","type":"select","options":[{"value":"light","label":"Light","description":null,"media":null},
            {"value":"3","label":"Three","description":null,"media":null}],"position":4,"can_be_deleted":true,"last_used_date":null,"created_by_user":null},"meta":[]}
            """,
            """
            {"id":9,"name":"roast","label":"Roast","type":"select","options":[{"value":"light","label":"Light"},{"value":"3","label":"Three"}],"position":4,"can_be_deleted":true}
            """),
    ];

    private static IEnumerable<WireCase> CreditCases =>
    [
        new(
            "PIGGY_CREATE_CREDIT_RECEPTION",
            $$$$"""{"shop_uuid":"{{{{Shop}}}}","contact_uuid":"{{{{Contact}}}}","credits":25}""",
            "POST",
            "/credit-receptions",
            $$$$"""{"shop_uuid":"{{{{Shop}}}}","contact_uuid":"{{{{Contact}}}}","credits":25}""",
            200,
            $$$$"""{"data":{"type":"credit_reception","uuid":"{{{{Other}}}}","credits":25,"unit_value":null,"contact":{"uuid":"{{{{Contact}}}}","credit_balance":{"id":4,"balance":145}}},"meta":{}}""",
            $$$$"""{"type":"credit_reception","uuid":"{{{{Other}}}}","credits":25,"contact":{"uuid":"{{{{Contact}}}}","credit_balance":{"id":4,"balance":145}}}"""),
        new(
            "PIGGY_CREATE_CREDIT_RECEPTION",
            $$$$"""
            {"contact_uuid":"{{{{Contact}}}}","shop_uuid":"{{{{Shop}}}}","unit_value":18.50,"unit_name":"purchase_amount","contact_identifier_value":"CARD-1",
            "pos_transaction_uuid":"{{{{Promotion}}}}","attributes":{"order_number":"W-10482","gift":true}}
            """,
            "POST",
            "/credit-receptions",
            $$$$"""{"shop_uuid":"{{{{Shop}}}}","contact_uuid":"{{{{Contact}}}}","unit_value":18.50,"unit_name":"purchase_amount","contact_identifier_value":"CARD-1","pos_transaction_uuid":"{{{{Promotion}}}}","order_number":"W-10482","gift":true}""",
            200,
            $$$$"""{"data":{"type":"credit_reception","uuid":"{{{{Other}}}}","credits":18,"unit_value":18.5,"order_number":"W-10482"},"meta":{}}""",
            $$$$"""{"type":"credit_reception","uuid":"{{{{Other}}}}","credits":18,"unit_value":18.5,"attributes":{"order_number":"W-10482"}}"""),
    ];

    private static IEnumerable<WireCase> VoucherCases =>
    [
        new(
            "PIGGY_CREATE_VOUCHERS_BATCH",
            $$$$"""
            {"promotion_uuid":"{{{{Promotion}}}}","quantity":500,"contact_uuid":"{{{{Contact}}}}","activation_date":"2027-03-01T00:00:00Z",
            "expiration_date":"2027-05-31T21:59:59+02:00","custom_attributes":{"campaign":"spring"}}
            """,
            "POST",
            "/vouchers/batch",
            $$$$"""{"promotion_uuid":"{{{{Promotion}}}}","quantity":500,"contact_uuid":"{{{{Contact}}}}","activation_date":"2027-03-01T00:00:00+00:00","expiration_date":"2027-05-31T21:59:59+02:00","custom_attributes":{"campaign":"spring"}}""",
            201,
            $$$$"""{"data":{"uuid":"{{{{Other}}}}","type":"vouchers","quantity":500,"status":"PENDING","created_at":"2027-02-20, 10:15"},"meta":[]}""",
            $$$$"""{"uuid":"{{{{Other}}}}","type":"vouchers","quantity":500,"status":"PENDING","created_at":"2027-02-20, 10:15"}"""),
        new(
            "PIGGY_FIND_VOUCHER_BY_CODE",
            """{"code":"A&B C/é+1"}""",
            "GET",
            "/vouchers/find?code=A%26B%20C%2F%C3%A9%2B1",
            null,
            200,
            $$$$"""
            {"data":{"uuid":"{{{{Other}}}}","code":"A&B C/é+1","status":"SOMETHING_NEW","name":"Free coffee","description":null,"expiration_date":"2027-05-31T21:59:59+00:00",
            "activation_date":null,"redeemed_at":null,"is_redeemed":false,"attributes":{"campaign":"spring"},"contact":{"uuid":"{{{{Contact}}}}","email":"noor@example.com"},
            "promotion":{"uuid":"{{{{Promotion}}}}","name":"Free coffee","voucher_limit":null,"season":"spring"}},"meta":[]}
            """,
            $$$$"""
            {"uuid":"{{{{Other}}}}","code":"A&B C/é+1","status":"SOMETHING_NEW","name":"Free coffee","expiration_date":"2027-05-31T21:59:59+00:00",
            "is_redeemed":false,"attributes":{"campaign":"spring"},"contact":{"uuid":"{{{{Contact}}}}","email":"noor@example.com"},
            "promotion":{"uuid":"{{{{Promotion}}}}","name":"Free coffee","attributes":{"season":"spring"}}}
            """),
    ];

    private static IEnumerable<WireCase> OtherCases =>
    [
        new(
            "PIGGY_FIND_OR_CREATE_PRODUCTS",
            $$$$"""{"external_identifier":"ART-1","name":"Flat white","description":"Double","categories":[{"uuid":"{{{{Other}}}}"},{"external_identifier":"HOT"}]}""",
            "POST",
            "/products/find-or-create",
            $$$$"""{"external_identifier":"ART-1","name":"Flat white","description":"Double","categories":[{"uuid":"{{{{Other}}}}"},{"external_identifier":"HOT"}]}""",
            200,
            $$$$"""{"data":{"uuid":"{{{{Contact}}}}","external_identifier":"ART-1","name":"Flat white","description":null,"categories":[{"uuid":"{{{{Other}}}}","external_identifier":"HOT","name":"Hot"}]},"meta":[]}""",
            $$$$"""{"uuid":"{{{{Contact}}}}","external_identifier":"ART-1","name":"Flat white","categories":[{"uuid":"{{{{Other}}}}","external_identifier":"HOT","name":"Hot"}]}"""),
        new(
            "PIGGY_LIST_FORMS",
            "{}",
            "GET",
            "/forms",
            null,
            200,
            $$$$"""{"data":[{"uuid":"{{{{Contact}}}}","name":"Sign up","status":"PUBLISHED","type":"PUBLIC","url":"https://forms.example/1"}],"meta":[]}""",
            $$$$"""[{"uuid":"{{{{Contact}}}}","name":"Sign up","status":"PUBLISHED","type":"PUBLIC","url":"https://forms.example/1"}]"""),
        new(
            "PIGGY_LIST_FORMS",
            """{"type":"PRIVATE","status":"DRAFT"}""",
            "GET",
            "/forms?status=DRAFT&type=PRIVATE",
            null,
            200,
            """{"data":[],"meta":{}}""",
            "[]"),
        new(
            "PIGGY_LIST_PERKS",
            "{}",
            "GET",
            "/perks",
            null,
            200,
            $$$$"""{"data":[{"uuid":"{{{{Contact}}}}","label":"Lounge","name":"lounge","data_type":"boolean","options":[{"label":"Yes","value":"true","default":false}]}]}""",
            $$$$"""[{"uuid":"{{{{Contact}}}}","label":"Lounge","name":"lounge","data_type":"boolean","options":[{"label":"Yes","value":"true","default":false}]}]"""),
        new(
            "PIGGY_UPDATE_BOOKINGS",
            $$$$"""
            {"uuid":"{{{{Other}}}}","source":"Website","status":"Open","ends_at":"2027-04-16T19:30:00+00:00","starts_at":"2027-04-16T17:30:00+00:00","external_id":"TBL-1",
            "company_name":"Dijkzicht","checked_in_at":"2027-04-16T17:38:00.5+00:00","prepaid_amount":4500,"number_of_people":5}
            """,
            "PUT",
            $"/bookings/{Other}",
            """{"external_id":"TBL-1","source":"Website","status":"Open","starts_at":"2027-04-16T17:30:00+00:00","ends_at":"2027-04-16T19:30:00+00:00","checked_in_at":"2027-04-16T17:38:00.5+00:00","number_of_people":5,"company_name":"Dijkzicht","prepaid_amount":4500}""",
            200,
            $$$$"""
            {"data":{"uuid":"{{{{Other}}}}","contact":{"uuid":"{{{{Contact}}}}","email":"noor@example.com"},"external_id":"TBL-1","source":"Website","starts_at":"2027-04-16T17:30:00+00:00",
            "ends_at":"2027-04-16T19:30:00+00:00","checked_in_at":null,"created_at":"2027-04-01T08:00:00+00:00"},"meta":[]}
            """,
            $$$$"""
            {"uuid":"{{{{Other}}}}","contact":{"uuid":"{{{{Contact}}}}","email":"noor@example.com"},"external_id":"TBL-1","source":"Website","starts_at":"2027-04-16T17:30:00+00:00",
            "ends_at":"2027-04-16T19:30:00+00:00","created_at":"2027-04-01T08:00:00+00:00"}
            """),
    ];
}
