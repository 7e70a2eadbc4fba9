using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>What the x-piggy-* keys of an operation say. Present only when complete and free of contradictions.</summary>
internal sealed record PiggyOperation(EffectContract Effect, Evidence Evidence, EquatableArray<int> Errors)
{
    /// <summary>The action it becomes; null where it is in the catalogue of operations only.</summary>
    public ActionMark? Action { get; init; }

    /// <summary>How its list is read page by page; null if it is no such list.</summary>
    public Paging? Paging { get; init; }

    /// <summary>How one finds out whether a call was applied; null if nothing is said.</summary>
    public Reconcile? Reconcile { get; init; }
}

/// <summary>What makes an operation an action.</summary>
internal sealed record ActionMark(string Slug, string Title, string Toolset);

/// <summary>What makes a webhook a trigger.</summary>
/// <param name="Slug">The trigger's stable name.</param>
/// <param name="Title">A short label.</param>
/// <param name="Event">The event's name, as the body states it in <c>type</c>.</param>
/// <param name="Evidence">How sure the spec is about it.</param>
internal sealed record PiggyTrigger(string Slug, string Title, string Event, Evidence Evidence);

/// <summary>The effect contract.</summary>
internal sealed record EffectContract(
    bool Writes,
    bool Irreversible,
    bool GivesValue,
    bool SendsMail,
    bool ReturnsSecret,
    bool PersonalData,
    bool RepeatSafe,
    bool Asynchronous);

/// <summary>How sure the spec is about an operation; the confidences are high, medium or low.</summary>
/// <param name="Request">Confidence in the request.</param>
/// <param name="Response">Confidence in the answer.</param>
/// <param name="Errors">Confidence in the list of errors.</param>
/// <param name="Sources">Short names of sources.</param>
/// <param name="Checked">Date as yyyy-MM-dd.</param>
/// <param name="Note">What is in doubt, or null.</param>
internal sealed record Evidence(string Request, string Response, string Errors, EquatableArray<string> Sources, string Checked, string? Note);

/// <summary>How a list is read page by page.</summary>
/// <param name="Page">The query parameter with the number of the page, from 1.</param>
/// <param name="Size">The query parameter with the size of a page, or null.</param>
/// <param name="Last">The member of <c>meta</c> that names the last page, or null where none does.</param>
internal sealed record Paging(string Page, string? Size, string? Last);
