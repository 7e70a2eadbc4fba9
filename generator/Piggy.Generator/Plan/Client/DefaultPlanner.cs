using System.Globalization;
using System.Text.Json;
using System.Xml;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Turns a property's default into a value of its C# type, if it is one.</summary>
internal static class DefaultPlanner
{
    /// <summary>The default, or null when the text is no value of the type.</summary>
    public static DefaultPlan? Plan(TypeUse type, string json)
    {
        if (type.List != ListKind.One || (type.Definition is null && type.Primitive is null))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement value = document.RootElement;
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        return text switch
        {
            null => null,
            _ when type.Definition is EnumDraft values => Member(values, text),
            _ when type.Primitive is { } primitive => Of(primitive, text),
            _ => null,
        };
    }

    private static DefaultPlan? Member(EnumDraft values, string text) =>
        values.Members.Find(member => string.Equals(member.Value, text, StringComparison.Ordinal)) is { } member ? new DefaultPlan(DefaultKind.Member, member.Name) : null;

    private static DefaultPlan? Of(Primitive primitive, string text)
    {
        if (primitive == Primitive.String)
        {
            return text.Length > 0 ? new DefaultPlan(DefaultKind.Text, text) : null;
        }

        if (primitive == Primitive.Boolean)
        {
            return bool.TryParse(text, out bool flag) ? new DefaultPlan(DefaultKind.Literal, flag ? "true" : "false") : null;
        }

        if (primitive == Primitive.Guid)
        {
            return Guid.TryParse(text, out Guid id) ? new DefaultPlan(DefaultKind.Guid, id.ToString("D", CultureInfo.InvariantCulture)) : null;
        }

        return OfMoment(primitive, text) ?? OfNumber(primitive, text);
    }

    private static DefaultPlan? OfMoment(Primitive primitive, string text)
    {
        if (primitive == Primitive.TimeSpan)
        {
            return Duration(text);
        }

        if (primitive != Primitive.Date && primitive != Primitive.Time && primitive != Primitive.DateTimeOffset)
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return null;
        }

        return primitive == Primitive.Date ? new DefaultPlan(DefaultKind.Constructor, moment.ToString("yyyy', 'M', 'd", CultureInfo.InvariantCulture))
            : primitive == Primitive.Time ? new DefaultPlan(DefaultKind.Constructor, moment.ToString("H', 'm', 's", CultureInfo.InvariantCulture))
            : new DefaultPlan(DefaultKind.DateTimeOffset, moment.ToString("O", CultureInfo.InvariantCulture));
    }

    private static DefaultPlan? Duration(string text)
    {
        try
        {
            return new DefaultPlan(DefaultKind.Ticks, XmlConvert.ToTimeSpan(text).Ticks.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static DefaultPlan? OfNumber(Primitive primitive, string text)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string? digits = primitive.CSharp.Name switch
        {
            "int" => int.TryParse(text, Whole, invariant, out int i) ? i.ToString(invariant) : null,
            "long" => long.TryParse(text, Whole, invariant, out long l) ? l.ToString(invariant) + "L" : null,
            "byte" => byte.TryParse(text, Whole, invariant, out byte b) ? b.ToString(invariant) : null,
            "sbyte" => sbyte.TryParse(text, Whole, invariant, out sbyte s) ? s.ToString(invariant) : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, invariant, out decimal d) ? d.ToString(invariant) + "m" : null,
            "double" => double.TryParse(text, NumberStyles.Float, invariant, out double f) && !double.IsInfinity(f) && !double.IsNaN(f) ? f.ToString("R", invariant) + "d" : null,
            "float" => float.TryParse(text, NumberStyles.Float, invariant, out float f) && !float.IsInfinity(f) && !float.IsNaN(f) ? f.ToString("R", invariant) + "f" : null,
            _ => null,
        };
        return digits is null ? null : new DefaultPlan(DefaultKind.Literal, digits);
    }
}
