using System.Text;

namespace Piggy.Canary.Tests;

/// <summary>What must never be seen. All hold one word, which is written nowhere else, not even in the name of a test that a stack trace could show.</summary>
internal static class Canaries
{
    public const string Word = "c4n4ry";
    public const string Key = "c4n4ry-key-7f3a9c";
    public const string ClientSecret = "c4n4ry-secret-5d1e";
    public const string Token = "c4n4ry-token-b81f";
    public const string WebhookSecret = "c4n4ry-whsec-02ce";
    public const string Email = "c4n4ry.person@example.com";

    private static readonly string[] Forms =
    [
        Word,
        .. new[] { Key, ClientSecret, Token, WebhookSecret, Email }.Select(canary => Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)).TrimEnd('=')),
    ];

    /// <summary>All of them, as careless code of the program itself would quote them.</summary>
    public static string All => $"{Key} Bearer {Token} {ClientSecret} {WebhookSecret} {Email}";

    public static bool In(string text) => Forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
}
