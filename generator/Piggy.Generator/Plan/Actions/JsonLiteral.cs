using System.Globalization;
using System.Text;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Values that the model keeps as JSON text.</summary>
internal static class JsonLiteral
{
    /// <summary>The text of a JSON string.</summary>
    public static string Text(string json)
    {
        var text = new StringBuilder(json.Length);
        for (int index = 1; index < json.Length - 1; index++)
        {
            if (json[index] != '\\')
            {
                text.Append(json[index]);
                continue;
            }

            index++;
            _ = json[index] switch
            {
                'n' => text.Append('\n'),
                'r' => text.Append('\r'),
                't' => text.Append('\t'),
                'b' => text.Append('\b'),
                'f' => text.Append('\f'),
                'u' => text.Append((char)int.Parse(json.Substring(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
                char plain => text.Append(plain),
            };
            index += json[index] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }

    /// <summary>The number as a decimal, where it fits.</summary>
    public static decimal? Decimal(string json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
