using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Settles for each file of the action layer how it spells the types it mentions.</summary>
internal sealed class ActionNames
{
    /// <summary>The class that holds the error codes.</summary>
    public const string ErrorCodes = "PiggyErrorCodes";

    /// <summary>The class that describes every operation.</summary>
    public const string Operations = "PiggyOperations";

    private readonly string _namespace;
    private readonly TypeIndex _index;
    private readonly ISet<string> _memberNames;

    public ActionNames(ActionSetPlan plan)
    {
        _namespace = plan.Scope.Namespace;
        _index = new TypeIndex(plan.Records.Select(static record => record.Name)
            .Concat(plan.Ids.Select(static id => id.Name))
            .Concat(plan.Enums.Select(static set => set.Name))
            .Concat(plan.Actions.Select(static action => action.ClassName))
            .Concat(plan.Triggers.Select(static trigger => trigger.ClassName))
            .Concat([plan.FacadeName, ErrorCodes, Operations])
            .Concat(plan.Triggers.IsEmpty ? [] : new[] { plan.TriggersName })
            .Select(name => new TypeName(_namespace, name)));
        _memberNames = new HashSet<string>(
            plan.Enums.SelectMany(static set => set.Members).Select(static member => member.Name)
                .Concat(plan.ErrorCodes.Select(static code => code.Name))
                .Concat(plan.Operations.Select(static operation => operation.Name))
                .Concat(plan.Actions.Select(static action => action.Name + "Async"))
                .Concat(plan.Triggers.Select(static trigger => trigger.Name)),
            StringComparer.Ordinal);
    }

    public FileNames Of(RecordPlan record)
    {
        var scope = new FileScope(_namespace, record.Name, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (string name in EmittedMembers.OfRecords)
        {
            scope.AddMember(name, null);
        }

        foreach (MemberPlan member in record.Members)
        {
            AddReaders(scope, member.Value.Type);
            // A property of a value type that may be missing has the type Nullable<T>, which is another one.
            bool isTwin = member.Value.Type is NamedTypePlan && (member.IsRequired || !member.Value.IsValueType);
            scope.AddMember(member.Name, isTwin ? ((NamedTypePlan)member.Value.Type).Name : null);
        }

        return new FileNames(_index, scope, []);
    }

    public FileNames Of(ActionPlan action)
    {
        var scope = new FileScope(_namespace, action.ClassName, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(EmittedMembers.OfActions, StringComparer.Ordinal));
        AddReaders(scope, action.Output.Type);
        return new FileNames(_index, scope, []);
    }

    public FileNames Of(TriggerPlan trigger) =>
        new(_index, new FileScope(_namespace, trigger.ClassName, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(EmittedMembers.OfTriggers, StringComparer.Ordinal)), []);

    /// <summary>For a file whose members have names that the document chose.</summary>
    public FileNames Of(string type) => new(_index, new FileScope(_namespace, type, new HashSet<string>(StringComparer.Ordinal), _memberNames), []);

    private static void AddReaders(FileScope scope, TypePlan type)
    {
        if (type is ListTypePlan list)
        {
            scope.AddMember(list.Reader, null);
            AddReaders(scope, list.Item.Type);
        }
        else if (type is MapTypePlan map)
        {
            scope.AddMember(map.Reader, null);
            AddReaders(scope, map.Item.Type);
        }
    }
}
