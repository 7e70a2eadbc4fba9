using System.IO;
using System.IO.Compression;
using System.Text;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Whole answers that are not what the spec describes.</summary>
internal static class AnswerFaults
{
    private const int MostTries = 3;
    private const string Page = "<html><body><h1>The service cannot be reached</h1></body></html>";
    private const string Refusal = """{"message":"Refused.","code":99999,"status_code":400}""";

    public static IEnumerable<Fault> UnderASuccess =>
    [
        Unreadable("JSON that is cut off", scene => [scene.Wire.Answer[..^3], "{\"data\":"]),
        new("a page of a gateway, with 200", Proof.None, ActionErrorKind.UnexpectedResponse) { Forms = _ => [Says(200, Page, "text/html")] },
        new("no body", Proof.Done, ActionErrorKind.UnexpectedResponse) { IsWithoutData = true, Forms = _ => [Says(200, ""), Says(200, "", null)] },
        new("204 without a body", Proof.Done, ActionErrorKind.UnexpectedResponse) { IsWithoutData = true, Forms = _ => [Says(204, "", null)] },
        new("another content type over good JSON", Proof.Good) { Forms = scene => [Says(200, scene.Wire.Answer, "text/plain"), Says(200, scene.Wire.Answer, null)] },
        new("a byte order mark before good JSON", Proof.Good) { Forms = scene => [Says(200, "\uFEFF" + scene.Wire.Answer)] },
        new("another charset (UTF-16)", Proof.Done, ActionErrorKind.UnexpectedResponse)
        {
            Forms = scene => [new FaultForm(Answers.Whole(200, Encoding.Unicode.GetBytes(scene.Wire.Answer), "application/json; charset=utf-16"))],
        },
        new("a compressed body that was not asked for", Proof.None, ActionErrorKind.UnexpectedResponse)
        {
            Forms = scene => [new FaultForm(Answers.Whole(200, Compressed(scene.Wire.Answer), Answers.Json, "Content-Encoding: gzip"))],
        },
        new("an error of Piggy's with 200", Proof.None, ActionErrorKind.Rejected) { Forms = _ => [Says(200, Refusal) with { Code = 99999 }] },
        Changed("members that nobody knows", Proof.Good, ChangedAnswers.WithMoreMembers),
        Changed("a value that no enum has", Proof.Good, ChangedAnswers.WithUnknownValues),
        Changed("null for a member that may be left out", Proof.Good, ChangedAnswers.WithNullForOptional),
        Changed("null for a required member that cannot be null", Proof.Done, ChangedAnswers.WithNullForRequired),
        Changed("a required member is missing", Proof.Done, ChangedAnswers.WithoutRequired),
        Changed("a value of another type", Proof.Done, ChangedAnswers.WithOtherTypes),
    ];

    public static IEnumerable<Fault> UnderAnotherStatus =>
    [
        new("301, 302, 303, 307 or 308 to another host", Proof.None, ActionErrorKind.UnexpectedResponse)
        {
            Forms = scene => [.. new[] { 301, 302, 303, 307, 308 }.Select(status => new FaultForm(Answers.Whole(status, "", null, $"Location: {scene.Elsewhere.Address}")))],
        },
        new("400 with each code that the operation documents", Proof.Refused, ActionErrorKind.Rejected)
        {
            Forms = scene => [.. scene.Descriptor.Errors.Select(known => Says(400, $$"""{"message":"Refused.","code":{{known.Code}},"status_code":400}""") with { Code = known.Code })],
        },
        new("400, 404, 409 or 422 with a code that nobody knows", Proof.Refused, ActionErrorKind.Rejected)
        {
            Forms = _ => [.. new[] { 400, 404, 409, 422 }.Select(status => Says(status, Refusal) with { Code = 99999 })],
        },
        new("400, 404, 409 or 422 with a page", Proof.Refused, ActionErrorKind.UnexpectedResponse)
        {
            Forms = _ => [.. new[] { 400, 404, 409, 422 }.Select(status => Says(status, Page, "text/html"))],
        },
        new("401 or 403", Proof.Refused, ActionErrorKind.Unauthorized)
        {
            Forms = _ => [Says(401, """{"message":"Unauthenticated."}"""), Says(401, ""), Says(403, """{"message":"Forbidden."}"""), Says(403, Page, "text/html")],
        },
        new("408", Proof.None, ActionErrorKind.Timeout) { Tries = MostTries, Forms = _ => [Says(408, "", null)] },
        new("429", Proof.Refused, ActionErrorKind.RateLimited) { Tries = MostTries, Forms = _ => [Says(429, """{"message":"Too Many Attempts."}"""), Says(429, Page, "text/html")] },
        new("429 with a short Retry-After", Proof.Refused, ActionErrorKind.RateLimited) { Tries = MostTries, Forms = _ => [Waits(429, "7")] },
        new("429 with a long Retry-After", Proof.Refused, ActionErrorKind.RateLimited) { Forms = _ => [Waits(429, "3600")] },
        new("500, 502 or 504", Proof.None, ActionErrorKind.ServerFailure)
        {
            Tries = MostTries,
            Forms = _ => [Says(500, """{"message":"Server Error"}"""), Says(500, ""), Says(502, Page, "text/html"), Says(504, Page, "text/html")],
        },
        new("503 for maintenance", Proof.None, ActionErrorKind.Maintenance)
        {
            Tries = MostTries,
            Forms = _ => [Says(503, """{"message":"Service Unavailable"}"""), Says(503, Page, "text/html"), Waits(503, "7")],
        },
        new("503 with a long Retry-After", Proof.None, ActionErrorKind.Maintenance) { Forms = _ => [Waits(503, "3600")] },
        new("501", Proof.None, ActionErrorKind.ServerFailure) { Forms = _ => [Says(501, "{}")] },
    ];

    private static Fault Unreadable(string name, Func<FaultScene, string[]> bodies) =>
        new(name, Proof.Done, ActionErrorKind.UnexpectedResponse) { Forms = scene => [.. bodies(scene).Select(body => Says(200, body))] };

    private static Fault Changed(string name, Proof proof, Func<FaultScene, IEnumerable<string>> change) =>
        new(name, proof, proof == Proof.Good ? null : ActionErrorKind.UnexpectedResponse) { Forms = scene => [.. change(scene).Select(body => Says(200, body))] };

    private static FaultForm Says(int status, string body, string? type = Answers.Json) => new(Answers.Whole(status, body, type));

    private static FaultForm Waits(int status, string seconds) => new(Answers.Whole(status, """{"message":"Later."}""", Answers.Json, $"Retry-After: {seconds}"));

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
