using System.Globalization;
using System.Text.Json;

namespace Piggy.Agents.Policies;

/// <summary>One object of a policy file. What is wrong in it is noted, with its JSON pointer, and read as if it were missing.</summary>
internal sealed class PolicySection(JsonElement section, string pointer, List<string> problems)
{
    /// <summary>Notes every member that has none of these names.</summary>
    public void Names(params string[] known)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{(pointer.Length == 0 ? "The whole" : pointer)} must be an object.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in section.EnumerateObject().Select(member => member.Name))
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                problems.Add($"{pointer}/{name} is not known; known are {string.Join(", ", known)}.");
            }
            else if (!seen.Add(name))
            {
                problems.Add($"{pointer}/{name} occurs twice.");
            }
        }
    }

    public bool Flag(string name, bool otherwise) => Member(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Wrong(name, "must be true or false", otherwise),
    };

    /// <summary>A whole number; <see langword="null"/> where it is missing.</summary>
    public long? Whole(string name, long least = 0, long most = long.MaxValue) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out long number) && number >= least && number <= most => number,
        _ => Wrong<long?>(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number of {least} or more{(most == long.MaxValue ? "" : $", at most {most}")}"), null),
    };

    /// <summary>A whole number, or null for none; a default where it is missing.</summary>
    public long? WholeOrNone(string name, long? otherwise) => Member(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Null } => null,
        _ => Whole(name),
    };

    public decimal? Number(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out decimal number) && number >= 0 => number,
        _ => Wrong<decimal?>(name, "must be a number of 0 or more", null),
    };

    public string? Choice(string name, params string[] choices) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value when choices.Contains(value.GetString(), StringComparer.Ordinal) => value.GetString(),
        _ => Wrong<string?>(name, $"must be one of {string.Join(", ", choices)}", null),
    };

    public TimeOnly? Time(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } value
        && TimeOnly.TryParseExact(value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time
            : Wrong<TimeOnly?>(name, "must be a time such as 22:00", null);

    public TimeZoneInfo? Zone(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } value && TimeZoneInfo.TryFindSystemTimeZoneById(value.GetString()!, out TimeZoneInfo? zone)
            ? zone
            : Wrong<TimeZoneInfo?>(name, "must be a time zone that this machine knows, such as Europe/Amsterdam", null);

    public IReadOnlySet<Guid>? Ids(string name)
    {
        if (Member(name) is not { } list)
        {
            return null;
        }

        var ids = new HashSet<Guid>();
        if (list.ValueKind != JsonValueKind.Array)
        {
            return Wrong(name, "must be a list of UUIDs", ids);
        }

        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !item.TryGetGuid(out Guid id))
            {
                return Wrong(name, "must be a list of UUIDs", ids);
            }

            ids.Add(id);
        }

        return ids;
    }

    public PolicySection? Section(string name) => Member(name) is { } member ? new PolicySection(member, $"{pointer}/{name}", problems) : null;

    private JsonElement? Member(string name) => section.ValueKind == JsonValueKind.Object && section.TryGetProperty(name, out JsonElement value) ? value : null;

    private T Wrong<T>(string name, string rule, T instead)
    {
        problems.Add($"{pointer}/{name} {rule}.");
        return instead;
    }
}
