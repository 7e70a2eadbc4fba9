using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the straight-line checks of an input.</summary>
internal static class ValidatorEmitter
{
    public static SourceFile Emit(ActionFiles files, RecordPlan record) => files.Write(record, ".Validation", writer =>
    {
        writer.Type($"sealed partial record {record.Name}", () =>
        {
            foreach (PatternPlan pattern in record.Members.SelectMany(member => Patterns(member.Value)))
            {
                EmitPattern(writer, pattern);
            }

            writer.Block($"internal void Check({Runtime.ValidationErrors} errors)", () =>
            {
                foreach (MemberPlan member in record.Members)
                {
                    EmitMember(writer, member);
                }

                foreach (RulePlan rule in record.Rules)
                {
                    ConditionEmitter.Emit(writer, rule);
                }
            });
        });
    });

    /// <summary>Whether an input is checked at all: one whose members may be anything of their types is not.</summary>
    public static bool HasChecks(RecordPlan record) => record.IsInput
        && (record.Role != RecordRole.ActionInput || record.Rules.Any(static rule => rule.Kind != FieldRuleKind.ServerChecked) || record.Members.Any(IsChecked));

    private static bool IsChecked(MemberPlan member) => CheckEmitter.HasChecks(member.Value) || (member.IsRequired && !member.Value.IsValueType);

    private static IEnumerable<PatternPlan> Patterns(ValuePlan value)
    {
        IEnumerable<PatternPlan> inner = value.Type switch
        {
            ListTypePlan list => Patterns(list.Item),
            MapTypePlan map => Patterns(map.Item),
            _ => [],
        };
        return value.Limits.Pattern is PatternPlan pattern ? inner.Prepend(pattern) : inner;
    }

    private static void EmitPattern(SourceWriter writer, PatternPlan pattern)
    {
        writer.Line($"private static readonly {Runtime.Regex} {pattern.Field} = new(").Indent(() =>
        {
            writer.Line(CSharpText.Literal(pattern.Text) + ",");
            if (pattern.IsNonBacktracking)
            {
                writer.Line($"{Runtime.RegexOptions.Static}.CultureInvariant | {Runtime.RegexOptions.Static}.NonBacktracking);");
            }
            else
            {
                writer.Line($"{Runtime.RegexOptions.Static}.CultureInvariant,").Line($"{Runtime.TimeSpan.Static}.FromSeconds(1));");
            }
        }).Line();
        if (!pattern.IsNonBacktracking)
        {
            EmitGuard(writer, pattern);
        }
    }

    // An expression that backtracks can take for ever; a text it cannot decide in time does not match.
    private static void EmitGuard(SourceWriter writer, PatternPlan pattern) =>
        writer.Block($"private static bool Matches{pattern.Field}(string text)", () =>
        {
            writer.Block("try", () => writer.Line($"return {pattern.Field}.IsMatch(text);"));
            writer.Continuation(writer.Code($"catch ({Runtime.RegexMatchTimeoutException})"), () => writer.Line("return false;"));
        });

    private static void EmitMember(SourceWriter writer, MemberPlan member)
    {
        ErrorPlace place = ErrorPlace.Property(CSharpText.Literal(member.WireName));
        if (member.IsRequired && member.Value.IsValueType)
        {
            CheckEmitter.EmitChecks(writer, member.Value, member.Name, place, 1);
            return;
        }

        bool hasChecks = CheckEmitter.HasChecks(member.Value);
        if (member.IsRequired)
        {
            writer.Block($"if ({member.Name} is null)", () => writer.Line($"errors.Required({place.Name});"));
            if (hasChecks)
            {
                writer.Continuation("else", () => EmitChecks(writer, member, member.Name, place));
            }
        }
        else if (hasChecks)
        {
            writer.Block($"if ({member.Name} is {{ }} {member.Local})", () => EmitChecks(writer, member, member.Local, place));
        }
    }

    private static void EmitChecks(SourceWriter writer, MemberPlan member, string expression, ErrorPlace place)
    {
        // Open members stand beside the named ones, so their errors do, too.
        if (member.Kind == MemberKind.OpenMembers)
        {
            CheckEmitter.EmitEntries(writer, member.Value, expression, null, 1);
        }
        else
        {
            CheckEmitter.EmitChecks(writer, member.Value, expression, place, 1);
        }
    }
}
