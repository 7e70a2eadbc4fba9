using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans how actions are reconciled that must not be sent twice.</summary>
internal sealed class ReconciliationPlanner(ApiModel api, EquatableArray<OperationInfoPlan> operations, ProblemList problems)
{
    private const string Key = "x-piggy-reconcile";

    public ReconciliationPlan? Plan(Operation operation, RecordPlan input)
    {
        PiggyOperation piggy = operation.Piggy!;
        if (piggy.Reconcile is not { } reconcile)
        {
            if (piggy.Action!.Toolset == "core" && piggy.Effect is { Writes: true, RepeatSafe: false })
            {
                problems.Report($"{operation.Pointer}/x-piggy-action", VocabularyRules.ReconcileMissing, piggy.Action.Slug);
            }

            return null;
        }

        string pointer = $"{operation.Pointer}/{Key}";
        if (reconcile.Read is null)
        {
            return new ReconciliationPlan(null, default, default, default, null, null, null, null, reconcile.Because);
        }

        (PathItem Path, Operation Operation) read = api.Paths
            .SelectMany(path => path.Operations, (path, candidate) => (path, candidate))
            .FirstOrDefault(pair => pair.candidate.OperationId == reconcile.Read);
        if (read.Operation?.Piggy is not { Effect.Writes: false } reading)
        {
            string[] reads = [.. operations.Where(candidate => !candidate.Effect.Writes).Select(candidate => candidate.OperationId)];
            return Refuse(pointer, $"the document has no operation '{reconcile.Read}' that only reads", Spelling.Hint(reconcile.Read, reads));
        }

        return Fits(pointer, reconcile, read.Path, read.Operation, input)
            ? new ReconciliationPlan(
                operations.Single(candidate => candidate.Pointer == read.Operation.Pointer).Name,
                reconcile.With.Select(pair => new ReconciliationParameterPlan(pair.Name, IsInPath(read.Path, read.Operation, pair.Name), pair.Input)).ToEquatableArray(),
                reconcile.Equal.Select(pair => new ReconciliationMatchPlan(pair.Name, pair.Input, IsPersonal(input, pair.Input))).ToEquatableArray(),
                InputsOf(reconcile, input),
                reconcile.Since,
                reconcile.Gone,
                reading.Paging?.Last is null ? null : reading.Paging.Page,
                reading.Paging?.Last,
                reconcile.Because)
            : null;
    }

    private bool Fits(string pointer, Reconcile reconcile, PathItem path, Operation read, RecordPlan input)
    {
        string[] inputs = [.. input.Members.Where(IsPlain).Select(member => member.WireName)];
        string[] parameters = [.. ParametersOf(path, read).Select(parameter => parameter.Name)];
        int wrong = 0;
        foreach (NamePair pair in reconcile.With.Where(pair => !parameters.Contains(pair.Name)))
        {
            wrong++;
            Refuse(pointer, $"'{reconcile.Read}' has no parameter '{pair.Name}'", Spelling.Hint(pair.Name, parameters));
        }

        foreach (NamePair pair in reconcile.With.Concat(reconcile.Equal).Where(pair => !inputs.Contains(pair.Input)))
        {
            wrong++;
            Refuse(pointer, $"the action has no plain input '{pair.Input}'", Spelling.Hint(pair.Input, inputs));
        }

        // What fills a parameter is kept as it is, so that it must be nothing about a person; a secret is never kept.
        foreach (NamePair pair in reconcile.With.Where(pair => IsPersonal(input, pair.Input)).Concat(reconcile.Equal.Where(pair => IsSecret(input, pair.Input))))
        {
            wrong++;
            Refuse(pointer, $"the input '{pair.Input}' is personal or secret, so no intent may keep it", "");
        }

        foreach (Parameter parameter in ParametersOf(path, read).Where(parameter => parameter.Required && reconcile.With.All(pair => pair.Name != parameter.Name)))
        {
            wrong++;
            Refuse(pointer, $"'{reconcile.Read}' requires the parameter '{parameter.Name}'", "");
        }

        if (reconcile.Gone is null && reconcile.Equal.All(pair => input.Members.All(member => member.WireName != pair.Input || !member.IsRequired)))
        {
            wrong++;
            Refuse(pointer, "it compares nothing with a required input", "");
        }

        return wrong == 0;
    }

    private ReconciliationPlan? Refuse(string pointer, string problem, string hint)
    {
        problems.Report(pointer, VocabularyRules.ReconcileUnknown, problem, hint);
        return null;
    }

    private static EquatableArray<ReconciliationInputPlan> InputsOf(Reconcile reconcile, RecordPlan input)
    {
        var names = new HashSet<string>(reconcile.With.Concat(reconcile.Equal).Select(pair => pair.Input), StringComparer.Ordinal);
        return input.Members
            .Where(member => names.Contains(member.WireName))
            .Select(member => new ReconciliationInputPlan(member, member.Value.Annotations.Personal))
            .ToEquatableArray();
    }

    private static IEnumerable<Parameter> ParametersOf(PathItem path, Operation operation) => path.Parameters.Concat(operation.Parameters);

    private static bool IsInPath(PathItem path, Operation operation, string name) =>
        ParametersOf(path, operation).Any(parameter => parameter.Name == name && parameter.Location == ParameterLocation.Path);

    private static bool IsPlain(MemberPlan member) => member.Kind == MemberKind.Field && member.Value.Type is ScalarTypePlan or IdTypePlan or EnumTypePlan;

    private static bool IsPersonal(RecordPlan input, string name) => input.Members.Any(member => member.WireName == name && member.Value.Annotations.Personal);

    private static bool IsSecret(RecordPlan input, string name) => input.Members.Any(member => member.WireName == name && member.Value.Annotations.Secret);
}
