using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Sending;
using Piggy.Generated.Tests.Samples;

namespace Piggy.Generated.Tests.Sending;

/// <summary>The decision by itself: what is followed by another try, after which wait, and which numbers a caller may give for it.</summary>
public sealed class RetryRuleTests
{
    private static readonly OperationEffect Reads = SampleAction.Read.Descriptor.Effect;
    private static readonly OperationEffect Gives = SampleAction.Give.Descriptor.Effect;

    [Theory]
    [InlineData(200, false)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(505, false)]
    public void A_whole_answer_is_asked_for_again_where_its_status_can_pass(int status, bool again)
    {
        var answer = new ActionAnswer(AnswerFailure.None, status);
        Assert.Equal(again, RetryRule.Allows(Reads, answer));
        Assert.False(RetryRule.Allows(Gives, answer));
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(404, false)]
    [InlineData(503, true)]
    public void A_body_that_broke_off_is_asked_for_again_where_it_was_wanted_or_its_status_can_pass(int status, bool again) => Assert.All(
        [AnswerFailure.BodyLost, AnswerFailure.BodyTimedOut],
        failure => Assert.Equal(again, RetryRule.Allows(Reads, new ActionAnswer(failure, status))));

    [Fact]
    public void Of_the_calls_without_a_status_only_those_are_sent_again_that_may_fare_better()
    {
        AnswerFailure[] again = [.. Enum.GetValues<AnswerFailure>().Where(failure => RetryRule.Allows(Reads, new ActionAnswer(failure)))];
        Assert.Equal([AnswerFailure.NotConnected, AnswerFailure.Lost, AnswerFailure.TimedOut], again);
    }

    [Fact]
    public void What_gives_value_is_sent_again_only_if_no_connection_came_about() => Assert.Equal(
        [AnswerFailure.NotConnected],
        Enum.GetValues<AnswerFailure>().Where(failure => RetryRule.Allows(Gives, new ActionAnswer(failure)) || RetryRule.Allows(Gives, new ActionAnswer(failure, 200))));

    [Theory]
    [InlineData(0, 500)]
    [InlineData(400, 500)]
    [InlineData(600, 600)]
    [InlineData(2000, 2000)]
    [InlineData(2001, null)]
    public void The_wait_that_was_asked_for_is_the_least_and_the_callers_limit_the_most(int asked, int? milliseconds)
    {
        var rule = new RetryRule(new PiggyRetry { BaseDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromSeconds(2) }, () => 0.5);
        Assert.Equal(milliseconds, rule.DelayAfter(1, TimeSpan.FromMilliseconds(asked))?.TotalMilliseconds);
    }

    [Theory]
    [InlineData(1, 0, 0, 1)]
    [InlineData(10, 10_000, 10_000, 60_000)]
    [InlineData(3, 250, 3_600_000, 86_400_000)]
    public void The_ends_of_every_range_are_allowed(int attempts, int baseDelay, int longestDelay, int totalTime) =>
        Assert.Null(Numbers(attempts, baseDelay, longestDelay, totalTime).Problem);

    [Theory]
    [InlineData("Attempts", 0, 250, 10_000, 60_000)]
    [InlineData("Attempts", 11, 250, 10_000, 60_000)]
    [InlineData("BaseDelay", 3, -1, 10_000, 60_000)]
    [InlineData("BaseDelay", 3, 10_001, 10_000, 60_000)]
    [InlineData("LongestDelay", 3, 250, 3_600_001, 60_000)]
    [InlineData("TotalTime", 3, 250, 10_000, 0)]
    [InlineData("TotalTime", 3, 250, 10_000, -1)]
    [InlineData("TotalTime", 3, 250, 10_000, 86_400_001)]
    public void What_is_beyond_a_range_is_named(string name, int attempts, int baseDelay, int longestDelay, int totalTime) =>
        Assert.Contains($"{name} ", $"{Numbers(attempts, baseDelay, longestDelay, totalTime).Problem}", StringComparison.Ordinal);

    private static PiggyRetry Numbers(int attempts, int baseDelay, int longestDelay, int totalTime) => new()
    {
        Attempts = attempts,
        BaseDelay = TimeSpan.FromMilliseconds(baseDelay),
        LongestDelay = TimeSpan.FromMilliseconds(longestDelay),
        TotalTime = TimeSpan.FromMilliseconds(totalTime),
    };
}
