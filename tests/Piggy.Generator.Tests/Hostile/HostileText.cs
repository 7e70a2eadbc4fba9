using System.Collections.Generic;
using System.Linq;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Texts that try to break out of the place where they are printed, or to be a name that cannot be one.</summary>
internal static class HostileText
{
    /// <summary>Two texts that try nothing. What changes between them is a name; what does not is plain text.</summary>
    public const string Harmless = "harmless";

    public const string Other = "otherwise";

    private const int Long = 10_000;

    private static readonly string[] EndsOfThings =
    [
        "\" + x + \"", "\"\"\"", "\"\"\"\"\"\"\n;", "'", "`", "*/ int x; /*", "-->", "<!--", "]]>", "<![CDATA[", "</summary>", "</param><x>", "<a b='c'", "&amp", "&#0;", "&x;", "}", "} }", "{", "{0}", "{{x}}",
        "{x", ");", "; throw null;", "// ", "/// <summary>", "///", "/*", "%", "%00", "%41", "%zz", "%{", "+", "/", "//", "/../", "/a/b", "~", "~0", "~1", "~01", "#", "?", "&", "=", ",", "|", "^", "$", "$ref",
        "$value", "@", "@@", "@class", "!", "\\", "\\\\", "\\\"", "\\n", "\\u", "\\u0022", "\\u000A", "\\U0001F437", "\\x22", "\\0", "a\\",
    ];

    private static readonly string[] Lines =
    [
        "\n", "\r", "\r\n", "a\nb", "a\rb", "a\r\n#error b", "a\u0085b", "a\u2028b", "a\u2029b", "a\u000Bb", "a\fb", "\n#if false\n", "\n#endif", "#pragma warning disable", "\n#line 1 \"x\"\n", "\n#nullable disable\n",
        "a\n/// </summary>\nclass X { }", "a\u2028class X { }", "  ", "\t", " a ", "a  b",
    ];

    private static readonly string[] Invisible =
    [
        "\u202Ea\u202C", "\u2066a\u2069", "\u200Ba", "a\u200Db", "\uFEFF", "\u00AD", "a\u034Fb", "\u061Ca", "\u115F", "\u3164", "a\uFE0Fb", "\uFFA0", "\u180E", "\u2060", "\u2800", "\U000E0041", "\u0000", "a\u0000b", "\u0001",
        "\u001B[31m", "\u007F", "\u009F", "\uE000", "\uFFFE", "\uFFFF",
    ];

    private static readonly string[] Beyond =
    [
        "\U0001F437", "a\U0001F437b", "\U0001D49C", "\uD800", "\uDC00", "a\uD83D", "\uDE00\uD83D", "é", "e\u0301", "\u0301", "日本", "ǅ", "ß", "İ", "ı", "ſ", "\u1E9E", "Ω", "\u0660\u0661", "\u00B2", "\u2163", "\u203F", "_", "__", "___a",
    ];

    private static readonly string[] Names =
    [
        "", "1", "12", "1a", "-", "--", "-1", "0x", "1e5", "null", "true", "class", "namespace", "int", "string", "object", "event", "base", "this", "var", "dynamic", "record", "async", "await", "yield", "field", "value", "get", "set", "init",
        "required", "file", "scoped", "global", "when", "where", "partial", "nameof", "and", "or", "not", "with", "alias", "extension", "allows", "__arglist", "Equals", "GetType", "GetHashCode", "ToString", "MemberwiseClone", "ReferenceEquals",
        "Finalize", "Serialize", "AdditionalData", "GetFieldDeserializers", "CreateFromDiscriminatorValue", "BackingStore", "Message", "StackTrace", "Data", "ResponseStatusCode", "EqualityContract", "PrintMembers", "Clone", "Item", "item",
        "System", "Microsoft", "Kiota", "Piggy", "ApiSdk", "Models", "models", "Actions", "ApiClient", "Task", "List", "Dictionary", "Guid", "Stream", "String", "Object", "Exception", "Action", "Func", "Enum", "Attribute", "Nullable", "Date", "Time",
        "IParsable", "UntypedNode", "MultipartBody", "RequestInformation", "BaseRequestBuilder", "RequestAdapter", "PathParameters", "UrlTemplate", "WithUrl", "ToGetRequestInformation", "GetAsync", "Get", "QueryParameters", "requestConfiguration",
        "body", "rawUrl", "position", "parseNode", "writer", "result", "cancellationToken", "json", "errors", "nullable", "input", "Read", "Check", "Members", "Harmless", "HARMLESS", "har-mless", "constructor", "op_Equality", "x-piggy", "x-", "<<", "*", "&a", "- a", "? a", "a: b", "a #b",
        "application/json", "a.b", "a..b", ".", "..", "a.b.c.d", "a-b_c d", "{id}", "{a}{b}", "{}", "{{}}", "}{", "a{b}c", "a(b={b})", "yes", "~", "1_000", "2026-01-01", "GET", "200", "default",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. EndsOfThings, .. Lines, .. Invisible, .. Beyond, .. Names, new string('n', Long), string.Concat(Enumerable.Repeat("very long ", Long / 10)), new string('"', Long), new string('日', 400), new string('{', 300), new string('_', 300),
    ];

    /// <summary>A short, printable form, for messages of failed assertions.</summary>
    public static string Show(string text) => text.Length > 60
        ? Show(text[..30]) + $"… ({text.Length} characters)"
        : string.Concat(text.Select(character => character is >= ' ' and <= '~' ? character.ToString() : $"\\u{(int)character:X4}"));
}
