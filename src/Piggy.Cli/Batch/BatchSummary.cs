using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>What a batch has come to, all its runs together.</summary>
internal sealed class BatchSummary
{
    private const int MostNamed = 20;

    private readonly Dictionary<RowOutcome, int> _counts;
    private readonly int[] _unknown;

    public BatchSummary(ReadOnlySpan<RowState> rows)
    {
        _counts = Enum.GetValues<RowOutcome>().ToDictionary(outcome => outcome, _ => 0);
        var unknown = new List<int>();
        for (int row = 1; row < rows.Length; row++)
        {
            _counts[rows[row].Outcome]++;
            if (rows[row].Outcome == RowOutcome.Unknown && unknown.Count < MostNamed)
            {
                unknown.Add(row);
            }
        }

        Rows = rows.Length - 1;
        _unknown = [.. unknown];
    }

    public int Rows { get; }

    public required string Slug { get; init; }

    public required string ResultPath { get; init; }

    /// <summary>How many rows this run has sent.</summary>
    public required int Sent { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public required bool Interrupted { get; init; }

    /// <summary>The failure that ended the run early.</summary>
    public required ActionError? StoppedBy { get; init; }

    /// <summary>Rows that were not sent; a row that is begun cannot be left over, as all calls are awaited, but would be one of them.</summary>
    private int Left => _counts[RowOutcome.None] + _counts[RowOutcome.Begun];

    public int this[RowOutcome outcome] => _counts[outcome];

    /// <summary>The gravest thing decides: what needs a person before what needs another run, and that before what is over.</summary>
    public int ExitCode => this switch
    {
        { Interrupted: true } => ExitCodes.Interrupted,
        { StoppedBy.Kind: ActionErrorKind.Unauthorized } => ExitCodes.Unauthorized,
        _ when this[RowOutcome.Unknown] > 0 => ExitCodes.OutcomeUnknown,
        _ when this[RowOutcome.Waiting] + Left > 0 => ExitCodes.Unreachable,
        _ when this[RowOutcome.Refused] + this[RowOutcome.Invalid] > 0 => ExitCodes.ActionFailed,
        _ when this[RowOutcome.Unread] > 0 => ExitCodes.AppliedButUnread,
        _ => ExitCodes.Success,
    };

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("slug"u8, Slug);
        json.WriteNumber("rows"u8, Rows);
        json.WriteNumber("sent"u8, Sent);
        foreach (RowOutcome outcome in Told)
        {
            json.WriteNumber(RowOutcomes.Name(outcome), this[outcome]);
        }

        json.WriteNumber("left"u8, Left);
        json.WriteNumber("seconds"u8, Math.Round(Elapsed.TotalSeconds, 3));
        json.WriteString("result"u8, ResultPath);
        json.WriteString("stopped_by"u8, StoppedBy?.Message);
        json.WriteBoolean("interrupted"u8, Interrupted);
        json.WriteEndObject();
    }

    public void Show(IScreen screen)
    {
        screen.Line(
            new Fragment(Slug, Tone.Name), string.Create(CultureInfo.InvariantCulture, $": {Rows:N0} rows, {Sent:N0} sent now in {Elapsed.TotalSeconds:0.0} s"),
            Sent > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({Sent / Math.Max(Elapsed.TotalSeconds, 0.001):N0} a second)") : "");
        Count(screen, RowOutcome.Succeeded, "succeeded", Tone.Good);
        Count(screen, RowOutcome.Refused, "refused by Piggy; nothing changed", Tone.Bad);
        Count(screen, RowOutcome.Invalid, "invalid, never sent", Tone.Bad);
        Count(screen, RowOutcome.Unread, "applied, but the answer is lost: do not send them again", Tone.Notice);
        Count(screen, RowOutcome.Waiting, "not applied; the next run sends them again", Tone.Notice);
        Count(screen, RowOutcome.Unknown, "in doubt: nobody can tell yet whether they were applied, so they are not sent again", Tone.Bad);
        if (Left > 0)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {Left,9:N0} "), new Fragment("not sent yet", Tone.Notice));
        }

        screen.Line("Answers are in ", new Fragment(ResultPath, Tone.Name), "; they hold what Piggy said, so keep the file to yourself.");
        if (StoppedBy is not null)
        {
            screen.Line(new Fragment("Stopped early: ", Tone.Bad), StoppedBy.Message);
        }

        if (_unknown.Length > 0)
        {
            screen.Line("In doubt: rows ", string.Join(", ", _unknown), this[RowOutcome.Unknown] > _unknown.Length ? ", …" : "", ". The same command, ten minutes later, looks at Piggy for them.");
        }

        if (Left + this[RowOutcome.Waiting] > 0)
        {
            screen.Line("The same command again goes on where it stopped.");
        }
    }

    private static RowOutcome[] Told { get; } = [RowOutcome.Succeeded, RowOutcome.Refused, RowOutcome.Invalid, RowOutcome.Unread, RowOutcome.Waiting, RowOutcome.Unknown];

    private void Count(IScreen screen, RowOutcome outcome, string meaning, Tone tone)
    {
        if (this[outcome] > 0)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {this[outcome],9:N0} "), new Fragment(meaning, tone));
        }
    }
}
