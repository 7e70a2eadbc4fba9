using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Judges.Tests.Validators;

/// <summary>Whoever wires actions together relies on the published output schemas. So whatever a server answers, the envelope keeps its schema.</summary>
public sealed class EnvelopeVerdictTests
{
    // The most envelopes that are kept before they are judged.
    private const int AtOnce = 100_000;

    // For each action; PIGGY_VERDICTS raises it.
    private static readonly int Answers = int.Parse(Environment.GetEnvironmentVariable("PIGGY_VERDICTS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_envelope_is_valid_by_the_output_schema_of_its_action()
    {
        using var server = new AnsweringHandler();
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "key-of-a-test", Handler = server, Toolsets = ActionToolsets.All });
        List<(string Slug, string Envelope)> envelopes = [];
        List<string> broken = [];
        Dictionary<string, int> successes = [];
        foreach ((ActionDescriptor action, int index) in PiggyActions.Registry.Select((action, index) => (action.Descriptor, index)))
        {
            byte[] input = ServerAnswers.ValidInput(action, index);
            NearMiss answers = ServerAnswers.For(action, index);
            for (int i = 0; i < Answers; i++)
            {
                server.Answer = (i % 20 == 0 ? 400 : action.SuccessStatus, answers.Next());
                ActionResult result = await piggy.Actions.RunAsync(action.Slug, input);
                successes[action.Slug] = successes.GetValueOrDefault(action.Slug) + (result.Successful ? 1 : 0);
                envelopes.Add((action.Slug, result.ToJson()));
            }

            if (envelopes.Count >= AtOnce)
            {
                broken.AddRange(await BrokenAsync(envelopes));
                envelopes.Clear();
            }
        }

        broken.AddRange(await BrokenAsync(envelopes));
        Assert.True(broken.Count == 0, $"{broken.Count} envelopes break their schema:\n{string.Join("\n", broken.Take(10))}");

        // Answers that are understood and answers that are not, or this would say little.
        Assert.All(successes, entry => Assert.InRange(entry.Value, Answers / 50, Answers * 99 / 100));
    }

    private static async Task<IEnumerable<string>> BrokenAsync(List<(string Slug, string Envelope)> envelopes)
    {
        bool[] valid = await AjvJudge.JudgeAsync(PiggyActions.Registry.Select(action => (action.Descriptor.Slug, action.Descriptor.OutputSchema)), envelopes);
        return [.. envelopes.Where((_, i) => !valid[i]).Select(envelope => $"{envelope.Slug}\n  {envelope.Envelope}")];
    }
}
