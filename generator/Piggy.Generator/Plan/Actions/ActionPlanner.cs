using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;
using Piggy.Generator.Plan.Sealing;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the action layer of an API: one action per operation that has a slug, one trigger per webhook that has one.</summary>
internal sealed class ActionPlanner
{
    private const string SlugPrefix = "PIGGY_";

    private readonly ApiModel _api;
    private readonly SpecOptions _options;
    private readonly ProblemList _problems = new();
    private readonly TypeRegistry _types;
    private readonly TypePlanner _typePlanner;
    private readonly NameAllocator _actionNames = new("Action");

    private ActionPlanner(ApiModel api, SpecOptions options, PlanningWork work)
    {
        _api = api;
        _options = options;
        _types = new TypeRegistry($"{options.Namespace}.{ActionNamespace.Segment}", work);
        _typePlanner = new TypePlanner(new SchemaResolver(api, work), _types, _problems);
    }

    public static ActionSetPlan Plan(ApiModel api, SpecOptions options, CancellationToken cancellationToken) =>
        new ActionPlanner(api, options, new PlanningWork(cancellationToken)).Plan(cancellationToken);

    private ActionSetPlan Plan(CancellationToken cancellationToken)
    {
        EquatableArray<OperationInfoPlan> operations = OperationCatalogue.Plan(_api);
        var triggers = new TriggerPlanner(_api, _types, _typePlanner, _problems);
        if (operations.IsEmpty && triggers.IsEmpty)
        {
            return new ActionSetPlan(_problems.ToEquatableArray());
        }

        List<Candidate> candidates = FindCandidates();
        string facade = _types.Reserve(FacadeName("Actions"));
        string all = triggers.IsEmpty ? "" : _types.Reserve(FacadeName("Triggers"));
        foreach (Candidate candidate in candidates)
        {
            candidate.ReserveNames(_types);
        }

        triggers.ReserveNames(all);
        ReserveComponents(candidates);
        Dictionary<Candidate, OutputPlan> answers = PlanAnswers(candidates, cancellationToken);
        EquatableArray<TriggerPlan> planned = triggers.Plan(cancellationToken);
        List<ActionPlan> actions = PlanActions(candidates, answers, operations, cancellationToken);
        return new ActionSetPlan(_problems.ToEquatableArray())
        {
            Scope = new TypeScope(_types.Namespace, _options.TypeAccess),
            Spec = new SpecOriginPlan(_api.Title, _api.Version, _api.SpecHash, SealPlanner.SealOf(_api.SpecHash)),
            FacadeName = facade,
            Actions = actions.ToEquatableArray(),
            TriggersName = all,
            Triggers = planned,
            Records = _types.Records.Concat(actions.Select(action => action.Input)).OrderBy(record => record.Name, StringComparer.Ordinal).ToEquatableArray(),
            Ids = _types.Ids,
            Enums = _types.Enums,
            Operations = operations,
            ErrorCodes = ErrorCatalogue.Plan(_api),
        };
    }

    // Answers and payloads are planned first, so that a component that is also sent keeps its plain name there.
    private Dictionary<Candidate, OutputPlan> PlanAnswers(List<Candidate> candidates, CancellationToken cancellationToken)
    {
        var outputs = new OutputPlanner(_typePlanner);
        var answers = new Dictionary<Candidate, OutputPlan>();
        foreach (Candidate candidate in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers[candidate] = outputs.Plan(candidate.Operation, candidate.Slug, candidate.Name);
        }

        return answers;
    }

    private List<ActionPlan> PlanActions(
        List<Candidate> candidates, Dictionary<Candidate, OutputPlan> answers, EquatableArray<OperationInfoPlan> operations, CancellationToken cancellationToken)
    {
        var names = operations.ToDictionary(operation => operation.Pointer, operation => operation.Name, StringComparer.Ordinal);
        var inputs = new InputPlanner(_typePlanner, _problems);
        var reconciliations = new ReconciliationPlanner(_api, operations, _problems);
        var actions = new List<ActionPlan>();
        foreach (Candidate candidate in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (inputs.Plan(candidate.Path, candidate.Operation, candidate.Slug, candidate.Name, candidate.InputName) is InputPlan input)
            {
                ActionPlan action = PlanAction(candidate, input, answers[candidate], names[candidate.Operation.Pointer]);
                actions.Add(action with { Reconciliation = reconciliations.Plan(candidate.Operation, input.Record) });
            }
        }

        return actions;
    }

    private List<Candidate> FindCandidates()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var candidates = new List<Candidate>();
        foreach (PathItem path in _api.Paths)
        {
            foreach (Operation operation in path.Operations)
            {
                // The reader reports a slug that is taken.
                if (operation.Piggy is { Action: { } action } piggy && taken.Add(action.Slug))
                {
                    candidates.Add(new Candidate(path, operation, action, piggy.Errors));
                }
            }
        }

        candidates.Sort((left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        foreach (Candidate candidate in candidates)
        {
            string slug = candidate.Slug.StartsWith(SlugPrefix, StringComparison.Ordinal) ? candidate.Slug.Substring(SlugPrefix.Length) : candidate.Slug;
            candidate.Name = _actionNames.Allocate(Names.Pascal(slug));
        }

        return candidates;
    }

    private string FacadeName(string what)
    {
        const string suffix = "Client";
        string name = _options.ClientName;
        bool isSuffixed = name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length;
        return (isSuffixed ? name.Substring(0, name.Length - suffix.Length) : name) + what;
    }

    // A body that is a component of its own becomes the action's input and needs no second record, so its name stays free.
    private void ReserveComponents(List<Candidate> candidates)
    {
        IEnumerable<MediaType> sent = candidates.SelectMany(candidate => candidate.Operation.Body?.Content ?? default);
        var bodies = new HashSet<string>(sent.Select(media => media.Schema?.Reference ?? ""), StringComparer.Ordinal);
        foreach (NamedSchema component in _api.Schemas.Where(component => !bodies.Contains(component.Name) && _typePlanner.NeedsName(component.Schema)))
        {
            _types.ReserveComponent(component.Name);
        }
    }

    private ActionPlan PlanAction(Candidate candidate, InputPlan input, OutputPlan output, string operationName)
    {
        ActionMark piggy = candidate.Action;
        Operation operation = candidate.Operation;
        string summary = Sentence.Of(operation.Summary) ?? Sentence.First(operation.Description) ?? Sentence.Of(piggy.Title) ?? piggy.Slug;
        return new ActionPlan
        {
            Slug = piggy.Slug,
            Name = candidate.Name,
            ClassName = candidate.ClassName,
            Title = piggy.Title,
            Summary = summary,
            Description = Sentence.Of(operation.Description) ?? summary,
            Toolset = piggy.Toolset,
            Operation = operationName,
            Method = operation.Method.ToUpperInvariant(),
            PathParts = input.PathParts,
            SuccessStatus = output.Status,
            Input = input.Record,
            InputIsOptional = !input.Record.Members.Any(member => member.IsRequired)
                && !input.Record.Rules.Any(rule => rule.Kind == FieldRuleKind.AtLeastOneOf),
            HasBody = input.HasBody,
            Output = output.Value,
            DataIsWholeBody = output.IsWholeBody,
            DataIsOptional = output.IsOptional,
            InputSchema = JsonSchemaPlanner.Input(_types, piggy.Slug, piggy.Title, input.Record),
            OutputSchema = EnvelopeSchema.Plan(_types, piggy.Slug, piggy.Title, output, candidate.Errors),
        };
    }

    /// <summary>An operation that becomes an action.</summary>
    private sealed class Candidate(PathItem path, Operation operation, ActionMark action, EquatableArray<int> errors)
    {
        public PathItem Path { get; } = path;

        public Operation Operation { get; } = operation;

        public ActionMark Action { get; } = action;

        public EquatableArray<int> Errors { get; } = errors;

        public string Slug => Action.Slug;

        public string Name { get; set; } = "";

        public string ClassName { get; private set; } = "";

        public string InputName { get; private set; } = "";

        public void ReserveNames(TypeRegistry types)
        {
            ClassName = types.Reserve(Name + "Action");
            InputName = types.Reserve(Name + "Input");
        }
    }
}
