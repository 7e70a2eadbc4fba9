namespace Piggy.AspNetCore.Tests;

/// <summary>Bodies as Piggy sends them.</summary>
internal static class Bodies
{
    public const string Person = "robin@example.com";

    public const string Redeemed = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"REDEEMED"}}}""";

    public const string OtherRedeemed = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"84d1a6f3-0e29-4c7b-b5d8-6f93c2e70a15","code":"AUTUMN-9PTR","status":"REDEEMED"}}}""";

    public const string ContactCreated = $$$"""{"type":"contact_created","data":{"contact":{"uuid":"9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1","email":"{{{Person}}}"} } }""";

    public const string Unknown = """{"type":"voucher_deleted","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8"}}}""";

    public const string CutOff = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"5f0c2d7e-""";
}
