using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>What the parts of one upgrade share: the document as written, and what the upgrade may cost.</summary>
internal sealed class UpgradeContext
{
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private long _spent;

    public UpgradeContext(YamlMapping source, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        Root = DocumentElement.Root(source, Problems);
        Consumes = MediaTypeNames.In(Root["consumes"]);
        Produces = MediaTypeNames.In(Root["produces"]);
    }

    /// <summary>The document as written.</summary>
    public DocumentElement Root { get; }

    /// <summary>What is wrong with it, by pointers into the document as written.</summary>
    public List<SpecProblem> Problems { get; } = [];

    /// <summary>Media types of bodies where an operation names none.</summary>
    public MediaTypeNames Consumes { get; }

    /// <summary>Media types of answers where an operation names none.</summary>
    public MediaTypeNames Produces { get; }

    /// <summary>Whether a limit was met: what has been made since then is incomplete.</summary>
    public bool IsBeyondLimits { get; private set; }

    /// <summary>Goes one level deeper into schemas, which references may nest without end; false where that is too deep.</summary>
    public bool Enter()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        IsBeyondLimits |= _depth >= YamlLimits.Depth;
        _depth += IsBeyondLimits ? 0 : 1;
        return !IsBeyondLimits;
    }

    public void Leave() => _depth--;

    /// <summary>Notes that so many values are made at once; false where that is too many.</summary>
    public bool Spend(int values)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _spent += values;
        IsBeyondLimits |= _spent > YamlLimits.Nodes;
        return !IsBeyondLimits;
    }

    /// <summary>What an element is, through any number of references within the document; null where they lead nowhere. The reader of the upgraded tree complains about those.</summary>
    public DocumentElement? Resolve(DocumentElement element)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        DocumentElement current = element;
        while (current["$ref"] is { Exists: true } reference)
        {
            if (!passed.Add(current.Pointer) || Target(reference) is not { } target)
            {
                return null;
            }

            current = target;
        }

        return current;
    }

    /// <summary>The place in the document as written that a $ref names; null when nothing stands there.</summary>
    public DocumentElement? Target(DocumentElement reference) =>
        SwaggerReference.PointerOf(reference) is { } pointer && Root.At(pointer) is { Exists: true } target ? target : null;
}
