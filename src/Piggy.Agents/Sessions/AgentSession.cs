using System.Text;
using System.Text.Json;
using Piggy.Agents.Approvals;
using Piggy.Agents.Schemas;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Agents.Sessions;

/// <summary>One conversation of an agent. All faces call tools through one of these, so all of them hold the same rules and give the same answers.</summary>
public sealed class AgentSession
{
    private readonly AgentTools _tools;
    private readonly IApprover? _approver;
    private readonly RepeatMemory _repeats;
    private readonly CallPlanner _planner;

    internal AgentSession(AgentTools tools, IApprover? approver)
    {
        _tools = tools;
        _approver = approver;
        _repeats = new RepeatMemory(tools.Policy.RepeatLimit);
        _planner = new CallPlanner(tools.Runner, tools.Guard);
    }

    /// <summary>What may be called.</summary>
    public AgentTools Tools => _tools;

    /// <summary>The secrets that were handed out as handles.</summary>
    public SecretVault Secrets { get; } = new();

    /// <summary>Calls a tool as a model asks for it.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="utf8Arguments">The arguments as UTF-8 JSON: one object. Nothing about them is taken for granted.</param>
    /// <param name="approval">A token that the host got from <see cref="PlanAsync"/>; a model gives its own among the arguments, where the policy lets it.</param>
    /// <param name="cancellationToken">Stops waiting; a request already sent may still be applied.</param>
    /// <returns>The envelope. Whatever goes wrong is in it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AgentAnswer> CallAsync(string tool, ReadOnlyMemory<byte> utf8Arguments, string? approval = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tool);
        string key = RepeatMemory.KeyOf(tool, utf8Arguments.Span);
        if (_repeats.Stop(key) is { } stop)
        {
            return Answer(stop);
        }

        if (!_tools.TryGet(tool, out AgentTool? known))
        {
            return Answer(_repeats.Note(key, SessionErrors.UnknownTool(_tools, tool))!);
        }

        if (known.Action is null)
        {
            return await AnswerWithPlanAsync(key, utf8Arguments, cancellationToken).ConfigureAwait(false);
        }

        ToolArguments arguments = ToolArguments.Read(known, utf8Arguments, _tools.Policy, Secrets);
        ActionResult result = await RunAsync(known.Action, arguments with { Approval = approval ?? arguments.Approval }, cancellationToken).ConfigureAwait(false);
        ActionError? error = _repeats.Note(key, result.Error);
        return error is null ? Answer(known.Action, result) : Answer(error);
    }

    /// <summary>Says what a call would do, by reading only.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="utf8Arguments">The arguments as UTF-8 JSON: one object.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The plan, with a token for the host; or, for wrong arguments, an envelope that says what is wrong.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<(CallPlan? Plan, AgentAnswer? Failure)> PlanAsync(string tool, ReadOnlyMemory<byte> utf8Arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tool);
        if (!_tools.TryGet(tool, out AgentTool? known) || known.Action is null)
        {
            return (null, Answer(SessionErrors.UnknownTool(_tools, tool)));
        }

        PiggyAction action = ActionOf(known.Action);
        ReadOnlyMemory<byte> input = ToolArguments.Read(known, utf8Arguments, _tools.Policy, Secrets).Input;
        ReadOnlyMemory<byte> canonical = action.Canonicalize(input.Span, out IReadOnlyList<FieldError> fields);
        return fields.Count > 0
            ? (null, Answer(SessionErrors.InvalidInput(fields)))
            : (await _planner.PlanAsync(action, canonical, cancellationToken).ConfigureAwait(false), null);
    }

    private async Task<ActionResult> RunAsync(ActionDescriptor descriptor, ToolArguments arguments, CancellationToken cancellationToken)
    {
        PiggyAction action = ActionOf(descriptor);
        ActionResult result = await _tools.Runner.RunAsync(action, arguments.Input, arguments.Approval, cancellationToken).ConfigureAwait(false);
        if (result.Error?.Kind != ActionErrorKind.ApprovalRequired || arguments.Approval is not null || _approver is null || _tools.Policy.Approval.By != Policies.ApprovedBy.Person)
        {
            return result;
        }

        // The guard has found the arguments in order, so they have one form.
        ReadOnlyMemory<byte> canonical = action.Canonicalize(arguments.Input.Span, out _);
        CallPlan plan = await _planner.PlanAsync(action, canonical, cancellationToken).ConfigureAwait(false);
        return await _approver.AskAsync(plan, cancellationToken).ConfigureAwait(false) switch
        {
            true => await _tools.Runner.RunAsync(action, canonical, plan.Token, cancellationToken).ConfigureAwait(false),
            false => ActionResult<PiggyJson>.Failure(PolicyErrors.Declined),
            null => result,
        };
    }

    private async Task<AgentAnswer> AnswerWithPlanAsync(string key, ReadOnlyMemory<byte> utf8Arguments, CancellationToken cancellationToken)
    {
        if (!PlanArguments.TryRead(utf8Arguments, out PlanArguments? arguments, out ActionError? wrong))
        {
            return Answer(_repeats.Note(key, wrong)!);
        }

        (CallPlan? plan, AgentAnswer? failure) = await PlanAsync(arguments.Action, arguments.Arguments, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            return Answer(_repeats.Note(key, failure.Error)!);
        }

        // A token in a model's hands is worth what the policy says; a person's approval is never given by a model.
        bool withToken = _tools.Policy.Approval.By == Policies.ApprovedBy.Model;
        return new AgentAnswer(
            JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("data"u8);
                plan!.WriteTo(writer, withToken);
                writer.WriteNull("error"u8);
                writer.WriteBoolean("successful"u8, true);
                writer.WriteEndObject();
            }),
            null,
            []);
    }

    private PiggyAction ActionOf(ActionDescriptor descriptor) =>
        _tools.Runner.Actions.TryGet(descriptor.Slug, out PiggyAction? action) ? action : throw new InvalidOperationException($"{descriptor.Slug} is not in the registry.");

    private AgentAnswer Answer(ActionDescriptor action, ActionResult result)
    {
        var screen = new AnswerScreen(_tools.Policy, Secrets);
        using JsonDocument envelope = JsonDocument.Parse(JsonText.Of(result.WriteTo));
        byte[] json = JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            screen.CopyMembers(writer, envelope.RootElement, ActionSchemas.Of(action).Output);
            WriteUntrusted(writer, screen.Untrusted);
            writer.WriteEndObject();
        });
        return new AgentAnswer(json, null, screen.Untrusted);
    }

    private AgentAnswer Answer(ActionError error)
    {
        // A message about an answer may quote it.
        string[] untrusted = error.HttpStatus is null ? [] : ["/error/message", .. error.Fields.Count > 0 ? ["/error/fields"] : Array.Empty<string>()];
        byte[] json = JsonText.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNull("data"u8);
            writer.WritePropertyName("error"u8);
            error.WriteTo(writer);
            writer.WriteBoolean("successful"u8, false);
            WriteUntrusted(writer, untrusted);
            writer.WriteEndObject();
        });
        return new AgentAnswer(json, error, untrusted);
    }

    private void WriteUntrusted(Utf8JsonWriter writer, IReadOnlyCollection<string> untrusted)
    {
        if (!_tools.Policy.MarkUntrusted || untrusted.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("untrusted"u8);
        foreach (string pointer in untrusted)
        {
            writer.WriteStringValue(pointer);
        }

        writer.WriteEndArray();
    }
}
