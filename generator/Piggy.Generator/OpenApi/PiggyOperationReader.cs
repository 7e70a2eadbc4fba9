using System.Globalization;
using System.Text.RegularExpressions;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads the x-piggy-* keys of an operation. An operation with any mistake in them has none of them: half a contract is worse than none.</summary>
internal sealed class PiggyOperationReader(ReadingContext context, IReadOnlyCollection<ErrorCode> errorCodes)
{
    private static readonly Regex SlugPattern = new(@"^PIGGY(_[A-Z0-9]+)+\z", RegexOptions.CultureInvariant);
    private static readonly string[] ActionKeys = ["slug", "title", "toolset"];
    private static readonly string[] TriggerKeys = ["slug", "title", "event"];
    private static readonly string[] Contract = ["x-piggy-effect", "x-piggy-evidence"];
    private static readonly string[] Toolsets = ["core", "companion"];
    private static readonly string[] Accesses = ["read", "write"];
    private static readonly string[] EvidenceKeys = ["request", "response", "errors", "sources", "checked"];

    private static readonly string[] EffectKeys =
        ["access", "irreversible", "gives-value", "sends-mail", "returns-secret", "personal-data", "repeat-safe", "asynchronous"];

    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _events = new(StringComparer.Ordinal);

    public PiggyOperation? Read(DocumentElement operation)
    {
        int problems = context.Problems.Count;
        Vocabulary.CheckKeys(operation, "an operation", Vocabulary.OperationKeys);
        if (Vocabulary.OperationKeys.FirstOrDefault(operation.Has) is not { } first)
        {
            return null;
        }

        foreach (string key in Contract.Where(key => !operation.Has(key)))
        {
            operation[first].Report(VocabularyRules.Missing, $"An operation with '{first}'", key);
        }

        ActionMark? action = operation.Has("x-piggy-action") ? ReadAction(operation["x-piggy-action"], operation) : null;
        EffectContract? effect = operation.Has("x-piggy-effect") ? ReadEffect(operation["x-piggy-effect"]) : null;
        Evidence? evidence = operation.Has("x-piggy-evidence") ? ReadEvidence(operation["x-piggy-evidence"]) : null;
        EquatableArray<int> errors = operation.Has("x-piggy-errors") ? ReadErrors(operation["x-piggy-errors"]) : default;
        Paging? paging = operation.Has("x-piggy-paging") ? PagingReader.Read(operation["x-piggy-paging"], operation) : null;
        Reconcile? reconcile = operation.Has("x-piggy-reconcile") ? ReconcileReader.Read(operation["x-piggy-reconcile"]) : null;
        return context.Problems.Count == problems ? new PiggyOperation(effect!, evidence!, errors) { Action = action, Paging = paging, Reconcile = reconcile } : null;
    }

    /// <summary>Reads the keys of a webhook, whose slug is unique among actions and triggers.</summary>
    public PiggyTrigger? ReadTrigger(DocumentElement operation)
    {
        int problems = context.Problems.Count;
        Vocabulary.CheckKeys(operation, "a webhook", Vocabulary.WebhookKeys);
        DocumentElement trigger = operation["x-piggy-trigger"];
        if (!operation.Has(trigger.Key))
        {
            return null;
        }

        if (!operation.Has("x-piggy-evidence"))
        {
            trigger.Report(VocabularyRules.Missing, "A webhook with 'x-piggy-trigger'", "x-piggy-evidence");
            return null;
        }

        Evidence? evidence = ReadEvidence(operation["x-piggy-evidence"]);
        if (!Vocabulary.CheckMembers(trigger, TriggerKeys))
        {
            return null;
        }

        string? slug = ReadSlug(trigger["slug"], operation);
        string? title = Vocabulary.Text(trigger["title"]);
        string? name = ReadEvent(trigger["event"], operation);
        return context.Problems.Count == problems ? new PiggyTrigger(slug!, title!, name!, evidence!) : null;
    }

    private ActionMark? ReadAction(DocumentElement action, DocumentElement operation)
    {
        if (!Vocabulary.CheckMembers(action, ActionKeys))
        {
            return null;
        }

        string? slug = ReadSlug(action["slug"], operation);
        string? title = Vocabulary.Text(action["title"]);
        string? toolset = Vocabulary.OneOf(action["toolset"], Toolsets);
        return slug is null || title is null || toolset is null ? null : new ActionMark(slug, title, toolset);
    }

    private string? ReadSlug(DocumentElement element, DocumentElement operation)
    {
        if (Vocabulary.Matching(element, SlugPattern, "PIGGY_ and words in upper case, joined by '_'") is not { } slug)
        {
            return null;
        }

        if (_slugs.TryGetValue(slug, out string? first))
        {
            element.Report(VocabularyRules.DuplicateSlug, slug, first);
            return null;
        }

        _slugs.Add(slug, operation.Pointer);
        return slug;
    }

    // The body of a webhook names its event and nothing else, so that two triggers of one event could not be told apart.
    private string? ReadEvent(DocumentElement element, DocumentElement operation)
    {
        if (Vocabulary.Text(element) is not { } name)
        {
            return null;
        }

        if (_events.TryGetValue(name, out string? first))
        {
            element.Report(VocabularyRules.DuplicateEvent, name, first);
            return null;
        }

        _events.Add(name, operation.Pointer);
        return name;
    }

    private static EffectContract? ReadEffect(DocumentElement effect)
    {
        if (!Vocabulary.CheckMembers(effect, EffectKeys))
        {
            return null;
        }

        string? access = Vocabulary.OneOf(effect["access"], Accesses);
        bool?[] flags = [.. EffectKeys.Skip(1).Select(key => Vocabulary.Boolean(effect[key]))];
        if (access is null || flags.Any(flag => flag is null))
        {
            return null;
        }

        bool[] holds = [.. flags.Select(flag => flag == true)];
        var contract = new EffectContract(access == "write", holds[0], holds[1], holds[2], holds[3], holds[4], holds[5], holds[6]);
        EffectChecker.CheckContract(effect, contract);
        return contract;
    }

    private static Evidence? ReadEvidence(DocumentElement evidence)
    {
        if (!Vocabulary.CheckMembers(evidence, EvidenceKeys, "note"))
        {
            return null;
        }

        string? note = evidence.Has("note") ? Vocabulary.Text(evidence["note"]) : null;
        string?[] confidences = [.. EvidenceKeys.Take(3).Select(key => Vocabulary.OneOf(evidence[key], Vocabulary.Confidences))];
        EquatableArray<string> sources = evidence.Has("sources") ? Vocabulary.Texts(evidence["sources"], 1, "a list of sources").ToEquatableArray() : default;
        return Vocabulary.Date(evidence["checked"]) is { } date && confidences is [{ } request, { } response, { } errors]
            ? new Evidence(request, response, errors, sources, date, note)
            : null;
    }

    private EquatableArray<int> ReadErrors(DocumentElement list)
    {
        if (!list.IsSequence)
        {
            list.Report(VocabularyRules.WrongValue, list.Key, "a list of error codes", list.Kind());
            return default;
        }

        return list.Items().Select(ReadError).ToEquatableArray();
    }

    private int ReadError(DocumentElement element)
    {
        if (!int.TryParse(element.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int code) || errorCodes.All(known => known.Code != code))
        {
            string[] known = [.. errorCodes.Select(error => error.Code.ToString(CultureInfo.InvariantCulture))];
            element.Report(VocabularyRules.UnknownErrorCode, element.Kind(), Spelling.Hint(element.Text() ?? "", known));
        }

        return code;
    }
}
