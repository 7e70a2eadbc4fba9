using Piggy.Generator.Collections;

namespace Piggy.Generator.Plan.Actions;

/// <summary>JSON text to be: members keep their order.</summary>
internal abstract record JsonPlan
{
    public static JsonPlan Text(string text) => new JsonStringPlan(text);

    public static JsonPlan Raw(string json) => new JsonRawPlan(json);

    public static JsonPlan True { get; } = new JsonRawPlan("true");

    public static JsonPlan False { get; } = new JsonRawPlan("false");

    public static JsonPlan Null { get; } = new JsonRawPlan("null");

    public static JsonPlan Texts(IEnumerable<string> texts) => new JsonArrayPlan(texts.Select(Text).ToEquatableArray());

    public static JsonPlan Array(IEnumerable<JsonPlan> items) => new JsonArrayPlan(items.ToEquatableArray());
}

internal sealed record JsonStringPlan(string Value) : JsonPlan;

/// <summary>A value that is JSON text already: a number, or a value of the spec.</summary>
internal sealed record JsonRawPlan(string Json) : JsonPlan;

internal sealed record JsonArrayPlan(EquatableArray<JsonPlan> Items) : JsonPlan;

internal sealed record JsonObjectPlan(EquatableArray<JsonMemberPlan> Members) : JsonPlan;

internal sealed record JsonMemberPlan(string Name, JsonPlan Value);

/// <summary>Collects the members of a JSON object.</summary>
internal sealed class JsonObjectBuilder
{
    private readonly List<JsonMemberPlan> _members = [];

    public bool IsEmpty => _members.Count == 0;

    public bool Has(string name) => _members.Any(member => member.Name == name);

    public JsonObjectBuilder Add(string name, JsonPlan value)
    {
        _members.Add(new JsonMemberPlan(name, value));
        return this;
    }

    public JsonObjectBuilder Add(string name, string? text) => text is null ? this : Add(name, JsonPlan.Text(text));

    public JsonObjectBuilder AddRaw(string name, string? json) => json is null ? this : Add(name, JsonPlan.Raw(json));

    public JsonObjectBuilder AddNumber(string name, int? number) =>
        number is int value ? Add(name, JsonPlan.Raw(value.ToString(System.Globalization.CultureInfo.InvariantCulture))) : this;

    public JsonObjectBuilder AddFlag(string name, bool flag) => flag ? Add(name, JsonPlan.True) : this;

    public JsonObjectPlan Build() => new(_members.ToEquatableArray());
}
