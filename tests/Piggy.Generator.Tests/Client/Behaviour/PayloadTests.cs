using System;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>What is sent as a body, and what is made of an answer's.</summary>
public sealed class PayloadTests
{
    private const string Server = "https://pay.example.test";

    private static readonly BehaviourClient Client = new("payloads");

    [Theory]
    [InlineData("""Json.PostAsync(new Note { Text = "ü\"\n", Kind = Kind.SecondOne, Secret = "s" })""", "json", "application/json", "{\"kind\":\"second one\",\"secret\":\"s\",\"text\":\"\\u00FC\\u0022\\n\"}")]
    [InlineData("""Notes.PostAsync([new Note { Text = "a" }, new Note()])""", "notes", "application/json", """[{"text":"a"},{}]""")]
    [InlineData("Notes.PostAsync([])", "notes", "application/json", "[]")]
    [InlineData("""Scalars.JsonText.PostAsync("a\"b")""", "scalars/json-text", "application/json", "\"a\\u0022b\"")]
    [InlineData("Scalars.Number.PostAsync(-7)", "scalars/number", "application/json", "-7")]
    [InlineData("Scalars.Id.PostAsync(Guid.Empty)", "scalars/id", "application/json", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("Scalars.Moment.PostAsync(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)))", "scalars/moment", "application/json", "\"2026-01-02T03:04:05+02:00\"")]
    [InlineData("Scalars.Day.PostAsync(new Date(2026, 1, 2))", "scalars/day", "application/json", "\"2026-01-02\"")]
    [InlineData("Scalars.Kind.PostAsync(Kind.Threerd)", "scalars/kind", "application/json", "\"3rd\"")]
    [InlineData("""Scalars.Texts.PostAsync(["a", "b"])""", "scalars/texts", "application/json", """["a","b"]""")]
    [InlineData("Scalars.Numbers.PostAsync([5000000000, 1])", "scalars/numbers", "application/json", "[5000000000,1]")]
    [InlineData("Scalars.Kinds.PostAsync([Kind.First, Kind.SecondOne])", "scalars/kinds", "application/json", """["first","second one"]""")]
    [InlineData("""Untyped.PostAsync(new UntypedObject(new Dictionary<string, UntypedNode> { ["a"] = new UntypedArray([new UntypedInteger(1), new UntypedNull()]) }))""", "untyped", "application/json", """{"a":[1,null]}""")]
    [InlineData("""Several.PostAsync(new Note { Text = "x" })""", "several", "application/json", """{"text":"x"}""", "application/json, text/plain; q=0.9")]
    [InlineData("""Vendor.PostAsync(new Note { Text = "x" })""", "vendor", "application/vnd.example+json", """{"text":"x"}""", "application/vnd.example+json; version=1")]
    [InlineData("""Scalars.Text.PostAsync("plain \"text\"")""", "scalars/text", "text/plain", "plain \"text\"", "text/plain; q=0.9")]
    [InlineData("""Stream.PostAsync(new System.IO.MemoryStream([65, 66]))""", "stream", "application/octet-stream", "AB", "application/octet-stream")]
    [InlineData("""Xml.PostAsync(new System.IO.MemoryStream([60, 62]))""", "xml", "application/xml", "<>", "application/xml")]
    public async Task Body_IsSent(string call, string path, string mediaType, string body, string accept = "application/json") => Assert.Equal(
        $"POST {Server}/{path}\nAccept: {accept}\nContent-Type: {mediaType}\n\n{body}", await Client.SendAsync($"await client.{call};"));

    [Fact]
    public async Task Form_HasOnePairPerValue() => Assert.Equal(
        $"POST {Server}/form\nAccept: application/x-www-form-urlencoded; q=0.2\nContent-Type: application/x-www-form-urlencoded\n\n"
        + "age=3&at=2026-01-02T03%3A04%3A05.0000000%2B00%3A00&kind=second%20one&ok=true&tags=a%20b&tags=c%26d&user=%C3%BC",
        await Client.SendAsync("""
            await client.Form.PostAsync(new ApiSdk.Form.FormPostRequestBody
            {
                User = "ü", Age = 3, Tags = ["a b", "c&d"], At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Kind = Kind.SecondOne, Ok = true,
            });
            """));

    [Fact]
    public async Task Multipart_HasOnePartPerValue_FilesWithTheirNames()
    {
        string sent = await Client.SendAsync("""
            var body = new MultipartBody();
            body.AddOrReplacePart("note", "application/json", new Note { Text = "n" });
            body.AddOrReplacePart("text", "text/plain", "plain");
            body.AddOrReplacePart("file", "image/png", new System.IO.MemoryStream([65, 66]), "a b.png");
            await client.Multipart.PostAsync(body);
            """);
        string boundary = sent[(sent.IndexOf("boundary=", StringComparison.Ordinal) + "boundary=".Length)..sent.IndexOf("\n\n", StringComparison.Ordinal)];

        Assert.Equal($"POST {Server}/multipart\nContent-Type: multipart/form-data; boundary=B\n\n"
            + "--B\nContent-Type: application/json\nContent-Disposition: form-data; name=\"note\"\n\n{\"text\":\"n\"}\n"
            + "--B\nContent-Type: text/plain\nContent-Disposition: form-data; name=\"text\"\n\nplain\n"
            + "--B\nContent-Type: image/png\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.png\"\n\nAB\n"
            + "--B--\n", sent.Replace(boundary, "B", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BodyOfSeveralMediaTypes_TakesTheOneThatTheCallerNames() => Assert.Equal(
        $"PUT {Server}/image\nAccept: image/png\nContent-Type: image/jpeg\n\nA", await Client.SendAsync("""await client.Image.PutAsync(new System.IO.MemoryStream([65]), "image/jpeg");"""));

    [Theory]
    [InlineData("client.Json.PostAsync(null!)", "body")]
    [InlineData("client.Scalars.Number.PostAsync(null)", "body")]
    [InlineData("""client.Scalars.Text.PostAsync("")""", "body")]
    [InlineData("client.Image.PutAsync(new System.IO.MemoryStream(), null!)", "contentType")]
    public async Task Body_MustBeGiven(string call, string argument) => Assert.Equal(
        argument, (await Assert.ThrowsAsync<ArgumentNullException>(() => Client.SendAsync($"await {call};"))).ParamName);

    [Theory]
    [InlineData("""{"id":5,"text":"t","kind":"3rd"}""", "Note? note = await client.Json.PostAsync(new Note()); return $\"{note!.Id} {note.Text} {note.Kind}\";", "5 t Threerd")]
    [InlineData("""[{"id":1},{"id":2}]""", "return (await client.Notes.PostAsync([]))!.Sum(note => note.Id);", 3)]
    [InlineData("\"text\"", "return await client.Scalars.JsonText.PostAsync(\"x\");", "text")]
    [InlineData("42", "return await client.Scalars.Number.PostAsync(1);", 42)]
    [InlineData("\"2026-01-02\"", "return (await client.Scalars.Day.PostAsync(new Date(1, 1, 1))).ToString();", "2026-01-02")]
    [InlineData("\"2026-01-02T03:04:05+02:00\"", "return (await client.Scalars.Moment.PostAsync(DateTimeOffset.MinValue))!.Value.Offset.Hours;", 2)]
    [InlineData("\"00000000-0000-0000-0000-00000000000a\"", "return (await client.Scalars.Id.PostAsync(Guid.Empty)).ToString();", "00000000-0000-0000-0000-00000000000a")]
    [InlineData("\"second one\"", "return (await client.Scalars.Kind.PostAsync(Kind.First)).ToString();", "SecondOne")]
    [InlineData("\"unheard of\"", "return await client.Scalars.Kind.PostAsync(Kind.First);", null)]
    [InlineData("[\"a\",\"b\"]", "return string.Join('|', (await client.Scalars.Texts.PostAsync([]))!);", "a|b")]
    [InlineData("[1.5,2]", "return (await client.Scalars.Numbers.PostAsync([]))!.Sum();", 3.5)]
    [InlineData("[\"first\",\"third\"]", "return string.Join('|', (await client.Scalars.Kinds.PostAsync([]))!);", "First|")]
    [InlineData("{\"a\":[1,null]}", "return (await client.Untyped.PostAsync(new UntypedNull()))!.GetType().Name;", "UntypedObject")]
    public async Task JsonAnswer_IsRead(string body, string statements, object? expected) => Assert.Equal(expected, await Client.ReadAsync(body, statements));

    [Theory]
    [InlineData("plain text", "text/plain", "return await client.Scalars.Text.PostAsync(\"x\");", "plain text")]
    [InlineData("true", "text/plain", "return await client.Scalars.Flag.PostAsync(false);", true)]
    [InlineData("token=a+b%20c&expires_in=7", "application/x-www-form-urlencoded", "var form = (await client.Form.PostAsync(new()))!; return $\"{form.Token} {form.ExpiresIn}\";", "a+b c 7")]
    [InlineData("""{"text":"t"}""", "application/vnd.example+json; version=1", "return (await client.Vendor.PostAsync(new Note()))!.Text;", "t")]
    [InlineData("<x/>", "application/xml", "return await new System.IO.StreamReader((await client.Xml.PostAsync(System.IO.Stream.Null))!).ReadToEndAsync();", "<x/>")]
    [InlineData("AB", "application/octet-stream", "return await new System.IO.StreamReader((await client.Stream.PostAsync(System.IO.Stream.Null))!).ReadToEndAsync();", "AB")]
    [InlineData("anything", "text/html", "return await new System.IO.StreamReader((await client.Nothing.GetAsync())!).ReadToEndAsync();", "anything")]
    public async Task OtherAnswer_IsRead(string body, string mediaType, string statements, object expected) =>
        Assert.Equal(expected, await Client.ReadAsync(body, statements, mediaType));

    /// <summary>Kiota's executors hand back a task that has failed; see docs/kiota-differences.md.</summary>
    [Fact]
    public async Task RefusedArgument_IsToldWhenTheCallIsMade() => Assert.Equal(
        "body", (await Assert.ThrowsAsync<ArgumentNullException>(() => Client.SendAsync("_ = client.Json.PostAsync(null!);"))).ParamName);

    [Theory]
    [InlineData("await client.Json.PostAsync(new Note())")]
    [InlineData("await client.Notes.PostAsync([])")]
    [InlineData("await client.Scalars.Number.PostAsync(1)")]
    [InlineData("await client.Nothing.GetAsync()")]
    public async Task AnswerWithoutBody_IsNull(string call) => Assert.Null(await Client.Emitted.RunAsync($"return {call};", new RecordingHandler()));
}
