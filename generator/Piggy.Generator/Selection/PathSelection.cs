using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;

namespace Piggy.Generator.Selection;

/// <summary>Leaves out of an API what IncludePaths and ExcludePaths leave out, by Kiota's rules.</summary>
/// <remarks>A pattern without methods decides about whole paths, one with methods about operations. A path that both kinds include keeps all of its operations.</remarks>
internal sealed class PathSelection
{
    private readonly List<Matcher> _included;
    private readonly List<Matcher> _excluded;

    private PathSelection(SpecOptions options)
    {
        _included = options.IncludePaths.Select(static pattern => new Matcher(nameof(SpecOptions.IncludePaths), pattern)).ToList();
        _excluded = options.ExcludePaths.Select(static pattern => new Matcher(nameof(SpecOptions.ExcludePaths), pattern)).ToList();
    }

    public static ReadResult Apply(ReadResult read, SpecOptions options, CancellationToken cancellationToken) =>
        read.Api is { } api && !(options.IncludePaths.IsEmpty && options.ExcludePaths.IsEmpty)
            ? new PathSelection(options).Apply(read, api, cancellationToken)
            : read;

    private ReadResult Apply(ReadResult read, ApiModel api, CancellationToken cancellationToken)
    {
        var kept = new List<PathItem>();
        foreach (PathItem path in api.Paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Reduce(path) is { } reduced)
            {
                kept.Add(reduced);
            }
        }

        IEnumerable<SpecProblem> problems = _included.Concat(_excluded)
            .Where(static matcher => !matcher.WasUsed)
            .Select(static matcher => SpecProblem.At("", ConfigurationRules.UnusedPathPattern, matcher.Option, matcher.Pattern.Text));
        SpecProblem[] nothing = kept.Count == 0 && !api.Paths.IsEmpty ? [SpecProblem.At("", ConfigurationRules.NoPathLeft)] : [];
        return new ReadResult(api with { Paths = kept.ToEquatableArray() }, read.Problems.Concat(problems).Concat(nothing).ToEquatableArray());
    }

    private PathItem? Reduce(PathItem path)
    {
        List<Matcher> included = _included.Where(matcher => matcher.Matches(path)).ToList();
        List<Matcher> excluded = _excluded.Where(matcher => matcher.Matches(path)).ToList();
        bool isIncluded = !_included.Exists(static matcher => matcher.Pattern.IsForWholePaths) || included.Exists(static matcher => matcher.Pattern.IsForWholePaths);
        bool isExcluded = excluded.Exists(static matcher => matcher.Pattern.IsForWholePaths);
        if ((!isIncluded || isExcluded) && !included.Exists(static matcher => !matcher.Pattern.IsForWholePaths))
        {
            return null;
        }

        if (!_included.Concat(_excluded).Any(static matcher => !matcher.Pattern.IsForWholePaths))
        {
            return path;
        }

        bool choosesOperations = _included.Exists(static matcher => !matcher.Pattern.IsForWholePaths)
            && !included.Exists(static matcher => matcher.Pattern.IsForWholePaths);
        EquatableArray<Operation> operations = path.Operations
            .Where(operation => !choosesOperations || included.Exists(matcher => matcher.Pattern.Takes(operation)))
            .Where(operation => !excluded.Exists(matcher => matcher.Pattern.Takes(operation)))
            .ToEquatableArray();
        return operations.IsEmpty ? null : path with { Operations = operations };
    }

    /// <summary>A pattern, and whether anything of the document fitted it.</summary>
    private sealed class Matcher(string option, PathPattern pattern)
    {
        private readonly PathGlob _glob = new(pattern.Glob);

        public string Option => option;

        public PathPattern Pattern => pattern;

        public bool WasUsed { get; private set; }

        public bool Matches(PathItem path)
        {
            bool matches = _glob.IsMatch(path.Template);
            WasUsed |= matches && (pattern.IsForWholePaths || path.Operations.Any(pattern.Takes));
            return matches;
        }
    }
}
