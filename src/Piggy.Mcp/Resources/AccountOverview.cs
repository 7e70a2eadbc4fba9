using System.Buffers;
using System.Text;
using System.Text.Json;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Mcp.Resources;

/// <summary>What there is in the account to name in calls: shops, units, promotions and so on, read anew each time, and screened like every answer.</summary>
internal sealed class AccountOverview
{
    public const string Uri = "piggy://account";

    // Each lists things of the account, none of them people.
    private static readonly (string Name, string Slug)[] Known =
    [
        ("shops", "PIGGY_LIST_SHOPS"),
        ("units", "PIGGY_LIST_UNITS"),
        ("promotions", "PIGGY_LIST_PROMOTIONS"),
        ("perks", "PIGGY_LIST_PERKS"),
        ("forms", "PIGGY_LIST_FORMS"),
    ];

    private readonly AgentTools _tools;
    private readonly (string Name, string Slug)[] _sections;

    public AccountOverview(PiggyClient client, AgentToolsOptions options)
    {
        // A companion is no tool unless the host says so, but the overview only shows what calls have to name; a list of allowed actions holds here, too.
        _tools = new AgentTools(client, options with { Toolsets = ActionToolsets.All, ReadOnly = true });
        _sections = [.. Known.Where(section => _tools.TryGet(section.Slug, out _))];
    }

    public bool IsEmpty => _sections.Length == 0;

    public string Description => $"Live, from Piggy: {string.Join(", ", _sections.Select(section => section.Name))}, with the identifiers that calls name.";

    /// <summary>One JSON object with the envelope of each part.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        AgentSession session = _tools.Open();
        AgentAnswer[] answers = await Task.WhenAll(_sections.Select(section => session.CallAsync(section.Slug, "{}"u8.ToArray(), cancellationToken: cancellationToken))).ConfigureAwait(false);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (((string name, _), AgentAnswer answer) in _sections.Zip(answers))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(answer.Utf8Json.Span);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
