using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints a client: one type per file.</summary>
internal static class ClientEmitter
{
    public static EquatableArray<SourceFile> Emit(ClientPlan plan, CancellationToken cancellationToken)
    {
        var files = new SourceFileList(cancellationToken);
        files.AddRange(Files(plan));
        return files.InOrder();
    }

    private static IEnumerable<SourceFile> Files(ClientPlan plan)
    {
        var names = new ClientNames(plan);
        yield return File(plan, plan.Root.Builder.Name, names.Of(plan.Root.Builder), plan.Root.Builder.RefersToObsolete, writer => RootClientEmitter.Emit(writer, plan.Root));
        if (plan.FieldReaders is { } fieldReaders)
        {
            yield return SupportTypeEmitter.FieldReaders.Emit(fieldReaders, names.Of(fieldReaders));
        }

        if (plan.OperationSupport is { } operation)
        {
            yield return SupportTypeEmitter.Operation.Emit(operation, names.Of(operation));
        }

        foreach (RequestBuilderPlan builder in plan.Builders)
        {
            yield return File(plan, builder.Name, names.Of(builder), builder.RefersToObsolete, writer => RequestBuilderEmitter.Emit(writer, builder));
        }

        foreach (ModelPlan model in plan.Models)
        {
            yield return File(plan, model.Name, names.Of(model), model.RefersToObsolete, writer => ModelEmitter.Emit(writer, model));
        }

        foreach (EnumPlan values in plan.Enums)
        {
            yield return File(plan, values.Name, names.Of(values), false, writer => EnumEmitter.Emit(writer, values));
        }
    }

    private static SourceFile File(ClientPlan plan, TypeName name, FileNames names, bool refersToObsolete, Action<SourceWriter> emit)
    {
        var body = new SourceWriter(plan.TypeAccess, names);
        emit(body);
        string head = FileHeader.Of(name.Namespace, names, refersToObsolete);
        string root = plan.Root.Builder.Name.Namespace;
        string folder = name.Namespace.Length > root.Length ? name.Namespace.Substring(root.Length + 1) + "." : "";
        return new SourceFile(folder + name.Name + ".g.cs", head + body);
    }
}
