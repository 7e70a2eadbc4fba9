using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The servers that 3.0 has for <c>host</c>, <c>basePath</c> and <c>schemes</c>.</summary>
internal sealed class ServerUpgrade
{
    private readonly string? _address;
    private readonly YamlMark _mark;
    private readonly IReadOnlyList<YamlScalar> _schemes;

    public ServerUpgrade(DocumentElement root)
    {
        DocumentElement host = root["host"];
        DocumentElement basePath = root["basePath"];
        _mark = host.Exists ? host.Mark : basePath.Mark;
        _schemes = SchemesOf(root["schemes"]);
        string path = (basePath.Text() ?? "").TrimEnd('/');
        path = path.Length == 0 || path[0] == '/' ? path : "/" + path;
        string? name = host.Text();
        if (name?.IndexOf('/') >= 0)
        {
            host.Mismatch("the name of a host, without scheme and path");
            name = null;
        }

        // Without a host the address is relative: to that of the document, which a build does not know.
        _address = string.IsNullOrEmpty(name) ? null : $"//{name}{path}";
        RelativeAddress = _address is null && path.Length > 0 ? path : null;
    }

    private string? RelativeAddress { get; }

    /// <summary>The servers of the document; null when it names none.</summary>
    public YamlSequence? OfDocument() => _address is null ? List(RelativeAddress, []) : List(_address, _schemes);

    /// <summary>The servers of an operation; null when it can be reached at the one that the client calls.</summary>
    public YamlSequence? OfOperation(DocumentElement schemes)
    {
        IReadOnlyList<YamlScalar> own = SchemesOf(schemes);
        return _address is null || _schemes.Count == 0 || own.Count == 0 || own.Any(scheme => scheme.Text == _schemes[0].Text) ? null : List(_address, own);
    }

    // Kiota prefers a secure server wherever it stands.
    private static IReadOnlyList<YamlScalar> SchemesOf(DocumentElement schemes) => schemes.IsSequence
        ? [.. schemes.Items().Where(static scheme => scheme.Text() is { Length: > 0 }).Select(static scheme => scheme.Node).OfType<YamlScalar>().OrderByDescending(static scheme => scheme.Text == "https")]
        : [];

    private YamlSequence? List(string? address, IReadOnlyList<YamlScalar> schemes)
    {
        if (address is null)
        {
            return null;
        }

        IEnumerable<YamlScalar> addresses = schemes.Count == 0 ? [UpgradedMapping.Text(_mark, address)] : schemes.Select(scheme => UpgradedMapping.Text(scheme.Mark, $"{scheme.Text}:{address}"));
        return UpgradedMapping.List(_mark, addresses.Select(static url => new UpgradedMapping(url.Mark).Add("url", url.Mark, url).Build()));
    }
}
