using Piggy.Build;

const string Usage = """
    Everything a maintainer does, in one program. CI and the workflows call the same.

      dotnet run --project build/Piggy.Build -- COMMAND [OPTION]…

    regenerate            builds what is made from the spec, and renews the pages and the public surfaces that tests renew
    verify [--against REF]  builds, holds the spec against what is known and its linters, and writes the impact since REF
                          (the last tag, or HEAD without tags) to artifacts/impact.md. Exit code 1: something is wrong; that something
                          breaks is told, not punished
    test                  all tests
    bench                 the quick benchmarks
    mutate PART [ONLY]    how many deliberate faults the tests notice, in a part of the code, in the files of it that a pattern
                          names, or in so many of its lines (10%) (docs/mutation.md); it takes from minutes to hours
    pack                  packages, symbols and a bill of materials (artifacts/packages), each packed twice: the bytes must be equal
    docs                  the docs site (artifacts/docs)
    release --dry-run     verify, pack and docs on a clean tree, their seals, and what would be pushed. Without --dry-run it does nothing: the
                          release workflow pushes
    """;

try
{
    return args switch
    {
        ["regenerate"] => Commands.Regenerate(),
        ["verify"] => Commands.Verify(null),
        ["verify", "--against", var reference] => Commands.Verify(reference),
        ["test"] => Commands.Test(),
        ["bench"] => Commands.Bench(),
        ["mutate", var part] => Commands.Mutate(part, null),
        ["mutate", var part, var only] => Commands.Mutate(part, only),
        ["pack"] => Commands.Pack(),
        ["docs"] => Commands.Docs(),
        ["release", "--dry-run"] => Commands.Release(),
        ["--help" or "-h"] => Help(Console.Out, 0),
        _ => Help(Console.Error, 2),
    };
}
catch (StepFailure failure)
{
    Console.Error.WriteLine($"error: {failure.Message}");
    return 1;
}

static int Help(TextWriter to, int exitCode)
{
    to.WriteLine(Usage);
    return exitCode;
}
