using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Actions;

/// <summary>The frame of every file of the action layer.</summary>
internal static class ActionFile
{
    public static SourceFile Write(TypeScope scope, string name, Action<SourceWriter> body)
    {
        SourceWriter writer = new SourceWriter(scope.Access).Line($"namespace {scope.Namespace};").Line();
        body(writer);
        return new SourceFile($"{ActionNamespace.Segment}.{name}.g.cs", FileHeader.Text + writer);
    }
}
