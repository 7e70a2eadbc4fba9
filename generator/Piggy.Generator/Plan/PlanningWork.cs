using System.Runtime.CompilerServices;

namespace Piggy.Generator.Plan;

/// <summary>What one document may cost a planner. References let a short text stand for a structure of any size, so what counts are the schemas met, not those written.</summary>
internal sealed class PlanningWork(CancellationToken cancellationToken)
{
    /// <summary>Looks at schemas. GitHub's document, 13 MB, stays below.</summary>
    public const int MaximumSteps = 5_000_000;

    /// <summary>Types within types. Each level takes a dozen calls of the planner, and the stack of a compiler is 1 MB.</summary>
    public const int MaximumDepth = 150;

    private const int StepsPerType = 10;
    private const int CharactersPerStep = 10;
    private const int StepsBetweenCancellations = 1024;

    private int _steps;
    private int _depth;

    /// <summary>Counts a look at a schema, or something that costs as much as several.</summary>
    public void Step(int cost = 1)
    {
        int before = _steps / StepsBetweenCancellations;
        _steps += cost;
        if (_steps > MaximumSteps)
        {
            throw new TooComplexException("", $"its schemas lead to one another in more ways than can be followed ({MaximumSteps} steps); let them refer to one another less, and shorten texts that many refer to");
        }

        if (_steps / StepsBetweenCancellations != before)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        // Depth is limited where it is counted; this is for a stack that was used up before we were called.
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Counts a text that is copied to one of the places which refer to it.</summary>
    public void Copy(string? text) => Step((text?.Length ?? 0) / CharactersPerStep);

    /// <summary>Counts a type within a type, until <see cref="Leave"/>.</summary>
    public void Enter(string pointer)
    {
        Step(StepsPerType);
        if (++_depth > MaximumDepth)
        {
            throw new TooComplexException(pointer, $"types lie within types over more than {MaximumDepth} levels; flatten them");
        }
    }

    public void Leave() => _depth--;
}
