using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;
using Piggy.Sandbox.Webhooks;

namespace Piggy.Sandbox;

/// <summary>
/// A stateful Piggy loyalty API inside this process, on a loopback port. Calls change its account the way they would change a real one; it shares no code with
/// the client, checks every request by itself, sends no mail and reaches no network.
/// </summary>
/// <remarks>
/// Beside the API, the same host answers <c>GET /__sandbox/state</c>, <c>POST /__sandbox/reset</c>, <c>POST /__sandbox/run-jobs</c> and <c>POST /__sandbox/send-event/{event}</c>, with
/// the same key.
/// </remarks>
public sealed class PiggySandbox : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WebhookSender _sender;

    private PiggySandbox(WebApplication app, WebhookSender sender, SandboxState state, string apiKey)
    {
        _app = app;
        _sender = sender;
        State = state;
        ApiKey = apiKey;
        BaseAddress = new Uri(app.Urls.First().TrimEnd('/') + SandboxHost.ApiBasePath);
    }

    /// <summary>All operations that a sandbox answers: those of the spec.</summary>
    public static IReadOnlyList<SandboxOperation> Operations { get; } =
        [.. RouteTable.All.Select(route => new SandboxOperation(route.Operation, route.Method, route.Pattern, route.IsStateful))];

    /// <summary>The address that stands for <c>https://api.piggy.eu/api/v3/oauth/clients</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The bearer token that the sandbox accepts.</summary>
    public string ApiKey { get; }

    /// <summary>What the account holds now, and with which well-known entities it began.</summary>
    public SandboxState State { get; }

    /// <summary>Starts a sandbox with a seeded account.</summary>
    /// <param name="options">How it is set up; null takes the defaults.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running sandbox; dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">The key is empty, or the port or the job delay out of range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PiggySandbox> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        Check(options);
        WebhookSender sender = new(options);
        SandboxState state = new(options, sender);
        WebApplication app = SandboxHost.Build(options, state);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new PiggySandbox(app, sender, state, options.ApiKey);
        }
        catch (IOException exception)
        {
            await sender.DisposeAsync().ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
            throw new IOException($"The sandbox cannot listen on 127.0.0.1:{options.Port}. Choose another port, or 0 for a free one.", exception);
        }
        catch
        {
            await sender.DisposeAsync().ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Brings the account back to the seeded state, with the same ids, and forgets calls, faults and jobs.</summary>
    public void Reset() => State.Reset();

    /// <summary>Carries out all pending merges and batches at once, without waiting for their time.</summary>
    /// <returns>How many jobs there were.</returns>
    public int RunPendingJobs() => State.RunPendingJobs();

    /// <summary>Makes the next call of an operation fail; several faults are met one after the other.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="operation">The operation's id, such as <c>createCreditReception</c>; null means any.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public void InjectFault(SandboxFault fault, string? operation = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (operation is not null && !Operations.Any(known => known.Id == operation))
        {
            throw new ArgumentException(
                $"There is no operation '{operation}'. Choose one of: {string.Join(", ", Operations.Select(known => known.Id))}.", nameof(operation));
        }

        State.Inject(fault, operation);
    }

    /// <summary>Sends an event, as the spec shows it, to all active subscriptions of it: also one that nothing in a sandbox brings about.</summary>
    /// <param name="eventType">The event, such as <c>form_submission_completed</c>.</param>
    /// <returns>To how many subscriptions it goes; see <see cref="SandboxState.Deliveries"/> for what became of it.</returns>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public int SendEvent(string eventType)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        return EventTypes.All.Contains(eventType)
            ? State.SendEvent(eventType)
            : throw new ArgumentException($"There is no event '{eventType}'. Choose one of: {string.Join(", ", EventTypes.All.Order(StringComparer.Ordinal))}.", nameof(eventType));
    }

    /// <summary>Stops listening; calls that are under way end first.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _sender.DisposeAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Only the address: the key stays out of logs.</summary>
    public override string ToString() => $"{nameof(PiggySandbox)} at {BaseAddress}";

    private static void Check(SandboxOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ApiKey, nameof(options));
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.JobDelay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.JobDelay, SandboxOptions.LongestJobDelay, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, ushort.MaxValue, nameof(options));
    }
}
