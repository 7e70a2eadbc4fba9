using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Collects the members of one record and names them.</summary>
internal sealed class MemberBuilder
{
    private readonly TypePlanner _types;
    private readonly NameAllocator _names;
    private readonly NameAllocator _locals;
    private readonly List<MemberPlan> _members = [];

    public MemberBuilder(TypePlanner types, string recordName, bool isInput, string label)
    {
        _types = types;
        _names = new NameAllocator("Value", [recordName, .. EmittedMembers.OfRecords]);
        _locals = new NameAllocator("Value", "bare", "errors", "item", "items", "json", "map", "nullable", "otherName", "otherValue", "pair", "writer");
        IsInput = isInput;
        Label = label;
    }

    public bool IsInput { get; }

    public string Label { get; }

    public IReadOnlyList<MemberPlan> Members => _members;

    /// <summary>Adds a member for a property or parameter.</summary>
    public MemberPlan Add(
        string wireName, Schema schema, bool isPresent, string typeName, MemberLocation location = MemberLocation.Body, bool isJoined = false)
    {
        string pascal = Names.Pascal(wireName);
        string name = _names.Allocate(pascal);
        ValuePlan value = _types.Plan(schema, new TypeSite(IsInput, typeName + pascal, name, Label + "." + wireName, _names));
        if (location == MemberLocation.Path && value.Type is ScalarTypePlan { Kind: ScalarKind.String } or EnumTypePlan)
        {
            // An empty segment would address another resource.
            value = value with { Limits = value.Limits with { IsPathSegment = true, MinLength = Math.Max(value.Limits.MinLength ?? 1, 1) } };
        }

        var member = new MemberPlan
        {
            WireName = Names.Wire(wireName),
            Name = name,
            Local = Local(name),
            Value = value,
            IsPresent = isPresent,
            Summary = Summarize(value.Annotations, wireName),
            Location = location,
            IsJoined = isJoined,
        };
        _members.Add(member);
        return member;
    }

    /// <summary>Adds the map of the members that the schema does not name.</summary>
    public void AddMap(string wireName, MemberKind kind, Schema schema, string typeName)
    {
        string name = _names.Allocate(Names.Pascal(wireName));
        MapTypePlan map = _types.PlanMap(schema, new TypeSite(IsInput, typeName + name, name, Label + "." + wireName, _names));
        IEnumerable<string> named = _members.Where(member => member.Location == MemberLocation.Body).Select(member => member.WireName);
        LimitsPlan limits = IsInput ? new LimitsPlan { ReservedNames = named.ToEquatableArray() } : LimitsPlan.None;
        string summary = Sentence.Of(schema.AdditionalPropertiesSchema?.Description)
            ?? "Further values, each under a name of its own: those that the API does not name, such as custom attributes.";
        _members.Add(new MemberPlan
        {
            WireName = Names.Wire(wireName),
            Name = name,
            Local = Local(name),
            Value = new ValuePlan(map, false, limits, new AnnotationsPlan { Description = summary }),
            IsPresent = false,
            Summary = summary,
            Kind = kind,
        });
    }

    // Scripts without capitals have the same name in both cases, and a local variable would hide its member.
    private string Local(string name)
    {
        string camel = Names.Camel(name).TrimStart('@');
        return Names.Camel(_locals.Allocate(camel == name ? camel + "Value" : camel));
    }

    private static string Summarize(AnnotationsPlan annotations, string wireName)
    {
        string summary = Sentence.Of(annotations.Description) ?? Sentence.Of(annotations.Title) ?? $"The member {wireName} of the API.";
        return annotations.Deprecated ? "Deprecated. " + summary : summary;
    }
}
