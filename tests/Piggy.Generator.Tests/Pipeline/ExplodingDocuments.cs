using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>Short documents, in JSON, that stand for something endless, deep or dear. Where <c>action</c> is set, the schema S is sent and received by an action, too.</summary>
internal static class ExplodingDocuments
{
    /// <summary>How a document in YAML begins.</summary>
    public const string Head = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";

    private const string Leaf = """{"type":"object","properties":{"p":{"type":"string"}}}""";

    private const string ActionKeys = """
        "x-piggy-action":{"slug":"PIGGY_A","title":"T","toolset":"companion"},"x-piggy-effect":{"access":"write","irreversible":false,"gives-value":false,"sends-mail":false,
        "returns-secret":false,"personal-data":false,"repeat-safe":false,"asynchronous":false},
        "x-piggy-evidence":{"request":"high","response":"high","errors":"high","sources":["t"],"checked":"2026-11-22"},
        """;

    /// <summary>Components C0 to Cn, each made of the one before; S is the last.</summary>
    public static string Chain(int length, Func<string, string> link, bool action = false) => Document(
        Join(Enumerable.Range(0, length + 1).Select(level => level == 0 ? Member("C0", Leaf) : Member($"C{level}", link(Reference($"C{level - 1}")))).Append(Member("S", Reference($"C{length}")))),
        action);

    /// <summary>Components of which each is made of all others.</summary>
    public static string Dense(int count, string keyword, bool action = false) => Document(
        Join(Enumerable.Range(0, count)
            .Select(own => Member($"D{own}", $$$"""{"{{{keyword}}}":[{{{Join(Enumerable.Range(0, count).Where(other => other != own).Select(other => Reference($"D{other}")))}}},{{{Leaf}}}]}"""))
            .Append(Member("S", Reference("D0")))),
        action);

    /// <summary>One object with many properties.</summary>
    public static string Properties(int count, Func<int, string> name, bool action = false) =>
        Document(Member("S", """{"type":"object","properties":{""" + Join(Enumerable.Range(0, count).Select(number => Member(name(number), """{"type":"string"}"""))) + "}}"), action);

    /// <summary>An enumeration of many values, each with a name of its own.</summary>
    public static string Enum(int count, Func<int, string> value, bool action = false)
    {
        string values = Join(Enumerable.Range(0, count).Select(number => $"\"{value(number)}\""));
        string named = Join(Enumerable.Range(0, count).Select(number => $$"""{"value":"{{value(number)}}","name":"n{{number}}"}"""));
        string schema = $$"""{"type":"string","enum":[{{values}}],"x-ms-enum":{"name":"e","values":[{{named}}]} }""";
        return Document(Member("S", $$"""{"type":"object","properties":{"e":{{schema}} } }"""), action);
    }

    /// <summary>Many paths.</summary>
    public static string Paths(int count, Func<int, string> path) => Document(Member("S", Leaf), Join(Enumerable.Range(0, count).Select(number => Get(path(number)))));

    /// <summary>A schema that is written out, not referred to.</summary>
    public static string Inline(int depth, Func<string, string> wrap) =>
        Document(Member("S", Enumerable.Range(0, depth).Aggregate(Leaf, (inner, _) => wrap(inner))), action: false);

    /// <summary>Components of which each has a property for each of them.</summary>
    public static string Holders(int count) => Schemas(Enumerable.Range(0, count).Select(own =>
        Member($"D{own}", $$$"""{"type":"object","properties":{{{{Join(Enumerable.Range(0, count).Select(other => Member($"p{other}", Reference($"D{other}"))))}}}}}""")));

    /// <summary>Parameters of which each refers to the next, and as many uses of the first.</summary>
    public static string ParametersInARow(int count) => $$$"""
        {"openapi":"3.1.0","info":{"title":"t","version":"1"},
        "paths":{"/a":{"get":{"parameters":[{{{Join(Enumerable.Repeat(Parameter(0), count))}}}],"responses":{"204":{"description":"ok"} } } } },
        "components":{"parameters":{ {{{Join(Enumerable.Range(0, count).Select(number => Member($"P{number}", Parameter(number + 1))))}}},
        "P{{{count}}}":{"name":"q","in":"query","schema":{"type":"string"} } } } }
        """;

    /// <summary>A base whose discriminator has many values for one derived schema.</summary>
    public static string Discriminator(int values)
    {
        string mapping = Join(Enumerable.Range(0, values).Select(number => Member($"v{number}", "\"#/components/schemas/D\"")));
        return Document(
            Member("S", $$$"""{"type":"object","required":["k"],"properties":{"k":{"type":"string"} },"discriminator":{"propertyName":"k","mapping":{{{{mapping}}}} } }""")
                + "," + Member("D", $$$"""{"allOf":[{{{Reference("S")}}},{"type":"object","properties":{"q":{"type":"string"} } }]}"""),
            action: false);
    }

    /// <summary>A component with a long description, and an object with many properties that refer to it.</summary>
    public static string LongText(int properties, bool action) => Document(
        Member("T", $$$"""{"type":"object","description":"{{{new string('x', 100_000)}}}","properties":{"p":{"type":"string"} } }""")
            + "," + Member("S", $$$"""{"type":"object","properties":{{{{Join(Enumerable.Range(0, properties).Select(number => Member($"p{number}", Reference("T"))))}}}} }"""),
        action);

    /// <summary>In YAML: a value ten times, ten times that, and so on.</summary>
    public static string Aliases(string value, int levels) => Head
        + $"x-a0: &a0 {value}\n"
        + string.Concat(Enumerable.Range(0, levels).Select(level => $"x-a{level + 1}: &a{level + 1} [{Join(Enumerable.Repeat($"*a{level}", 10))}]\n"))
        + "paths: {}\n";

    public static string Schemas(IEnumerable<string> members) => Document(Join(members.Append(Member("S", Leaf))), action: false);

    public static string Member(string name, string value) => $"\"{name}\":{value}";

    public static string Reference(string name) => $$"""{"$ref":"#/components/schemas/{{name}}"}""";

    /// <summary>Different texts that come down to one C# name.</summary>
    public static string SameName(int number) => "a" + string.Concat(Enumerable.Range(0, 13).Select(bit => (number >> bit & 1) == 0 ? '-' : '*'));

    private static string Document(string schemas, bool action) => Document(schemas, action
        ? $$$$"""
            "/a":{"post":{ {{{{ActionKeys}}}}"requestBody":{"content":{"application/json":{"schema":{{{{Reference("S")}}}} } } },
            "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"object","properties":{"data":{{{{Reference("S")}}}} } } } } } } } }
            """
        : $$$$"""
            "/a":{"get":{"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{{{{Reference("S")}}}} } } } } } }
            """);

    private static string Document(string schemas, string paths) =>
        new StringBuilder("""{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{""").Append(paths).Append("""},"components":{"schemas":{""").Append(schemas).Append("}}}").ToString();

    private static string Parameter(int number) => $$"""{"$ref":"#/components/parameters/P{{number}}"}""";

    private static string Get(string path) => $$$"""
        "{{{path}}}":{"get":{"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"string"} } } } } } }
        """;

    private static string Join(IEnumerable<string> parts) => string.Join(',', parts);
}
