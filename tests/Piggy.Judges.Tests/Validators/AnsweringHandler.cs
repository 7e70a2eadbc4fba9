using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Judges.Tests.Validators;

/// <summary>Answers every request with what is set last.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    public (int Status, string Body) Answer { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)Answer.Status)
    {
        Content = new StringContent(Answer.Body, Encoding.UTF8, "application/json"),
        RequestMessage = request,
    });
}
