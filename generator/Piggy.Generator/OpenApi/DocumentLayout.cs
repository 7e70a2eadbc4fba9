using Piggy.Generator.OpenApi.Swagger;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>Where a version of OpenAPI keeps what others refer to: 3.x under <c>components</c>, 2.0 at the root.</summary>
internal sealed class DocumentLayout
{
    private static readonly DocumentLayout Swagger = new(SwaggerKinds.Document, null, "definitions");
    private static readonly DocumentLayout OpenApi = new(ObjectKind.Document, "components", "schemas");

    private readonly Dictionary<string, ObjectKind> _kinds;

    private DocumentLayout(ObjectKind document, string? home, string schemas)
    {
        Document = document;
        Home = home;
        Schemas = schemas;
        ObjectKind holder = home is null ? document : document.Member(home)!;
        _kinds = holder.Keys
            .Where(key => holder.Member(key)?.Each?.Section == key)
            .ToDictionary(key => key, key => holder.Member(key)!.Each!, StringComparer.Ordinal);
        PathItem = document.Member("paths")!.Each!;
    }

    public ObjectKind Document { get; }

    public ObjectKind PathItem { get; }

    /// <summary>The key that holds the sections; null when the document itself does.</summary>
    public string? Home { get; }

    /// <summary>The section of the schemas.</summary>
    public string Schemas { get; }

    public static DocumentLayout Of(YamlNode? root) => SwaggerUpgrade.IsSwagger(root) ? Swagger : OpenApi;

    /// <summary>The kind of objects in a section; null for one that nothing refers to.</summary>
    public ObjectKind? KindOf(string section) => _kinds.TryGetValue(section, out ObjectKind? kind) ? kind : null;

    /// <summary>The mapping that holds the sections; null when there is none.</summary>
    public YamlMapping? SectionsOf(YamlMapping document) => Home is null ? document : document[Home] as YamlMapping;

    public string PointerTo(string section, string name) => JsonPointer.Append(Home is null ? "/" + section : $"/{Home}/{section}", name);

    /// <summary>The section and the name of the component that a pointer leads to, or into; null when it leads elsewhere.</summary>
    public (string Section, string Name)? ComponentAt(string pointer)
    {
        string[] segments = JsonPointer.Segments(pointer);
        int start = Home is null ? 0 : 1;
        return segments.Length >= start + 2 && (Home is null || segments[0] == Home) && KindOf(segments[start]) is not null ? (segments[start], segments[start + 1]) : null;
    }
}
