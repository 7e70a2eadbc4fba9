using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Actions;

/// <summary>The frame of every file of the action layer.</summary>
internal sealed class ActionFiles(ActionSetPlan plan)
{
    private readonly ActionNames _names = new(plan);

    /// <summary>A type that the document gives, by its simple name.</summary>
    public TypeName TypeOf(string name) => new(plan.Scope.Namespace, name);

    public SourceFile Write(RecordPlan record, string part, Action<SourceWriter> body) => Write(record.Name, part, _names.Of(record), body);

    public SourceFile Write(ActionPlan action, string part, Action<SourceWriter> body) => Write(action.ClassName, part, _names.Of(action), body);

    /// <summary>Writes a file of a type whose members have names of the runtime, or of nothing else.</summary>
    public SourceFile Write(string type, string part, Action<SourceWriter> body) => Write(type, part, _names.Of(type), body);

    private SourceFile Write(string type, string part, FileNames names, Action<SourceWriter> body)
    {
        var writer = new SourceWriter(plan.Scope.Access, names);
        body(writer);
        return new SourceFile($"{ActionNamespace.Segment}.{type}{part}.g.cs", FileHeader.Of(plan.Scope.Namespace, names) + writer);
    }
}
