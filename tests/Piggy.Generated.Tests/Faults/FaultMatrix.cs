using System.Collections.Concurrent;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Tests.Faults;

/// <summary>All core actions against all faults, each measured once.</summary>
internal static class FaultMatrix
{
    private static readonly ConcurrentDictionary<(string Fault, Carrier Carrier), Lazy<Task<IReadOnlyDictionary<string, Told?>>>> Measured = new();

    public static IReadOnlyList<(string Title, IReadOnlyList<Fault> Faults)> Groups { get; } =
    [
        ("The connection fails before an answer", [.. ConnectionFaults.BeforeAnAnswer]),
        ("A successful status arrives, its body does not", [.. ConnectionFaults.WithinABody]),
        ("A successful status with an odd body", [.. AnswerFaults.UnderASuccess]),
        ("Another status", [.. AnswerFaults.UnderAnotherStatus]),
    ];

    public static IReadOnlyList<PiggyAction> Actions { get; } = [.. PiggyActions.Registry.Where(action => action.Descriptor.Toolset == ActionToolsets.Core)];

    /// <summary>What each action told, by its slug; null where the fault cannot happen to it.</summary>
    public static Task<IReadOnlyDictionary<string, Told?>> MeasureAsync(Fault fault, Carrier carrier) =>
        Measured.GetOrAdd((fault.Name, carrier), _ => new(() => RunAllAsync(fault, carrier))).Value;

    private static async Task<IReadOnlyDictionary<string, Told?>> RunAllAsync(Fault fault, Carrier carrier)
    {
        var told = new Dictionary<string, Told?>(StringComparer.Ordinal);
        foreach (PiggyAction action in Actions)
        {
            told[action.Descriptor.Slug] = await RunAsync(fault, action, carrier);
        }

        return told;
    }

    private static async Task<Told?> RunAsync(Fault fault, PiggyAction action, Carrier carrier)
    {
        using var elsewhere = new FaultServer(Answers.Whole(200, """{"data":null}"""));
        var told = new List<Told>();
        using (var scene = new FaultScene(action, elsewhere))
        {
            foreach (FaultForm form in fault.Forms(scene))
            {
                told.Add(await FaultRun.RunAsync(fault, form, scene, carrier));
            }
        }

        Assert.True(told.Distinct().Count() <= 1, $"{action.Descriptor.Slug}, {fault}: the forms are told apart: {string.Join("; ", told)}");
        return told.FirstOrDefault();
    }
}
