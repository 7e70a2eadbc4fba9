using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Piggy.Sandbox.Http;

/// <summary>
/// The fields of a request, wherever they stand, read as the types they must have. Wrong fields are collected, so that one refusal names them all; the value
/// handed back for a wrong field is a placeholder, and <see cref="Invalid"/> must be asked before any value is used.
/// </summary>
internal sealed partial class Input
{
    private const string MustBeText = "This field must be text.";

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly JsonElement _body;
    private readonly string _prefix;
    private readonly Dictionary<string, List<string>> _errors;

    /// <summary>Reads route and query values from <paramref name="texts"/>, which go before members of <paramref name="body"/>.</summary>
    public Input(IReadOnlyDictionary<string, string> texts, JsonElement body)
        : this(texts, body, prefix: "", new Dictionary<string, List<string>>(StringComparer.Ordinal))
    {
    }

    private Input(IReadOnlyDictionary<string, string> texts, JsonElement body, string prefix, Dictionary<string, List<string>> errors)
    {
        _texts = texts;
        _body = body;
        _prefix = prefix;
        _errors = errors;
    }

    /// <summary>The refusal of all wrong fields together, or null if all are fine.</summary>
    public Answer? Invalid => _errors.Count == 0 ? null : Refusal.InvalidInput(_errors);

    /// <summary>The body as it was sent; undefined if there is none.</summary>
    public JsonElement Body => _body;

    /// <summary>The text of a value in path or query, or null.</summary>
    public string? Outside(string field) => _texts.GetValueOrDefault(field);

    public bool Has(string field) => _texts.ContainsKey(field) || TryMember(field, out _);

    public string RequiredText(string field) => Required(field, OptionalText(field, allowEmpty: false), "");

    public string? OptionalText(string field) => OptionalText(field, allowEmpty: true);

    public string? OptionalText(string field, IReadOnlySet<string> allowed)
    {
        string? text = OptionalText(field, allowEmpty: true);
        if (text is not null && !allowed.Contains(text))
        {
            Refuse(field, $"This field must be one of: {string.Join(", ", allowed)}.");
        }

        return text;
    }

    public string RequiredText(string field, IReadOnlySet<string> allowed) => Required(field, OptionalText(field, allowed), "");

    public Guid RequiredUuid(string field) => Required(field, OptionalUuid(field), Guid.Empty);

    public Guid? OptionalUuid(string field) =>
        OptionalText(field, allowEmpty: true) is { } text && Check(field, Formats.TryReadUuid(text, out Guid uuid), "This field must be a UUID.") ? uuid : null;

    public string RequiredEmail(string field)
    {
        string email = RequiredText(field);
        if (email.Length > 0)
        {
            Check(field, Formats.IsEmail(email), "This field must be an e-mail address.");
        }

        return email;
    }

    public DateTimeOffset? OptionalDateTime(string field) =>
        OptionalText(field, allowEmpty: true) is { } text
        && Check(field, Formats.TryReadDateTime(text, out DateTimeOffset moment), "This field must be a date and time in ISO 8601.") ? moment : null;

    public DateTimeOffset RequiredDateTime(string field) => Required(field, OptionalDateTime(field), default);

    public bool? OptionalBoolean(string field) =>
        TryScalar(field, out JsonElement value)
        && Check(field, value.ValueKind is JsonValueKind.True or JsonValueKind.False, "This field must be true or false.") ? value.GetBoolean() : null;

    /// <summary>A flag that also comes as 1, 0, yes or no.</summary>
    public bool? OptionalFlag(string field)
    {
        if (!TryScalar(field, out JsonElement value))
        {
            return null;
        }

        bool? flag = value.ToString() switch
        {
            "True" or "1" or "yes" => true,
            "False" or "0" or "no" => false,
            _ => null,
        };
        Check(field, flag is not null, "This field must be true or false.");
        return flag;
    }

    public decimal? OptionalNumber(string field) =>
        TryScalar(field, out JsonElement value) && Check(field, TryNumber(value, out decimal number), "This field must be a number.") ? number : null;

    public long? OptionalInteger(string field, long minimum, long maximum = long.MaxValue)
    {
        if (!TryScalar(field, out JsonElement value)
            || !Check(field, TryNumber(value, out decimal number) && decimal.Truncate(number) == number, "This field must be a whole number."))
        {
            return null;
        }

        string range = maximum == long.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"This field must be at least {minimum}.")
            : string.Create(CultureInfo.InvariantCulture, $"This field must be between {minimum} and {maximum}.");
        return Check(field, number >= minimum && number <= maximum, range) ? (long)number : null;
    }

    public decimal RequiredNumber(string field) => Required(field, OptionalNumber(field), 0);

    public bool RequiredBoolean(string field) => Required(field, OptionalBoolean(field), placeholder: false);

    public long RequiredInteger(string field, long minimum, long maximum = long.MaxValue) => Required(field, OptionalInteger(field, minimum, maximum), 0);

    /// <summary>A map of any values, which must be there.</summary>
    public IReadOnlyDictionary<string, JsonElement> RequiredMap(string field)
    {
        IReadOnlyDictionary<string, JsonElement>? map = OptionalMap(field);
        RequirePresent(field, map is not null);
        return map ?? new Dictionary<string, JsonElement>();
    }

    /// <summary>A member of any type, which must be there.</summary>
    public JsonElement RequiredValue(string field)
    {
        bool present = TryMember(field, out JsonElement value);
        RequirePresent(field, present);
        return present ? value.Clone() : default;
    }

    /// <summary>A map of any values; null if the field is absent or wrong.</summary>
    public IReadOnlyDictionary<string, JsonElement>? OptionalMap(string field) =>
        TryMember(field, out JsonElement value) && Check(field, value.ValueKind == JsonValueKind.Object, "This field must be an object.")
            ? Members(value, except: null)
            : null;

    /// <summary>Text, or a number as the text in which it was written.</summary>
    public string RequiredTextOrNumber(string field) =>
        TryMember(field, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : RequiredText(field);

    /// <summary>The members of the body whose names are not in <paramref name="known"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Others(IReadOnlySet<string> known) => Members(_body, known);

    /// <summary>Notes that a field is wrong for a reason of the caller's.</summary>
    public void Refuse(string field, string message)
    {
        string path = _prefix + field;
        if (!_errors.TryGetValue(path, out List<string>? messages))
        {
            _errors[path] = messages = [];
        }

        messages.Add(message);
    }

    private static Dictionary<string, JsonElement> Members(JsonElement source, IReadOnlySet<string>? except)
    {
        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        if (source.ValueKind != JsonValueKind.Object)
        {
            return members;
        }

        foreach (JsonProperty member in source.EnumerateObject())
        {
            if (except?.Contains(member.Name) != true)
            {
                members[member.Name] = member.Value.Clone();
            }
        }

        return members;
    }

    private static bool TryNumber(JsonElement value, out decimal number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out number);
    }

    private string? OptionalText(string field, bool allowEmpty)
    {
        string? text = null;
        if (_prefix.Length == 0 && _texts.TryGetValue(field, out string? outside))
        {
            text = outside;
        }
        else if (TryMember(field, out JsonElement value) && Check(field, value.ValueKind == JsonValueKind.String, MustBeText))
        {
            text = value.GetString();
        }

        return text is { Length: 0 } && !allowEmpty ? null : text;
    }

    private T Required<T>(string field, T? value, T placeholder)
        where T : struct
    {
        RequirePresent(field, value is not null);
        return value ?? placeholder;
    }

    private string Required(string field, string? value, string placeholder)
    {
        RequirePresent(field, value is not null);
        return value ?? placeholder;
    }

    private void RequirePresent(string field, bool present)
    {
        if (!present && !_errors.ContainsKey(_prefix + field))
        {
            Refuse(field, "This field is required.");
        }
    }

    private bool Check(string field, bool valid, string message)
    {
        if (!valid)
        {
            Refuse(field, message);
        }

        return valid;
    }

    /// <summary>A member of the body, or what stands outside of it read as number or flag where it is one.</summary>
    private bool TryScalar(string field, out JsonElement value)
    {
        if (_prefix.Length > 0 || !_texts.TryGetValue(field, out string? text))
        {
            return TryMember(field, out value);
        }

        value = QueryText.Scalar(text);
        return text.Length > 0;
    }

    private bool TryMember(string field, out JsonElement value)
    {
        value = default;
        return _body.ValueKind == JsonValueKind.Object && _body.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
