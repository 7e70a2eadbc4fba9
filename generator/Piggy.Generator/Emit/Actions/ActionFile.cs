using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Actions;

/// <summary>The frame of every file of the action layer.</summary>
internal static class ActionFile
{
    public static SourceFile Write(TypeScope scope, string name, Action<SourceWriter> body)
    {
        var writer = new SourceWriter(scope.Access, FileNames.Full);
        body(writer);
        return new SourceFile($"{ActionNamespace.Segment}.{name}.g.cs", FileHeader.Of(scope.Namespace, writer.Names) + writer);
    }
}
