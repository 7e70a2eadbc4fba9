using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Piggy.Generator.Yaml;

/// <summary>The core schema of YAML 1.2 (chapter 10.3): what a plain scalar is. <c>no</c> and <c>yes</c> are text, as are timestamps.</summary>
internal static class CoreSchema
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How many characters an octal or hexadecimal number may have; a longer one is text.</summary>
    private const int LongestOtherBase = 1000;

    private static readonly Regex Integer = new("^[-+]?[0-9]+$", Options);
    private static readonly Regex Octal = new("^0o[0-7]+$", Options);
    private static readonly Regex Hexadecimal = new("^0x[0-9a-fA-F]+$", Options);
    private static readonly Regex Float = new(@"^(?<sign>[-+]?)(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>[eE][-+]?[0-9]+)?$", Options);

    public static YamlScalar Resolve(string text, string? tag, bool isPlain, YamlMark mark) => (tag, isPlain) switch
    {
        (null, true) or ("tag:yaml.org,2002:null" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float", _) => Plain(text, mark),
        _ => new YamlScalar(mark, text, YamlScalarKind.String),
    };

    private static YamlScalar Plain(string text, YamlMark mark) => text switch
    {
        "" => new YamlScalar(mark, "", YamlScalarKind.Null),
        "~" or "null" or "Null" or "NULL" => new YamlScalar(mark, "null", YamlScalarKind.Null),
        "true" or "True" or "TRUE" => new YamlScalar(mark, "true", YamlScalarKind.Boolean),
        "false" or "False" or "FALSE" => new YamlScalar(mark, "false", YamlScalarKind.Boolean),
        _ => StartsLikeANumber(text) ? Number(text, mark) : new YamlScalar(mark, text, YamlScalarKind.String),
    };

    private static bool StartsLikeANumber(string text) => text[0] is (>= '0' and <= '9') or '-' or '+' or '.';

    private static YamlScalar Number(string text, YamlMark mark)
    {
        if (Integer.IsMatch(text))
        {
            return new YamlScalar(mark, Sign(text) + Whole(text.TrimStart('-', '+')), YamlScalarKind.Integer);
        }

        // The time it takes to write such a number in another base grows with the square of its length.
        if (text.Length > LongestOtherBase)
        {
            return FloatOrText(text, mark);
        }

        if (Octal.IsMatch(text))
        {
            BigInteger value = text.Skip(2).Aggregate(BigInteger.Zero, (sum, digit) => (sum * 8) + (digit - '0'));
            return new YamlScalar(mark, value.ToString(CultureInfo.InvariantCulture), YamlScalarKind.Integer);
        }

        if (Hexadecimal.IsMatch(text))
        {
            BigInteger value = BigInteger.Parse("0" + text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return new YamlScalar(mark, value.ToString(CultureInfo.InvariantCulture), YamlScalarKind.Integer);
        }

        return FloatOrText(text, mark);
    }

    // Digits are kept as written, nothing is rounded. Infinity and NaN have no JSON form and stay text.
    private static YamlScalar FloatOrText(string text, YamlMark mark)
    {
        Match match = Float.Match(text);
        string whole = match.Groups["whole"].Value;
        string fraction = match.Groups["fraction"].Value;
        if (!match.Success || whole.Length + fraction.Length == 0)
        {
            return new YamlScalar(mark, text, YamlScalarKind.String);
        }

        string digits = Whole(whole) + (fraction.Length > 0 ? "." + fraction : "");
        return new YamlScalar(mark, Sign(text) + digits + match.Groups["exponent"].Value, YamlScalarKind.Float);
    }

    private static string Sign(string text) => text[0] == '-' ? "-" : "";

    private static string Whole(string digits)
    {
        string trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }
}
