using System;
using Piggy.Benchmarks.Calls;
using Piggy.Benchmarks.Generation;

const string Usage = """
    Measures the client and the generator. Always in Release:

      dotnet run -c Release --project tests/Piggy.Benchmarks -- calls [--quick]
        the client's calls and validators beside hand-written code, stock Kiota and Refit: time and bytes, as ratios to the hand-written call.
      dotnet run -c Release --project tests/Piggy.Benchmarks -- growth
        one to ten times the Piggy document through the generator, in this process: time and bytes per operation, as ratios to one time.
      dotnet run -c Release --project tests/Piggy.Benchmarks -- scale [RUNS]
        GitHub's REST document (13 MB, fetched once with npm) in a fresh project, restored, then built RUNS times (3): seconds and the largest process,
        as ratios to Kiota: the one on the PATH, measured in turn, or else the figures recorded on the reference machine.
    """;

switch (args)
{
    case ["calls"] or ["calls", "--quick"]:
        ValidatorBenchmark.Run(args.Length > 1);
        await CallsBenchmark.RunAsync(args.Length > 1);
        return 0;
    case ["growth"]:
        GrowthBenchmark.Run();
        return 0;
    case ["scale"]:
        return await ScaleBenchmark.RunAsync(3);
    case ["scale", var runs] when int.TryParse(runs, out int count) && count > 0:
        return await ScaleBenchmark.RunAsync(count);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
