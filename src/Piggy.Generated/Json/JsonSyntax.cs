using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Piggy.Generated.Json;

/// <summary>Checks once that a text is JSON all through, so that whoever reads it afterwards cannot meet an exception.</summary>
internal static class JsonSyntax
{
    internal const int MaxDepth = 64;

    // One level more than allowed, so that our own message speaks of depth and not of syntax.
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1 };

    /// <summary>Whether the text is JSON; if not, that is the only error noted.</summary>
    internal static bool Check(ReadOnlySpan<byte> text, ValidationErrors errors, bool refuseDuplicates)
    {
        var names = new NameScan(refuseDuplicates ? stackalloc int[NameScan.Size] : []);
        string? problem = FirstProblem(text, ref names);
        errors.ResetPath();
        if (problem is not null)
        {
            errors.NotJson(problem);
            return false;
        }

        if (names.MayRepeat)
        {
            DuplicateNames.Note(text, errors);
        }

        return true;
    }

    private static string? FirstProblem(ReadOnlySpan<byte> text, ref NameScan names)
    {
        if (text.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            return "is empty where JSON was expected";
        }

        if (!Utf8.IsValid(text))
        {
            return "is not valid UTF-8";
        }

        return text.StartsWith("\uFEFF"u8) ? "starts with a byte order mark, which JSON does not allow" : FirstProblemOfTokens(text, ref names);
    }

    private static string? FirstProblemOfTokens(ReadOnlySpan<byte> text, ref NameScan names)
    {
        var json = new Utf8JsonReader(text, Options);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth >= MaxDepth && json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"is nested more than {MaxDepth} levels deep");
                }

                // Only unescaping finds a lone surrogate such as "\ud800".
                if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && json.ValueIsEscaped)
                {
                    json.GetString();
                }

                names.Visit(ref json);
            }

            return null;
        }
        catch (JsonException exception)
        {
            // The exception's own message quotes the text, which may hold a secret.
            return string.Create(CultureInfo.InvariantCulture, $"is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");
        }
        catch (InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has an escape sequence that is not valid text, at byte {json.TokenStartIndex + 1}");
        }
    }
}
