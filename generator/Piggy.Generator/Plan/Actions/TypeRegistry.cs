using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Every type that will be emitted, with its name.</summary>
internal sealed class TypeRegistry
{
    // Types of the runtime live in the namespace into which our own actions are emitted.
    private static readonly string[] RuntimeTypes =
    [
        "ActionAnswer", "ActionCall", "ActionDescriptor", "ActionError", "ActionErrorKind", "ActionErrors", "ActionInput", "ActionInputLocation", "ActionOutcome", "ActionRegistry",
        "ActionRequest", "ActionResult", "ActionRunner", "ActionToolsets", "ActionTransport", "AdmittedCall", "AnswerReader", "Confidence", "FieldError", "IActionGuard", "InputText",
        "OperationDescriptor", "OperationEffect", "OperationEvidence", "OutputCheck", "PiggyAction", "PiggyErrorCode", "SpecOrigin",
    ];

    // A class cannot have a member of its own name.
    private readonly NameAllocator _names = new("Model", [.. RuntimeTypes, ActionNames.ErrorCodes, ActionNames.Operations, .. EmittedMembers.OfRecords, .. EmittedMembers.OfEnums]);
    private readonly Dictionary<string, string> _componentNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordPlan?> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordKey, string> _recordNames = [];
    private readonly Dictionary<string, EnumPlan> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumNames = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IdPlan> _ids = new(StringComparer.Ordinal);

    public TypeRegistry(string @namespace, PlanningWork work)
    {
        Namespace = @namespace;
        Work = work;
    }

    /// <summary>What planning the types, and what is made of them, has cost.</summary>
    public PlanningWork Work { get; }

    public string Namespace { get; }

    public EquatableArray<RecordPlan> Records =>
        _records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value!).ToEquatableArray();

    public EquatableArray<EnumPlan> Enums => _enums.OrderBy(plan => plan.Key, StringComparer.Ordinal).Select(plan => plan.Value).ToEquatableArray();

    public EquatableArray<IdPlan> Ids => _ids.Values.ToEquatableArray();

    public string Reserve(string name) => _names.Allocate(name);

    /// <summary>Gives a component its name before inline schemas can take it.</summary>
    public void ReserveComponent(string component) => _componentNames[component] = _names.Allocate(Names.Pascal(component));

    public TypeName Qualify(string name) => new(Namespace, name);

    /// <summary>The record of a type; null while it is still being planned, which a schema that refers to itself can see.</summary>
    public RecordPlan? Record(RecordTypePlan type) => _records[type.Name.Name];

    public EnumPlan Enum(EnumTypePlan type) => _enums[type.Name.Name];

    /// <summary>Whether a record holds values of its own type, at any depth.</summary>
    public bool IsRecursive(RecordPlan record)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return record.Members.Any(member => Reaches(member.Value.Type, record.Name, seen));
    }

    /// <summary>The record of a component or inline schema, planned on first sight; it may refer to itself.</summary>
    public RecordTypePlan AddRecord(string? component, TypeSite site, Func<string, RecordPlan> plan)
    {
        if (component is not null && _recordNames.TryGetValue(new RecordKey(component, site.IsInput), out string? known))
        {
            return new RecordTypePlan(Qualify(known));
        }

        string name = NameRecord(component, site);
        _records[name] = null;
        _records[name] = plan(name);
        return new RecordTypePlan(Qualify(name));
    }

    public void SetBareMember(RecordTypePlan type, MemberPlan member)
    {
        string name = type.Name.Name;
        _records[name] = _records[name]! with { BareMember = member };
    }

    public EnumTypePlan AddEnum(string? component, TypeSite site, Func<string, EnumPlan> plan)
    {
        if (component is not null && _enumNames.TryGetValue(component, out string? known))
        {
            return new EnumTypePlan(Qualify(known));
        }

        string name = component is not null ? ComponentName(component) : _names.Allocate(site.TypeName);
        _enums[name] = plan(name);
        if (component is not null)
        {
            _enumNames[component] = name;
        }

        return new EnumTypePlan(Qualify(name));
    }

    public IdTypePlan AddId(string entity, string? role)
    {
        string baseName = AddIdPlan(entity, null, null);
        return new IdTypePlan(Qualify(role is null ? baseName : AddIdPlan(entity, role, baseName)));
    }

    private bool Reaches(TypePlan type, string name, HashSet<string> seen)
    {
        Work.Step();
        return type switch
        {
            ListTypePlan list => Reaches(list.Item.Type, name, seen),
            MapTypePlan map => Reaches(map.Item.Type, name, seen),
            RecordTypePlan next => Record(next) is RecordPlan record
                && (record.Name == name || (seen.Add(record.Name) && record.Members.Any(member => Reaches(member.Value.Type, name, seen)))),
            _ => false,
        };
    }

    private string AddIdPlan(string entity, string? role, string? baseName)
    {
        string key = $"{entity}\n{role}";
        if (!_ids.TryGetValue(key, out IdPlan? id))
        {
            string name = _names.Allocate((role is null ? "" : Names.Pascal(role)) + Names.Pascal(entity) + "Uuid");
            string? parameter = role is null ? null : Names.Camel(Names.Pascal(entity));
            id = new IdPlan(name, Names.InWords(entity), role is null ? null : Names.InWords(role), baseName, parameter);
            _ids.Add(key, id);
        }

        return id.Name;
    }

    // A component that is both sent and received becomes two records: what is checked and how it is written differ.
    private string NameRecord(string? component, TypeSite site)
    {
        if (component is null)
        {
            return _names.Allocate(site.TypeName);
        }

        bool isTaken = site.IsInput && _recordNames.ContainsKey(new RecordKey(component, false));
        string name = isTaken ? _names.Allocate(ComponentName(component) + "Input") : ComponentName(component);
        _recordNames[new RecordKey(component, site.IsInput)] = name;
        return name;
    }

    private string ComponentName(string component)
    {
        if (!_componentNames.TryGetValue(component, out string? name))
        {
            name = _names.Allocate(Names.Pascal(component));
            _componentNames[component] = name;
        }

        return name;
    }

    private sealed record RecordKey(string Component, bool IsInput);
}
