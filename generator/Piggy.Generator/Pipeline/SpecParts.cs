using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;

namespace Piggy.Generator.Pipeline;

/// <summary>Gives a spec the files that it refers to, and those alone: an edit of any other given file leaves the spec unchanged.</summary>
internal static class SpecParts
{
    public static SpecSource AddTo(GivenFile file, EquatableArray<SpecPart> given)
    {
        if (file.Part.Mentions.IsEmpty)
        {
            return file.Source!;
        }

        var byPath = new Dictionary<string, SpecPart>(StringComparer.Ordinal);
        foreach (SpecPart part in given)
        {
            byPath[FilePaths.Normalize(part.Path)] = part;
        }

        // In the order of their first mention, so that nothing depends on the order of the project's items.
        var passed = new HashSet<string>(StringComparer.Ordinal) { FilePaths.Normalize(file.Part.Path) };
        List<SpecPart> parts = [file.Part];
        var missing = new List<string>();
        for (int index = 0; index < parts.Count; index++)
        {
            foreach (string mention in parts[index].Mentions.Where(passed.Add))
            {
                if (byPath.TryGetValue(mention, out SpecPart? part))
                {
                    parts.Add(part);
                }
                else
                {
                    missing.Add(mention);
                }
            }
        }

        SpecSource source = file.Source!;
        return source with
        {
            Spec = source.Spec with
            {
                Parts = parts.Skip(1).ToEquatableArray(),
                MissingFiles = missing.Select(path => Missing(path, file, byPath.Keys)).ToEquatableArray(),
            },
        };
    }

    private static MissingFile Missing(string path, GivenFile file, IEnumerable<string> given)
    {
        string folder = FilePaths.FolderOf(file.Part.Path);
        string project = file.ProjectFolder is null ? folder : FilePaths.Normalize(file.ProjectFolder);
        return new MissingFile(
            path,
            FilePaths.Relative(project, path),
            Spelling.Hint(FilePaths.Relative(folder, path), given.Select(other => FilePaths.Relative(folder, other))));
    }
}
