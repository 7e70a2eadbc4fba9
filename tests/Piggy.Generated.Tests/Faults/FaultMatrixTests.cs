using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Every core action against every fault: what is told follows from what the fault proves and from the action's effect, never from the HTTP method.</summary>
public sealed class FaultMatrixTests
{
    public static TheoryData<string, Carrier> Faults
    {
        get
        {
            var faults = new TheoryData<string, Carrier>();
            foreach (Fault fault in FaultMatrix.Groups.SelectMany(group => group.Faults))
            {
                faults.Add(fault.Name, Carrier.Ours);
                faults.Add(fault.Name, Carrier.StockKiota);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_action_tells_what_the_fault_proves(string name, Carrier carrier)
    {
        Fault fault = FaultMatrix.Groups.SelectMany(group => group.Faults).Single(fault => fault.Name == name);
        IReadOnlyDictionary<string, Told?> told = await FaultMatrix.MeasureAsync(fault, carrier);
        Fault seen = carrier == Carrier.Ours ? fault : StockDifferences.Seen(fault);
        Assert.Equal(14, told.Count);
        Assert.Contains(told.Values, each => each is not null);
        Assert.All(FaultMatrix.Actions, action => Assert.Equal(
            told[action.Descriptor.Slug] is null ? null : seen.Expected(WireCases.All.First(wire => wire.Slug == action.Descriptor.Slug), action.Descriptor.Effect),
            told[action.Descriptor.Slug]));
    }
}
