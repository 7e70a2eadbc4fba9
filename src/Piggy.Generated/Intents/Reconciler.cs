using System.Globalization;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;

namespace Piggy.Generated.Intents;

/// <summary>Follows a reconciliation plan. It only reads, and says "still unknown" whenever two stories fit what it sees.</summary>
internal sealed class Reconciler(ActionTransport transport, OperationEffect effect, ReconciliationPlan plan, ActionIntent intent)
{
    private const int MostPages = 50;

    // How far Piggy's clock may be from ours, and how long a call may be on its way after we gave it up.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestJourney = TimeSpan.FromMinutes(5);

    internal async Task<Reconciliation> RunAsync(CancellationToken cancellationToken)
    {
        if (plan.Read is null)
        {
            return Unknown(plan.Because);
        }

        var finding = new Finding();
        for (int page = 1; page <= MostPages; page++)
        {
            using ActionAnswer answer = await transport.SendAsync(plan.Read.Effect, Request(page), cancellationToken).ConfigureAwait(false);
            if (!Read(answer, finding))
            {
                return Unknown($"Piggy's answer to {plan.Read.OperationId} does not tell.");
            }

            if (finding.LastPage <= page)
            {
                return await DecideAsync(finding, cancellationToken).ConfigureAwait(false);
            }
        }

        return Unknown($"There are more than {MostPages} pages to look through.");
    }

    private async ValueTask<Reconciliation> DecideAsync(Finding finding, CancellationToken cancellationToken)
    {
        // A batch is made after its call was answered, and a call that we gave up may still be on its way.
        bool canStillCome = effect.Asynchronous || transport.Time.GetUtcNow() - intent.RecordedAt < LongestJourney + ClockDifference;
        if (finding.IsApplied)
        {
            return new Reconciliation(ReconciliationVerdict.Applied, "Piggy shows what the call was to bring about.");
        }

        if (finding.Candidates == 0)
        {
            return canStillCome
                ? Unknown("Piggy does not show it yet, but the call may still be on its way. Look again later.")
                : new Reconciliation(ReconciliationVerdict.NotApplied, "Piggy does not show it, and it cannot arrive any more.");
        }

        if (finding.Candidates > 1 || finding.Certain == 0)
        {
            return Unknown("Piggy shows something equal that may be the work of another call.");
        }

        IReadOnlyList<JournalEntry> entries = await transport.Journal.ReadAsync(cancellationToken).ConfigureAwait(false);
        return entries.Any(IsRival)
            ? Unknown("An equal call was made at about the same time, and Piggy does not show whose work this is.")
            : new Reconciliation(ReconciliationVerdict.Applied, "Piggy shows it, and no equal call was made at about the same time.");
    }

    private bool IsRival(JournalEntry entry) =>
        entry.Intent.Id != intent.Id
        && entry.Intent.Slug == intent.Slug
        && entry.Outcome != ActionOutcome.NotApplied
        && (entry.Intent.RecordedAt - intent.RecordedAt).Duration() <= LongestJourney + ClockDifference + ClockDifference
        && plan.Matches.All(match => IsCompatible(entry.Intent, match.Input));

    // What one of the two left to Piggy, such as credits that Piggy calculates, could have become the same.
    private bool IsCompatible(ActionIntent other, string input) =>
        !other.Inputs.TryGetValue(input, out string? theirs) || !intent.Inputs.TryGetValue(input, out string? ours) || theirs == ours;

    private bool Read(ActionAnswer answer, Finding finding)
    {
        if (answer.Failure != AnswerFailure.None)
        {
            return false;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(answer.Body);
            JsonElement body = document.RootElement;
            if (answer.Status is not (>= 200 and < 300))
            {
                finding.IsApplied = plan.GoneCode is { } gone && body.TryGetProperty("code"u8, out JsonElement code) && code.TryGetInt32(out int number) && number == gone;
                return finding.IsApplied;
            }

            Count(body.GetProperty("data"u8), finding);
            finding.LastPage = plan.LastPage is null ? 1 : body.GetProperty("meta"u8).GetProperty(plan.LastPage).GetInt32();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private void Count(JsonElement data, Finding finding)
    {
        if (plan.GoneCode is not null)
        {
            return;
        }

        foreach (JsonElement item in data.ValueKind == JsonValueKind.Array ? data.EnumerateArray().ToArray() : [data])
        {
            bool?[] equal = [.. plan.Matches.Select(match => IsEqual(item, match))];
            if (equal.Contains(false))
            {
                continue;
            }

            bool isEqual = !equal.Contains(null);
            if (plan.Since is null)
            {
                finding.IsApplied |= isEqual;
                finding.Candidates += isEqual ? 0 : 1;
                continue;
            }

            DateTimeOffset made = item.GetProperty(plan.Since).GetDateTimeOffset();
            if (made >= intent.RecordedAt - ClockDifference && made <= intent.RecordedAt + LongestJourney + ClockDifference)
            {
                // Piggy writes whole seconds.
                finding.Candidates++;
                finding.Certain += isEqual && made >= intent.RecordedAt.AddTicks(-(intent.RecordedAt.Ticks % TimeSpan.TicksPerSecond)) ? 1 : 0;
            }
        }
    }

    // Null: the item does not have the member, or nothing in it, so that it can be our work or not.
    private bool? IsEqual(JsonElement item, ReconciliationMatch match)
    {
        if (!intent.Inputs.TryGetValue(match.Input, out string? wanted))
        {
            return true;
        }

        foreach (string name in match.Member.Split('/'))
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item))
            {
                return null;
            }
        }

        if (item.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        string text = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
        return match.IsHashed ? IntentInputs.Hash(intent.Id, text) == wanted : string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase) || IsSameNumber(item, wanted);
    }

    private static bool IsSameNumber(JsonElement item, string wanted) =>
        item.ValueKind == JsonValueKind.Number
        && item.TryGetDecimal(out decimal shown)
        && decimal.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && shown == number;

    private ActionRequest Request(int page)
    {
        string path = plan.Read!.Path;
        foreach (ReconciliationParameter parameter in plan.Parameters.Where(parameter => parameter.Location == ActionInputLocation.Path))
        {
            path = path.Replace($"{{{parameter.Name}}}", ActionRequest.Escape(intent.Inputs.GetValueOrDefault(parameter.Input, "")), StringComparison.Ordinal);
        }

        var request = new ActionRequest(plan.Read.Method, path);
        foreach (ReconciliationParameter parameter in plan.Parameters.Where(parameter => parameter.Location == ActionInputLocation.Query))
        {
            request.Query(parameter.Name, intent.Inputs.GetValueOrDefault(parameter.Input));
        }

        return plan.Page is null ? request : request.Query(plan.Page, page.ToString(CultureInfo.InvariantCulture));
    }

    private static Reconciliation Unknown(string because) => new(ReconciliationVerdict.StillUnknown, because);

    private sealed class Finding
    {
        /// <summary>A state that the call was to bring about.</summary>
        public bool IsApplied { get; set; }

        /// <summary>Equal items that our call can have made.</summary>
        public int Candidates { get; set; }

        /// <summary>Those of them that were made after the intent, by Piggy's clock.</summary>
        public int Certain { get; set; }

        public int LastPage { get; set; } = 1;
    }
}
