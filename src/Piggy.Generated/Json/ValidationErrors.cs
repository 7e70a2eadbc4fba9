using System.Globalization;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Json;

/// <summary>Collects everything that is wrong with a value, with a JSON pointer to each place. Never takes or shows the wrong values themselves.</summary>
/// <remarks>
/// Each member that notes an error names a property below the current path, which <see cref="Enter(string)"/> and <see cref="Leave"/> move.
/// A property that already has an error, or whose parent is not of the right type, gets no second one: the first says what to mend.
/// </remarks>
public sealed partial class ValidationErrors
{
    /// <summary>The most errors that are kept; a hostile input can have millions.</summary>
    public const int Limit = 100;

    private readonly ErrorPath _path = new();
    private List<FieldError>? _errors;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _errors is null;

    /// <summary>Everything that is wrong, in the order it was noted; at most <see cref="Limit"/> errors.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<FieldError> ToList() => _errors is null ? [] : _errors.ToArray();

    /// <summary>Moves the current path to a property of the current object.</summary>
    /// <param name="property">The property's name on the wire.</param>
    public void Enter(string property) => _path.Push(property);

    /// <summary>Moves the current path to an item of the current list.</summary>
    /// <param name="index">The item's position, from 0.</param>
    public void Enter(int index) => _path.Push(index);

    /// <summary>Moves the current path back to where it was before the last <see cref="Enter(string)"/>.</summary>
    public void Leave() => _path.Pop();

    /// <summary>Whether an error is already noted at, or below, a property of the current path.</summary>
    /// <param name="property">The property's name on the wire.</param>
    /// <returns><see langword="true"/> if another error there would say nothing new.</returns>
    public bool Has(string property) => _errors is not null && IsCovered(_path.PointerTo(property));

    /// <summary>Notes one error at a pointer, unless that place is already known to be wrong.</summary>
    internal void Note(string pointer, string rule, string message) => Note(new FieldError(pointer, rule, message));

    private void Note(FieldError error)
    {
        if (_errors is null)
        {
            _errors = [error];
        }
        else if (_errors.Count < Limit && !IsCovered(error.Pointer))
        {
            _errors.Add(error);
        }
    }

    /// <summary>Replaces everything noted so far by one error: a text that is no JSON has no fields to speak of.</summary>
    internal void NotJson(string message) => _errors = [new FieldError("", "json", message)];

    // Checking an input that is right should cost no memory, so a thread keeps one collector that stayed empty.
    [ThreadStatic]
    private static ValidationErrors? _spare;

    /// <summary>An empty collector, for one check on this thread.</summary>
    internal static ValidationErrors Take()
    {
        ValidationErrors errors = _spare ?? new ValidationErrors();
        _spare = null;
        return errors;
    }

    /// <summary>Everything that is wrong. The collector may be taken again, so the caller must not use it any more.</summary>
    internal IReadOnlyList<FieldError> Give()
    {
        IReadOnlyList<FieldError> found = ToList();
        if (IsEmpty)
        {
            ResetPath();
            _spare = this;
        }

        return found;
    }

    internal void ResetPath() => _path.Clear();

    private void NoteBelow(string property, string rule, string message) => Note(_path.PointerTo(property), rule, message);

    private void NoteChoice(string property, string rule, string message, ReadOnlySpan<string> allowed, string? nearest) => Note(
        new FieldError(_path.PointerTo(property), rule, message)
        {
            Allowed = allowed.Length <= FieldError.MostAllowed ? allowed.ToArray() : null,
            Nearest = nearest,
        });

    private void NoteNearest(string property, string rule, string message, string nearest) =>
        Note(new FieldError(_path.PointerTo(property), rule, message) { Nearest = nearest });

    private bool IsCovered(string pointer)
    {
        foreach (FieldError error in _errors!)
        {
            if (ErrorPath.Contains(pointer, error.Pointer) || (HidesItsMembers(error.Rule) && ErrorPath.Contains(error.Pointer, pointer)))
            {
                return true;
            }
        }

        return false;
    }

    // A list that should be an object lacks all members of that object; saying so for each would bury the cause.
    private static bool HidesItsMembers(string rule) => rule is "type" or "json" or "required";

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
