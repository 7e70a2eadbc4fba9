using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Piggy.Generated.Json;
using Piggy.Generated.Webhooks;

namespace Piggy.Generated.Actions;

/// <summary>The actions of one API, in the order of their slugs, with its triggers and the error codes it knows. Whatever shows or runs them is a projection of this.</summary>
public sealed class ActionRegistry : IReadOnlyList<PiggyAction>
{
    private readonly PiggyAction[] _actions;
    private readonly FrozenDictionary<string, PiggyAction> _bySlug;
    private readonly FrozenDictionary<int, PiggyErrorCode> _byCode;

    /// <summary>Makes a registry.</summary>
    /// <param name="spec">The document from which the actions were generated.</param>
    /// <param name="actions">The actions; no two may have the same slug.</param>
    /// <param name="errorCodes">All error codes of the API, also those no action documents; no two may have the same number.</param>
    /// <exception cref="ArgumentException">A slug or a code occurs twice.</exception>
    public ActionRegistry(SpecOrigin spec, IEnumerable<PiggyAction> actions, IEnumerable<PiggyErrorCode> errorCodes)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(errorCodes);
        Spec = spec;
        _actions = [.. actions.OrderBy(action => action.Descriptor.Slug, StringComparer.Ordinal)];
        ErrorCodes = [.. errorCodes.OrderBy(code => code.Code)];
        _bySlug = _actions.ToDictionary(action => action.Descriptor.Slug, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _byCode = ErrorCodes.ToDictionary(code => code.Code).ToFrozenDictionary();
    }

    /// <summary>The document from which the actions were generated.</summary>
    public SpecOrigin Spec { get; }

    /// <summary>All error codes of the API, in the order of their numbers.</summary>
    public IReadOnlyList<PiggyErrorCode> ErrorCodes { get; }

    /// <summary>The events that the API tells of by webhooks, in the order of their slugs.</summary>
    public TriggerRegistry Triggers { get; init; } = TriggerRegistry.Empty;

    /// <inheritdoc/>
    public int Count => _actions.Length;

    /// <inheritdoc/>
    public PiggyAction this[int index] => _actions[index];

    /// <summary>Finds an action.</summary>
    /// <param name="slug">The action's stable name, such as <c>PIGGY_LIST_FORMS</c>, exactly as written.</param>
    /// <param name="action">The action.</param>
    /// <returns><see langword="false"/> if no action has that slug.</returns>
    public bool TryGet(string slug, [NotNullWhen(true)] out PiggyAction? action)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return _bySlug.TryGetValue(slug, out action);
    }

    /// <summary>Finds the slug that a wrong one was probably meant to be.</summary>
    /// <param name="slug">The wrong slug.</param>
    /// <returns>A slug of this registry, or <see langword="null"/> if none is near.</returns>
    public string? NearestSlug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return NearestName.Find(slug, _actions.Select(action => action.Descriptor.Slug).ToArray());
    }

    /// <inheritdoc/>
    public IEnumerator<PiggyAction> GetEnumerator() => ((IEnumerable<PiggyAction>)_actions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _actions.GetEnumerator();

    /// <summary>Finds what a numeric code means: as the action documents it, else as the API does.</summary>
    internal PiggyErrorCode? FindErrorCode(ActionDescriptor descriptor, int code) =>
        descriptor.Errors.FirstOrDefault(known => known.Code == code) ?? _byCode.GetValueOrDefault(code);
}
