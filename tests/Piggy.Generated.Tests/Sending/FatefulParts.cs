using System.IO;
using System.Net;
using System.Net.Http;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Generated.Tests.Sending;

/// <summary>A journal whose awaits are counted, over one that outlives the call.</summary>
internal sealed class FatefulJournal(IIntentJournal inner, Fate fate) : IIntentJournal
{
    public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        await fate.ReachAsync(cancellationToken);
        await inner.RecordAsync(intent, cancellationToken);
        await fate.ReachAsync(cancellationToken);
    }

    public async ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        await fate.ReachAsync(cancellationToken);
        await inner.SettleAsync(intent, outcome, cancellationToken);
        await fate.ReachAsync(cancellationToken);
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => inner.ReadAsync(cancellationToken);
}

/// <summary>A connection whose awaits are counted: before a byte is taken, before it is sent, after the answer, and at each piece of the answer's body.</summary>
internal sealed class FatefulHandler(HttpMessageHandler inner, Fate fate) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await fate.ReachAsync(cancellationToken);
        if (request.Content is { } content)
        {
            var copy = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
            copy.Headers.ContentType = content.Headers.ContentType;
            request.Content = copy;
        }

        await fate.ReachAsync(cancellationToken);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await fate.ReachAsync(cancellationToken);
        response.Content = new FatefulContent(await response.Content.ReadAsByteArrayAsync(cancellationToken), fate);
        return response;
    }

    private sealed class FatefulContent(byte[] body, Fate fate) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Pieces(body, fate));

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }

    private sealed class Pieces(byte[] body, Fate fate) : MemoryStream(body)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await fate.ReachAsync(cancellationToken);
            return await base.ReadAsync(buffer[..Math.Min(256, buffer.Length)], cancellationToken);
        }
    }
}

/// <summary>What stock handlers do: send whatever failed again.</summary>
internal sealed class RetryByHabit(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
