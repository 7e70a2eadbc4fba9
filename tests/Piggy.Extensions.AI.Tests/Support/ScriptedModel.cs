using System.Globalization;
using System.Runtime.CompilerServices;

namespace Piggy.Extensions.AI.Tests.Support;

/// <summary>A model that asks for the calls of a script, whatever it is told, and keeps all that it was told.</summary>
internal sealed class ScriptedModel(IEnumerable<FunctionCallContent> calls) : IChatClient
{
    private readonly Queue<FunctionCallContent> _calls = new(calls);
    private readonly StringBuilder _context = new();

    /// <summary>Everything that ever was in the model's context, as JSON.</summary>
    public string Context => _context.ToString();

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        _context.Append(JsonSerializer.Serialize(messages.ToList(), AIJsonUtilities.DefaultOptions));
        AIContent next = _calls.TryDequeue(out FunctionCallContent? call) ? call : new TextContent("Goodbye.");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [next])));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}

/// <summary>Makes calls as the adapters of models do: each argument a <see cref="JsonElement"/>.</summary>
internal static class Call
{
    private static int s_calls;

    public static FunctionCallContent Of(string name, JsonObject arguments) => Of(name, arguments.ToJsonString());

    public static FunctionCallContent Of(string name, string arguments)
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        return new FunctionCallContent(
            Interlocked.Increment(ref s_calls).ToString(CultureInfo.InvariantCulture),
            name,
            document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone(), StringComparer.Ordinal));
    }
}
