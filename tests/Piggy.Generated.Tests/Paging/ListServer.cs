using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;

namespace Piggy.Generated.Tests.Paging;

/// <summary>A server with one list of items with UUIDs, which it answers page by page and tells about in one of the forms that Piggy has. It keeps what it is asked.</summary>
internal sealed class ListServer(int length, MetaShape shape, int defaultSize = 30) : HttpMessageHandler
{
    private readonly List<string> _requests = [];

    /// <summary>Items in the list; may change between two pages.</summary>
    public int Length { get; set; } = length;

    /// <summary>The largest page that the server gives, whatever is asked for.</summary>
    public int LargestSize { get; init; } = int.MaxValue;

    /// <summary>Turns the page that is asked for into the one that is answered.</summary>
    public Func<int, int> Answers { get; init; } = static page => page;

    /// <summary>Path and query of each request, percent codes decoded.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>The headers of the last request.</summary>
    public string Header { get; private set; } = "";

    public static Guid Item(int place) => new(place, 0, 0, new byte[8]);

    public PiggyClient Client() => new(new PiggyClientOptions { ApiKey = "key", BaseAddress = new Uri("https://piggy.test/api"), Handler = this });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Assert.True(_requests.Count < 1000, "reading does not end");
        _requests.Add(Uri.UnescapeDataString(request.RequestUri!.PathAndQuery["/api".Length..]));
        Header = request.Headers.TryGetValues("X-Trace", out IEnumerable<string>? values) ? string.Join(',', values) : "";
        int asked = Parameter("page") ?? 1;
        int page = Answers(asked);
        int size = Math.Min(Parameter("limit") ?? Parameter("perPage") ?? defaultSize, LargestSize);
        int[] places = [.. Enumerable.Range((page - 1) * size, size).Where(place => place < Length)];
        var body = new JsonObject
        {
            ["data"] = new JsonArray([.. places.Select(place => (JsonNode)new JsonObject { ["uuid"] = Item(place).ToString() })]),
            ["meta"] = shape.Meta(page, size, Length),
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), RequestMessage = request });

        int? Parameter(string name) => request.RequestUri!.Query.TrimStart('?').Split('&').Select(static pair => pair.Split('='))
            .Where(pair => pair[0] == name).Select(static pair => (int?)int.Parse(pair[1], null)).FirstOrDefault();
    }
}
