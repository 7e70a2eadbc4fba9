using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Piggy.Sandbox.Http;

/// <content>Members that have fields of their own. Whatever is wrong in them is named with its place.</content>
internal sealed partial class Input
{
    /// <summary>A list of objects, which must be there.</summary>
    public IReadOnlyList<Input> RequiredObjects(string field)
    {
        IReadOnlyList<Input>? items = OptionalObjects(field);
        RequirePresent(field, items is not null);
        return items ?? [];
    }

    /// <summary>The members of a list of objects, each with its own fields; null if the field is absent or wrong.</summary>
    public IReadOnlyList<Input>? OptionalObjects(string field)
    {
        if (!TryMember(field, out JsonElement value) || !Check(field, value.ValueKind == JsonValueKind.Array, "This field must be a list."))
        {
            return null;
        }

        List<Input> items = new(value.GetArrayLength());
        foreach (JsonElement item in value.EnumerateArray())
        {
            string position = string.Create(CultureInfo.InvariantCulture, $"{field}.{items.Count}");
            Check(position, item.ValueKind == JsonValueKind.Object, "This item must be an object.");
            items.Add(Inside(position, item));
        }

        return items;
    }

    /// <summary>An object, which must be there; null if it is absent or wrong.</summary>
    public Input? RequiredObject(string field)
    {
        Input? item = OptionalObject(field);
        RequirePresent(field, item is not null);
        return item;
    }

    /// <summary>An object; null if it is absent or wrong.</summary>
    public Input? OptionalObject(string field) =>
        TryMember(field, out JsonElement value) && Check(field, value.ValueKind == JsonValueKind.Object, "This field must be an object.")
            ? Inside(field, value)
            : null;

    private Input Inside(string position, JsonElement item) => new(_texts, item, $"{_prefix}{position}.", _errors);
}
