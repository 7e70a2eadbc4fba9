using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Every core action against every fault: what is told follows from what the fault proves and from the action's effect, never from the HTTP method.</summary>
public sealed class FaultMatrixTests
{
    public static TheoryData<string> Faults => [.. FaultMatrix.Groups.SelectMany(group => group.Faults).Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_action_tells_what_the_fault_proves(string name)
    {
        Fault fault = FaultMatrix.Groups.SelectMany(group => group.Faults).Single(fault => fault.Name == name);
        IReadOnlyDictionary<string, Told?> told = await FaultMatrix.MeasureAsync(fault);
        Assert.Equal(14, told.Count);
        Assert.Contains(told.Values, each => each is not null);
        Assert.All(FaultMatrix.Actions, action => Assert.Equal(
            told[action.Descriptor.Slug] is null ? null : fault.Expected(WireCases.All.First(wire => wire.Slug == action.Descriptor.Slug), action.Descriptor.Effect),
            told[action.Descriptor.Slug]));
    }
}
