using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Piggy.Agents.Approvals;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;

namespace Piggy.Agents.AspNetCore;

/// <summary>One conversation for each signed-in caller, and one for all who are not told apart. It begins anew after an hour, so that what failed once is not remembered for ever.</summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "It lives as long as the routes of the program, and what it owns is memory.")]
internal sealed class ConversationMemory(AgentTools tools, IApprover? approver, TimeProvider time)
{
    private const int Most = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly object _lock = new();
    private readonly MemoryCache _sessions = new(new MemoryCacheOptions { SizeLimit = Most, Clock = new Clock(time) });

    public AgentSession Of(ClaimsPrincipal caller)
    {
        (string? Issuer, string? Id) key = KeyOf(caller);

        // Two requests of one caller at once must not begin two conversations: each would count repeats for itself.
        lock (_lock)
        {
            return _sessions.GetOrCreate(key, entry =>
            {
                entry.Size = 1;
                entry.AbsoluteExpirationRelativeToNow = Longest;
                return tools.Open(approver);
            })!;
        }
    }

    private static (string? Issuer, string? Id) KeyOf(ClaimsPrincipal caller)
    {
        Claim? id = caller.FindFirst(ClaimTypes.NameIdentifier) ?? caller.FindFirst("sub") ?? caller.FindFirst(ClaimTypes.Name);
        return caller.Identity?.IsAuthenticated == true ? (id?.Issuer, id?.Value) : (null, null);
    }

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
