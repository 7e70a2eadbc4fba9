using Piggy.Generator.Collections;
using Piggy.Generator.Plan;

namespace Piggy.Generator.Emit;

/// <summary>Collects what one layer emits, within limits: a short document can ask for a long text thousands of times, and a compiler keeps all of it in memory.</summary>
internal sealed class SourceFileList(CancellationToken cancellationToken)
{
    /// <summary>Files. The time that the compiler takes to accept one grows with the number it has.</summary>
    public const int MaximumFiles = 50_000;

    /// <summary>Characters: ten times what is emitted for GitHub's document, 13 MB.</summary>
    public const long MaximumCharacters = 128 * 1024 * 1024;

    private readonly List<SourceFile> _files = [];
    private long _characters;

    /// <summary>Adds the files one by one, so that none is printed once a limit is met.</summary>
    public void AddRange(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            Add(file);
        }
    }

    public void Add(SourceFile file)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _files.Add(file);
        _characters += file.Text.Length;
        if (_files.Count > MaximumFiles || _characters > MaximumCharacters)
        {
            throw new TooComplexException("", $"the code would have more than {MaximumFiles} files or {MaximumCharacters} characters; shorten the texts that many places refer to, or choose with IncludePaths what is needed");
        }
    }

    public EquatableArray<SourceFile> InOrder() => _files.OrderBy(static file => file.HintName, StringComparer.Ordinal).ToEquatableArray();

    public EquatableArray<SourceFile> AsAdded() => _files.ToEquatableArray();
}
