using System.Diagnostics;
using Piggy.Generated;
using Piggy.Generated.Actions;

// Runs the actions of standard input, a line each: the slug, a tab, the input as JSON. Prints how each ended, and how many core actions
// were not among them.
using var piggy = new PiggyClient(new PiggyClientOptions
{
    ApiKey = Environment.GetEnvironmentVariable("PIGGY_API_KEY")!,
    BaseAddress = new Uri(Environment.GetEnvironmentVariable("PIGGY_BASE_ADDRESS")!),
});

var left = PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == "core").Select(action => action.Slug).ToHashSet();
while (Console.ReadLine() is { } line)
{
    string[] parts = line.Split('\t', 2);
    ActionResult result = await piggy.Actions.RunAsync(parts[0], parts[1]);
    left.Remove(parts[0]);
    Console.WriteLine(result.Successful ? $"{parts[0]} succeeded" : $"{parts[0]} failed: {result.ToJson()}");
    if (args is ["--first"])
    {
        Console.WriteLine($"{(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds:0} ms from the start of the process to its first answer");
        return;
    }
}

Console.WriteLine($"{left.Count} core actions were not run");
