using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Sealing;

namespace Piggy.Generator.Emit;

/// <summary>Prints the seal as metadata of the assembly, where it can be read without running anything.</summary>
internal static class SealEmitter
{
    private const string KeyPrefix = "OpenApiSeal:";

    // The hyphen keeps it apart from the file of any type, be it called Seal.
    private const string HintName = "OpenApi-Seal.g.cs";

    public static EquatableArray<SourceFile> Emit(SealPlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string key = CSharpText.Literal(KeyPrefix + plan.Client);
        string attribute = $"[assembly: global::System.Reflection.AssemblyMetadataAttribute({key}, {CSharpText.Literal(plan.Seal)})]\n";
        return new[] { new SourceFile(HintName, FileHeader.Before(attribute)) }.ToEquatableArray();
    }
}
