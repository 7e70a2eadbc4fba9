using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Piggy.Generated.Tests.Serialization;

/// <summary>Everything that can be seen of an object, with the types of its values, as a text that can be compared.</summary>
internal static class ObjectText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case UntypedArray array:
                AppendAll(text.Append("untyped"), array.GetValue().Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), (object?)item)));
                break;
            case UntypedObject members:
                AppendAll(text.Append("untyped"), members.GetValue().Select(member => (member.Key, (object?)member.Value)));
                break;
            case UntypedNode node:
                text.Append(node.GetType().Name).Append(' ');
                Append(text, node.GetType().GetMethod("GetValue")!.Invoke(node, null));
                break;
            case string or byte[]:
                text.Append('"').Append(value is byte[] bytes ? Convert.ToHexString(bytes) : value).Append('"');
                break;
            case IDictionary<string, object> dictionary:
                AppendAll(text, dictionary.Select(member => (member.Key, (object?)member.Value)));
                break;
            case IEnumerable items:
                AppendAll(text, items.Cast<object?>().Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)));
                break;
            case IParsable model:
                text.Append(model.GetType().Name);
                AppendAll(text, model.GetType().GetProperties().Where(property => property.DeclaringType!.Assembly == typeof(PiggyClient).Assembly)
                    .Select(property => (property.Name, property.GetValue(model))));
                break;
            default:
                text.Append(value.GetType().Name).Append(' ').Append(value is DateTimeOffset or DateTime ? $"{value:O}" : Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable<(string Name, object? Value)> parts)
    {
        text.Append('{');
        foreach ((string name, object? part) in parts)
        {
            text.Append(name).Append('=');
            Append(text, part);
            text.Append(';');
        }

        text.Append('}');
    }
}
