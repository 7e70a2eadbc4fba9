namespace Piggy.Extensions.AI.Tests.Support;

/// <summary>A conversation through Microsoft's own <see cref="FunctionInvokingChatClient"/>.</summary>
internal sealed class Chat
{
    private readonly IChatClient _client;
    private readonly ChatOptions _options;
    private readonly List<ChatMessage> _messages = [new(ChatRole.User, "Hello.")];

    public Chat(ScriptedModel model, IEnumerable<AIFunction> functions)
    {
        Model = model;
        _client = model.AsBuilder().UseFunctionInvocation().Build();
        _options = new ChatOptions { Tools = [.. functions] };
    }

    public ScriptedModel Model { get; }

    /// <summary>Goes on until the model has nothing more to call, or a person has to decide.</summary>
    public async Task<ChatResponse> GoOnAsync(params AIContent[] said)
    {
        if (said.Length > 0)
        {
            _messages.Add(new ChatMessage(ChatRole.User, said));
        }

        ChatResponse response = await _client.GetResponseAsync(_messages, _options);
        _messages.AddRange(response.Messages);
        return response;
    }

    /// <summary>Runs the whole script and gives the envelopes that the model got.</summary>
    public async Task<JsonElement[]> EnvelopesAsync() => EnvelopesIn(await GoOnAsync());

    public static JsonElement[] EnvelopesIn(ChatResponse response) =>
        [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => Assert.IsType<JsonElement>(result.Result))];

    public static ToolApprovalRequestContent RequestIn(ChatResponse response) =>
        Assert.Single(response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>());
}

/// <summary>Reads envelopes.</summary>
internal static class EnvelopeReading
{
    public static bool IsSuccess(this JsonElement envelope) => envelope.GetProperty("successful").GetBoolean();

    public static string KindOf(this JsonElement envelope) => envelope.GetProperty("error").GetProperty("kind").GetString()!;

    public static (string Pointer, string Rule) OnlyField(this JsonElement envelope)
    {
        JsonElement field = Assert.Single(envelope.GetProperty("error").GetProperty("fields").EnumerateArray());
        return (field.GetProperty("pointer").GetString()!, field.GetProperty("rule").GetString()!);
    }
}
