using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>What the x-piggy-* keys of an operation say. Present only when complete and free of contradictions.</summary>
internal sealed record PiggyOperation(
    string Slug,
    string Title,
    string Toolset,
    EffectContract Effect,
    Evidence Evidence,
    EquatableArray<int> Errors);

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
