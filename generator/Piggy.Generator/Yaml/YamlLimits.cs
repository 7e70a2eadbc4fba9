namespace Piggy.Generator.Yaml;

/// <summary>What a spec text may cost: far above any real document, far below what would hurt the compiler.</summary>
internal static class YamlLimits
{
    /// <summary>Characters, as written and once every alias is replaced by what it stands for.</summary>
    public const int TextLength = 64 * 1024 * 1024;

    /// <summary>Levels of nesting. Everything downstream is recursive, so this also bounds the stack.</summary>
    public const int Depth = 200;

    /// <summary>Nodes once every alias is replaced by what it stands for.</summary>
    public const long Nodes = 8_000_000;

    /// <summary>Which amount a value goes beyond, in words; null when it does not.</summary>
    public static string? Exceeded(YamlExtent extent) => extent.Nodes > Nodes ? $"{Nodes} values" : extent.Characters > TextLength ? $"{TextLength} characters" : null;
}
