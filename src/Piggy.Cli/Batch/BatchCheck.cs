using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>What is wrong with a row.</summary>
internal sealed record WrongRow(int Number, long Line, IReadOnlyList<FieldError> Fields);

/// <summary>What a look at all rows has told, before anything is sent.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="First">The first of the wrong ones.</param>
internal sealed record BatchCheck(int Rows, int Wrong, IReadOnlyList<WrongRow> First)
{
    private const int MostKept = 100;

    /// <summary>Holds every row against the action's own rules, and names each wrong one on the screen.</summary>
    public static BatchCheck Run(BatchInput input, PiggyAction action, IScreen screen, CancellationToken cancellationToken)
    {
        int rows = 0;
        int wrong = 0;
        var first = new List<WrongRow>();
        foreach (BatchRow row in input.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows++;
            if (action.Validate(row.Json) is not { Count: > 0 } errors)
            {
                continue;
            }

            wrong++;
            foreach (FieldError error in errors)
            {
                screen.Line(
                    new Fragment(string.Create(CultureInfo.InvariantCulture, $"line {row.Line}"), Tone.Bad), " ", new Fragment(error.Pointer, Tone.Name), error.Pointer.Length > 0 ? " " : "", error.Message);
            }

            if (first.Count < MostKept)
            {
                first.Add(new WrongRow(row.Number, row.Line, errors));
            }
        }

        return new BatchCheck(rows, wrong, first);
    }
}
