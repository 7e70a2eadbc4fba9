using System.Globalization;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Generated.Http;

/// <summary>The body of Piggy's error answers: <c>{ message, code, status_code, errors }</c>. Any part may be absent or of another shape.</summary>
/// <param name="IsObject">Whether the body is a JSON object at all.</param>
/// <param name="Message">Piggy's sentence, cleaned.</param>
/// <param name="Code">Piggy's numeric code.</param>
/// <param name="Fields">What Piggy says about fields, cleaned.</param>
internal sealed record ErrorBody(bool IsObject, string? Message, int? Code, IReadOnlyList<FieldError> Fields)
{
    /// <summary>Whether all three parts are there by which the vendor's own SDK tells an error, whatever the HTTP status says.</summary>
    internal bool IsUnmistakable { get; private init; }

    private const int MostFields = 50;

    internal static ErrorBody Read(ActionAnswer answer)
    {
        var json = new ShapeReader(answer.Body.Span, new ValidationErrors(), strictInput: false);
        string? message = null;
        int? code = null;
        bool hasStatus = false;
        var fields = new List<FieldError>();
        if (json.Kind != JsonValueKind.Object || !json.BeginObject())
        {
            return new ErrorBody(false, null, null, fields);
        }

        while (json.NextProperty())
        {
            if (json.NameIs("message"u8))
            {
                message = ReadText(ref json, answer.Credential) ?? message;
            }
            else if (json.NameIs("code"u8))
            {
                code = ReadCode(ref json) ?? code;
            }
            else if (json.NameIs("status_code"u8))
            {
                hasStatus = ReadCode(ref json) is not null;
            }
            else if (json.NameIs("errors"u8))
            {
                ReadErrors(ref json, answer.Credential, fields);
            }
        }

        return new ErrorBody(true, message, code, fields) { IsUnmistakable = hasStatus && message is not null && code is not null };
    }

    private static string? ReadText(ref ShapeReader json, string? credential)
    {
        string? text = json.Kind == JsonValueKind.String ? json.ReadString() : null;
        string cleaned = text is null ? "" : ServerText.Clean(text, credential);
        return cleaned.Length == 0 ? null : cleaned;
    }

    private static int? ReadCode(ref ShapeReader json)
    {
        if (json.Kind == JsonValueKind.Number)
        {
            return json.ReadInt32();
        }

        string? text = json.Kind == JsonValueKind.String ? json.ReadString() : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : null;
    }

    // { "field": "text" }, { "field": ["text", …] }, or just a list of texts.
    private static void ReadErrors(ref ShapeReader json, string? credential, List<FieldError> fields)
    {
        if (json.Kind == JsonValueKind.Array)
        {
            ReadTexts(ref json, "", credential, fields);
            return;
        }

        if (json.Kind != JsonValueKind.Object || !json.BeginObject())
        {
            return;
        }

        while (json.NextProperty())
        {
            ReadTexts(ref json, PointerOf(json.Name, credential), credential, fields);
        }
    }

    private static void ReadTexts(ref ShapeReader json, string pointer, string? credential, List<FieldError> fields)
    {
        if (json.Kind != JsonValueKind.Array)
        {
            Add(fields, pointer, ReadText(ref json, credential));
            return;
        }

        json.BeginArray();
        while (json.NextItem())
        {
            Add(fields, pointer, ReadText(ref json, credential));
        }
    }

    private static void Add(List<FieldError> fields, string pointer, string? message)
    {
        if (message is not null && fields.Count < MostFields)
        {
            fields.Add(new FieldError(pointer, "server", message));
        }
    }

    // Laravel writes options.0.label for /options/0/label.
    private static string PointerOf(string name, string? credential)
    {
        var pointer = new StringBuilder();
        foreach (string segment in ServerText.CleanName(name, credential).Split('.'))
        {
            ErrorPath.AppendSegment(pointer, segment);
        }

        return pointer.ToString();
    }
}
