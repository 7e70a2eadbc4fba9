using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the action layer. Every decision was taken in the plan.</summary>
internal static class ActionEmitter
{
    public static EquatableArray<SourceFile> Emit(ActionSetPlan plan, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        if (!plan.Operations.IsEmpty || !plan.Triggers.IsEmpty)
        {
            foreach (SourceFile file in Files(plan))
            {
                cancellationToken.ThrowIfCancellationRequested();
                files.Add(file);
            }
        }

        return files.ToEquatableArray();
    }

    private static IEnumerable<SourceFile> Files(ActionSetPlan plan)
    {
        yield return FacadeEmitter.Emit(plan);
        yield return ErrorCodesEmitter.Emit(plan.Scope, plan.ErrorCodes);
        yield return OperationsEmitter.Emit(plan.Scope, plan.Operations);
        foreach (OperationInfoPlan operation in plan.Operations)
        {
            yield return OperationsEmitter.Emit(plan.Scope, operation);
        }

        foreach (ActionPlan action in plan.Actions)
        {
            yield return ActionClassEmitter.Emit(plan.Scope, action);
            yield return DescriptorEmitter.Emit(plan.Scope, action);
            yield return SchemaEmitter.Emit(plan.Scope, action);
        }

        foreach (SourceFile file in TriggerFiles(plan))
        {
            yield return file;
        }

        foreach (RecordPlan record in plan.Records)
        {
            yield return RecordEmitter.Emit(plan.Scope, record);
            yield return EmitJson(plan.Scope, record);
            if (record.IsInput)
            {
                yield return ValidatorEmitter.Emit(plan.Scope, record);
            }
        }

        foreach (IdPlan id in plan.Ids)
        {
            yield return IdEmitter.Emit(plan.Scope, id);
        }

        foreach (EnumPlan set in plan.Enums)
        {
            yield return OpenEnumEmitter.Emit(plan.Scope, set);
        }
    }

    private static IEnumerable<SourceFile> TriggerFiles(ActionSetPlan plan)
    {
        if (plan.Triggers.IsEmpty)
        {
            yield break;
        }

        yield return TriggersEmitter.Emit(plan);
        foreach (TriggerPlan trigger in plan.Triggers)
        {
            yield return TriggerClassEmitter.Emit(plan.Scope, trigger);
            yield return SchemaEmitter.Emit(plan.Scope, trigger);
        }
    }

    private static SourceFile EmitJson(TypeScope scope, RecordPlan record) => ActionFile.Write(scope, record.Name + ".Json", writer =>
        writer.Type($"sealed partial record {record.Name}", () =>
        {
            JsonReaderEmitter.EmitRead(writer, record);
            JsonWriterEmitter.EmitWrite(writer, record);
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
