using System.Globalization;
using System.Text;
using System.Text.Json;
using Piggy.Agents.Policies;
using Piggy.Agents.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Approvals;

/// <summary>Makes the plan of a call: reads what the call names, and says what would become of it.</summary>
internal sealed class CallPlanner(ActionRunner runner, PolicyGuard guard)
{
    private readonly PlanReader _reader = new(runner, guard.Policy);

    /// <summary>Plans a call whose input is in order.</summary>
    public async Task<CallPlan> PlanAsync(PiggyAction action, ReadOnlyMemory<byte> canonicalInput, CancellationToken cancellationToken)
    {
        CallAmounts amounts = CallAmounts.Of(action, canonicalInput, guard.Policy.Credits);
        IReadOnlyList<string> reasons = RiskRules.ReasonsFor(action.Descriptor.Effect, amounts, guard.Policy.Approval);
        ActionError? refusal = guard.Refusal(action, amounts);
        using JsonDocument input = JsonDocument.Parse(canonicalInput);
        SchemaNode schema = ActionSchemas.Of(action.Descriptor).Input;
        IReadOnlyList<PlanFinding> findings = await _reader.ReadAsync(input.RootElement, schema, cancellationToken).ConfigureAwait(false);
        (string Token, DateTimeOffset ExpiresAt)? approval = refusal is null && reasons.Count > 0 ? guard.Approve(action, canonicalInput.Span) : null;
        return new CallPlan
        {
            Action = action.Descriptor,
            Arguments = Redacted(input.RootElement, schema),
            Effects = [.. EffectsOf(action.Descriptor, amounts, findings)],
            Findings = findings,
            Reasons = reasons,
            Refusal = refusal,
            ExpiresAt = approval?.ExpiresAt,
            Token = approval?.Token,
        };
    }

    private string Redacted(JsonElement input, SchemaNode schema) =>
        Encoding.UTF8.GetString(JsonText.Of(writer => new ArgumentScreen(guard.Policy).Copy(writer, input, schema)));

    private static IEnumerable<string> EffectsOf(ActionDescriptor action, CallAmounts amounts, IReadOnlyList<PlanFinding> findings)
    {
        yield return action.Summary;
        if (!action.Effect.Writes)
        {
            yield return "Changes nothing.";
            yield break;
        }

        if (amounts is { Credits: { } credits, Signed: { } signed } && credits > 0)
        {
            string forecast = BalanceOf(findings) is { } balance
                ? string.Create(CultureInfo.InvariantCulture, $"Credit balance: {balance} → {balance + signed}.")
                : string.Create(CultureInfo.InvariantCulture, $"Moves {signed} credits.");
            yield return forecast;
        }

        if (amounts.Vouchers > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Makes {amounts.Vouchers} {(amounts.Vouchers == 1 ? "voucher" : "vouchers")}.");
        }

        if (action.Effect.Irreversible)
        {
            yield return "Cannot be undone.";
        }

        if (action.Effect.SendsMail)
        {
            yield return "Makes Piggy send an e-mail to a person.";
        }

        if (action.Effect.Asynchronous)
        {
            yield return "Piggy does it later, possibly minutes later.";
        }

        if (!action.Effect.RepeatSafe)
        {
            yield return "Doing it twice does it twice.";
        }
    }

    private static decimal? BalanceOf(IReadOnlyList<PlanFinding> findings) =>
        findings.Where(finding => finding.Kind == "contact").SelectMany(finding => finding.Facts).FirstOrDefault(fact => fact.Key == "credits").Value is { } text
        && decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal balance) ? balance : null;
}
