namespace Piggy.Generator.Yaml;

/// <summary>What a spec text may cost: far above any real document, far below what would hurt the compiler.</summary>
internal static class YamlLimits
{
    public const int TextLength = 64 * 1024 * 1024;

    /// <summary>Levels of nesting. Everything downstream is recursive, so this also bounds the stack.</summary>
    public const int Depth = 200;

    /// <summary>Nodes once every alias is replaced by what it stands for.</summary>
    public const long Nodes = 8_000_000;
}
