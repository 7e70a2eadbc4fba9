using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the action layer. Every decision was taken in the plan.</summary>
internal static class ActionEmitter
{
    public static EquatableArray<SourceFile> Emit(ActionSetPlan plan, CancellationToken cancellationToken)
    {
        var files = new SourceFileList(cancellationToken);
        files.AddRange(plan.Operations.IsEmpty && plan.Triggers.IsEmpty ? [] : Files(plan));
        return files.AsAdded();
    }

    private static IEnumerable<SourceFile> Files(ActionSetPlan plan)
    {
        var files = new ActionFiles(plan);
        var withBody = new HashSet<string>(plan.Actions.Where(static action => action.WritesBody).Select(static action => action.Input.Name), StringComparer.Ordinal);
        yield return FacadeEmitter.Emit(files, plan);
        yield return ErrorCodesEmitter.Emit(files, plan.ErrorCodes);
        yield return OperationsEmitter.Emit(files, plan.Operations);
        foreach (OperationInfoPlan operation in plan.Operations)
        {
            yield return OperationsEmitter.Emit(files, operation);
        }

        foreach (ActionPlan action in plan.Actions)
        {
            yield return ActionClassEmitter.Emit(files, action);
            yield return DescriptorEmitter.Emit(files, action);
            yield return SchemaEmitter.Emit(files, action);
            if (action.Reconciliation is { } reconciliation)
            {
                yield return ReconciliationEmitter.Emit(files, action, reconciliation);
            }
        }

        foreach (SourceFile file in TriggerFiles(files, plan))
        {
            yield return file;
        }

        foreach (RecordPlan record in plan.Records)
        {
            yield return RecordEmitter.Emit(files, record);
            yield return EmitJson(files, record, withBody.Contains(record.Name));
            if (ValidatorEmitter.HasChecks(record))
            {
                yield return ValidatorEmitter.Emit(files, record);
            }
        }

        foreach (IdPlan id in plan.Ids)
        {
            yield return IdEmitter.Emit(files, id);
        }

        foreach (EnumPlan set in plan.Enums)
        {
            yield return OpenEnumEmitter.Emit(files, set);
        }
    }

    private static IEnumerable<SourceFile> TriggerFiles(ActionFiles files, ActionSetPlan plan)
    {
        if (plan.Triggers.IsEmpty)
        {
            yield break;
        }

        yield return TriggersEmitter.Emit(files, plan);
        foreach (TriggerPlan trigger in plan.Triggers)
        {
            yield return TriggerClassEmitter.Emit(files, trigger);
            yield return SchemaEmitter.Emit(files, trigger);
        }
    }

    private static SourceFile EmitJson(ActionFiles files, RecordPlan record, bool hasBodyOfItsOwn) => files.Write(record, ".Json", writer =>
        writer.Type($"sealed partial record {record.Name}", () =>
        {
            JsonReaderEmitter.EmitRead(writer, record);
            if (record.Role != RecordRole.ActionInput || !record.Members.IsEmpty)
            {
                JsonWriterEmitter.EmitWrite(writer, record);
            }

            if (hasBodyOfItsOwn)
            {
                JsonWriterEmitter.EmitWriteBody(writer, record);
            }

            foreach (MemberPlan member in record.Members)
            {
                EmitCollections(writer, record, member);
            }
        }));

    // A map that is flat in the JSON that is read has no method of its own.
    private static void EmitCollections(SourceWriter writer, RecordPlan record, MemberPlan member)
    {
        bool isFlat = member.Kind == MemberKind.OpenMembers || (member.Kind == MemberKind.GroupedMembers && !record.IsInput);
        JsonReaderEmitter.EmitCollections(writer, isFlat ? ((MapTypePlan)member.Value.Type).Item : member.Value);
    }
}
