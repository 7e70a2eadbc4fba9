using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Bundling;

/// <summary>A place in one of a spec's files.</summary>
internal readonly record struct FilePlace(int File, string Pointer);

/// <summary>A spec and its parts as trees, and what references between them mean. Parts are parsed when something refers to them.</summary>
internal sealed class SpecFiles
{
    private readonly SpecText _spec;
    private readonly CancellationToken _cancellationToken;
    private readonly YamlDocument?[] _documents;
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);

    public SpecFiles(SpecText spec, CancellationToken cancellationToken)
    {
        _spec = spec;
        _cancellationToken = cancellationToken;
        _documents = new YamlDocument?[spec.Parts.Count + 1];
        for (int file = _documents.Length - 1; file >= 0; file--)
        {
            _byPath[FilePaths.Normalize(PathOf(file))] = file;
        }
    }

    /// <summary>What is wrong with the texts parsed so far.</summary>
    public IEnumerable<SpecProblem> Problems => _documents.OfType<YamlDocument>().SelectMany(document => document.Problems);

    public bool HasParts => _documents.Length > 1;

    public string PathOf(int file) => file == 0 ? _spec.Path : _spec.Parts[file - 1].Path;

    public string TextOf(int file) => file == 0 ? _spec.Text : _spec.Parts[file - 1].Text;

    public YamlNode? RootOf(int file) => (_documents[file] ??= YamlDocument.Read(TextOf(file), _cancellationToken, file)).Root;

    public YamlNode? NodeAt(FilePlace place) =>
        (place.Pointer.Length == 0 || place.Pointer[0] == '/') && RootOf(place.File) is { } root ? JsonPointer.Find(root, place.Pointer) : null;

    /// <summary>What a reference in a file means, whether or not something stands there; null when it leads out of the given files.</summary>
    public FilePlace? PlaceOf(int from, string reference)
    {
        int sign = reference.IndexOf('#');
        string path = sign < 0 ? reference : reference.Substring(0, sign);
        string pointer = sign < 0 ? "" : Uri.UnescapeDataString(reference.Substring(sign + 1));
        if (path.Length == 0)
        {
            return new FilePlace(from, pointer);
        }

        return FilePaths.Resolve(PathOf(from), path) is { } target && _byPath.TryGetValue(target, out int file) ? new FilePlace(file, pointer) : null;
    }

    /// <summary>What to do about a reference in a file that leads out of the given files.</summary>
    public string AdviceOn(int from, string reference)
    {
        string path = reference.Split('#')[0];
        return FilePaths.Resolve(PathOf(from), path) is { } target
            ? _spec.MissingFiles.FirstOrDefault(missing => missing.Path == target) is { } missing
                ? $"add <OpenApiSpecPart Include=\"{missing.Include}\" /> to the project{missing.Hint}"
                : "add the file to the project as an OpenApiSpecPart item"
            : "nothing is fetched: save it beside the spec, refer to it by its path, and add it to the project as an OpenApiSpecPart item";
    }
}
