using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the triggers of an API: one per webhook that has a slug. Bodies are read as answers are, because both come from the API.</summary>
internal sealed class TriggerPlanner
{
    private const string TypeMember = "type";

    private static readonly string[] SlugPrefixes = ["PIGGY_ON_", "PIGGY_"];

    private readonly TypeRegistry _types;
    private readonly TypePlanner _typePlanner;
    private readonly ProblemList _problems;
    private readonly List<Candidate> _candidates;

    public TriggerPlanner(ApiModel api, TypeRegistry types, TypePlanner typePlanner, ProblemList problems)
    {
        _types = types;
        _typePlanner = typePlanner;
        _problems = problems;
        _candidates = [.. api.Webhooks
            .SelectMany(webhook => webhook.Operations)
            .Where(operation => operation.Trigger is not null)
            .Select(operation => new Candidate(operation, operation.Trigger!))
            .OrderBy(candidate => candidate.Trigger.Slug, StringComparer.Ordinal)];
    }

    public bool IsEmpty => _candidates.Count == 0;

    /// <summary>Takes the names that must not depend on what the bodies hold.</summary>
    /// <param name="owner">The class with all triggers, whose members are named here.</param>
    public void ReserveNames(string owner)
    {
        var names = new NameAllocator("Trigger", [owner, .. EmittedMembers.OfAllTriggers]);
        foreach (Candidate candidate in _candidates)
        {
            candidate.Name = names.Allocate(Names.Pascal(WithoutPrefix(candidate.Trigger.Slug)));
            candidate.ClassName = _types.Reserve(candidate.Name + "Trigger");
        }
    }

    public EquatableArray<TriggerPlan> Plan(CancellationToken cancellationToken)
    {
        var triggers = new List<TriggerPlan>();
        foreach (Candidate candidate in _candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PlanPayload(candidate) is RecordTypePlan payload)
            {
                triggers.Add(Plan(candidate, payload));
            }
        }

        return triggers.ToEquatableArray();
    }

    private TriggerPlan Plan(Candidate candidate, RecordTypePlan payload)
    {
        PiggyTrigger trigger = candidate.Trigger;
        Operation operation = candidate.Operation;
        string summary = Sentence.Of(operation.Summary) ?? Sentence.First(operation.Description) ?? Sentence.Of(trigger.Title) ?? trigger.Slug;
        return new TriggerPlan
        {
            Slug = trigger.Slug,
            Name = candidate.Name,
            ClassName = candidate.ClassName,
            Title = trigger.Title,
            Summary = summary,
            Description = Sentence.Of(operation.Description) ?? summary,
            Event = Names.Wire(trigger.Event),
            Evidence = trigger.Evidence,
            Payload = payload,
            PayloadSchema = JsonSchemaPlanner.Payload(_types, trigger.Slug, trigger.Title, _types.Record(payload)!),
        };
    }

    private RecordTypePlan? PlanPayload(Candidate candidate)
    {
        Schema? body = candidate.Operation.Body?.Content.FirstOrDefault(media => OutputPlanner.IsJson(media.Name))?.Schema;
        if (body is null)
        {
            return Refuse(candidate, candidate.Operation.Body is null ? "is missing" : "is not described in application/json");
        }

        string slug = candidate.Trigger.Slug;
        var site = new TypeSite(IsInput: false, candidate.Name + "Event", "Payload", slug + " payload", new NameAllocator("Value", "ReadPayload"));
        if (_typePlanner.Plan(body, site).Type is not RecordTypePlan payload)
        {
            return Refuse(candidate, "is no object with properties");
        }

        if (_types.Record(payload)!.Members.FirstOrDefault(member => member is { WireName: TypeMember, Kind: MemberKind.Field }) is not MemberPlan type || !IsText(type.Value.Type))
        {
            return Refuse(candidate, "has no such text");
        }

        ReportOtherEvents(candidate, type.Value.Type);
        return payload;
    }

    private void ReportOtherEvents(Candidate candidate, TypePlan type)
    {
        if (type is EnumTypePlan names && _types.Enum(names) is var known && known.Members.All(member => member.Value != Names.Wire(candidate.Trigger.Event)))
        {
            string values = string.Join(", ", known.Members.Select(member => member.Value));
            _problems.Report(candidate.Operation.Pointer, ActionRules.TriggerEventNotInBody, candidate.Trigger.Slug, candidate.Trigger.Event, values);
        }
    }

    private RecordTypePlan? Refuse(Candidate candidate, string reason)
    {
        _problems.Report(candidate.Operation.Pointer, ActionRules.TriggerBodyNotAnEvent, candidate.Trigger.Slug, reason);
        return null;
    }

    private static bool IsText(TypePlan type) => type is EnumTypePlan or ScalarTypePlan { Kind: ScalarKind.String };

    private static string WithoutPrefix(string slug)
    {
        string prefix = SlugPrefixes.FirstOrDefault(known => slug.StartsWith(known, StringComparison.Ordinal)) ?? "";
        return slug.Substring(prefix.Length);
    }

    /// <summary>A webhook that becomes a trigger.</summary>
    private sealed class Candidate(Operation operation, PiggyTrigger trigger)
    {
        public Operation Operation { get; } = operation;

        public PiggyTrigger Trigger { get; } = trigger;

        public string Name { get; set; } = "";

        public string ClassName { get; set; } = "";
    }
}
