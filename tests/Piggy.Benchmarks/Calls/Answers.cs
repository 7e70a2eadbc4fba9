using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Piggy.Benchmarks.Calls;

/// <summary>What the API answers in the measured calls. Contacts have no attribute values, which every side would read in a way of its own.</summary>
internal static class Answers
{
    public const string ContactId = "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a";
    public const string MissingId = "0d4a8e37-c951-4f26-9b80-e3f7162c5da9";
    public const string ShopId = "c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c";

    public static byte[] Contacts { get; } = Encoding.UTF8.GetBytes(
        $$$"""{"data":[{{{string.Join(',', Enumerable.Range(0, 50).Select(Contact))}}}],"meta":{"page":1,"limit":50,"viewing_from":1,"viewing_to":50,"last_page":9,"total":431}}""");

    public static byte[] OneContact { get; } = Encoding.UTF8.GetBytes($$$"""{"data":{{{Contact(7)}}},"meta":{}}""");

    public static byte[] CreditReception { get; } = Encoding.UTF8.GetBytes(
        $$$$"""
        {"data":{"type":"credit_reception","uuid":"e7219c54-0b8f-4d36-a1e5-93f4c06d8b72","credits":37,"unit_value":18.5,"contact":{"uuid":"{{{{ContactId}}}}",
        "email":"mara.devries@example.com","credit_balance":{"balance":240}},"shop":{"uuid":"{{{{ShopId}}}}","name":"Dijkzicht"},
        "created_at":"2026-11-14T10:32:07+00:00"},"meta":{}}
        """);

    public static byte[] Missing { get; } = Encoding.UTF8.GetBytes("""{"message":"The contact was not found.","code":60001,"status_code":404}""");

    private static string Contact(int index) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"id":{{{41827 + index}}},"uuid":"{{{new Guid(41827 + index, 0x5b94, 0x4f08, 140, 109, 39, 224, 244, 185, 19, 90)}}}","email":"person{{{index}}}@example.com",
        "tier":null,"subscriptions":[],"credit_balance":{"balance":{{{index * 7}}}},"prepaid_balance":{"balance_in_cents":{{{index * 50}}}}}
        """);
}
