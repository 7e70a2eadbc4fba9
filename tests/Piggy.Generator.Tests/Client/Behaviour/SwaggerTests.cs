using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>A client of a Swagger 2.0 document sends and reads what the document says.</summary>
public sealed class SwaggerTests
{
    private const string Server = "https://old.example.test:8443/v2";

    private static readonly BehaviourClient Client = new("swagger");

    /// <summary>Kiota repeats a parameter for each value of a list, unless told so or not; see docs/kiota-differences.md.</summary>
    [Theory]
    [InlineData("""Plain = "a b" """, "plain=a%20b")]
    [InlineData("""Unsaid = ["a", "b"]""", "unsaid=a,b")]
    [InlineData("Comma = [1, 2]", "comma=1,2")]
    [InlineData("""Many = ["a", "b"]""", "many=a&many=b")]
    public async Task List_IsJoinedAsTheCollectionFormatSays(string assignment, string query) => Assert.Equal(
        $"GET {Server}/search?{query}\nAccept: application/json", await Client.SendAsync($"await client.Search.GetAsync(request => request.QueryParameters.{assignment});"));

    [Theory]
    [InlineData("""Notes.PostAsync(new Letter { Kind = "Letter", To = "you" })""", "POST", "notes", "application/json", """{"kind":"Letter","to":"you"}""")]
    [InlineData("""Notes.PutAsync(new Note { Kind = "n" })""", "PUT", "notes", "application/vnd.note+json", """{"kind":"n"}""")]
    [InlineData("""Text.PostAsync("plain")""", "POST", "text", "text/plain", "plain", "text/plain; q=0.9")]
    [InlineData(
        """Form.PostAsync(new ApiSdk.Form.FormPostRequestBody { User = "ü", Age = 3, Tags = ["a", "b"], Shared = "s", Mode = ApiSdk.Form.FormPostRequestBody_mode.VerySlow })""",
        "POST", "form", "application/x-www-form-urlencoded", "age=3&mode=very%20slow&shared=s&tags=a&tags=b&user=%C3%BC")]
    public async Task Body_IsSent(string call, string method, string path, string mediaType, string body, string accept = "application/json") => Assert.Equal(
        $"{method} {Server}/{path}\nAccept: {accept}\nContent-Type: {mediaType}\n\n{body}", await Client.SendAsync($"await client.{call};"));

    [Fact]
    public async Task FormWithAFile_IsMultipart()
    {
        string sent = await Client.SendAsync("""
            var body = new MultipartBody();
            body.AddOrReplacePart("file", "image/png", new System.IO.MemoryStream([65, 66]), "a.png");
            body.AddOrReplacePart("comment", "text/plain", "nice");
            await client.Upload.PostAsync(body);
            """);

        Assert.StartsWith($"POST {Server}/upload\nAccept: application/json\nContent-Type: multipart/form-data; boundary=", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"", sent, StringComparison.Ordinal);
        Assert.Contains("\n\nnice", sent.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"Letter","to":"you"}""", "Letter")]
    [InlineData("""{"kind":"other"}""", "Note")]
    public async Task Discriminator_NamesTheClass(string body, string type) =>
        Assert.Equal(type, await Client.ReadAsync(body, "return (await client.Notes.PostAsync(new Note()))!.GetType().Name;"));

    [Fact]
    public async Task File_IsAStream() => Assert.Equal(
        "PDF", await Client.ReadAsync("PDF", "return await new System.IO.StreamReader((await client.Download.GetAsync())!).ReadToEndAsync();", "application/pdf"));

    [Fact]
    public async Task Error_IsRead_InTheMediaTypeOfItsExample()
    {
        ApiException failure = await Client.FailAsync(HttpStatusCode.BadRequest, """{"text":"no"}""", "await client.Download.GetAsync();");

        Assert.Equal("Problem", failure.GetType().Name);
    }
}
