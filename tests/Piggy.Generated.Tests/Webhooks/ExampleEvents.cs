namespace Piggy.Generated.Tests.Webhooks;

/// <summary>One body per documented event, written by hand in the form that the sources show: an outer object, and in its data one member per thing, related things by their UUID.</summary>
internal static class ExampleEvents
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["contact_created"] = """{"type":"contact_created","data":{"contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1","email":"robin@example.com","tier":null,"locale":"nl"}}}""",
        ["contact_updated"] = """{"type":"contact_updated","data":{"contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1","email":"robin@example.com"},"changed":["birthdate"]}}""",
        ["contact_identifier_created"] = """{"type":"contact_identifier_created","data":{"contact_identifier":{"value":"CARD-20431","name":"Loyalty card","contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1"}}}}""",
        ["credit_reception_created"] = """{"type":"credit_reception_created","data":{"credit_reception":{"uuid":"7a94d0c8-1e63-42bf-95a7-d8f0b2c6e317","credits":40,"contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1"},"shop":{"uuid":"1d0a84c3-7f5b-4e29-b6d8-f3a7205e9c64"}}}}""",
        ["prepaid_transaction_created"] = """{"type":"prepaid_transaction_created","data":{"prepaid_transaction":{"uuid":"c85f3e12-90d7-4ba4-8c6e-27f1a0d5b948","amount_in_cents":-250}}}""",
        ["giftcard_transaction_created"] = """{"type":"giftcard_transaction_created","data":{"giftcard_transaction":{"uuid":"e0b76f29-4d18-4c53-a9f2-05c8d17e3ba6","amount_in_cents":1500}}}""",
        ["voucher_created"] = """{"type":"voucher_created","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"ACTIVE"}}}""",
        ["voucher_updated"] = """{"type":"voucher_updated","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"FROZEN"}}}""",
        ["voucher_redeemed"] = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"REDEEMED","contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1"}}}}""",
        ["promotion_updated"] = """{"type":"promotion_updated","data":{"promotion":{"uuid":"b36d09f5-c1e8-4a72-8d4b-7e5f20a9613c","name":"Autumn espresso"}}}""",
        ["reward_updated"] = """{"type":"reward_updated","data":{"reward":{"uuid":"2e8fa64d-5b07-49c1-b3e9-1c6d70f482a5","title":"Apple cake"}}}""",
        ["form_submission_completed"] = """{"type":"form_submission_completed","data":{"form_submission":{"uuid":"4d1f7a06-93be-4c28-8a57-0f6e2b9cd134","contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1"},"favourite":"espresso"}}}""",
        ["referral_completed"] = """{"type":"referral_completed","data":{"referral":{"uuid":"6b2c9e81-f04d-4d35-9e7a-83a1c5f0d276","status":"completed"}}}""",
    };
}
