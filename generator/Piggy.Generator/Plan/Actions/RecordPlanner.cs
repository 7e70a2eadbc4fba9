using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the records of object schemas.</summary>
internal sealed class RecordPlanner(TypePlanner types, ProblemList problems)
{
    /// <summary>Plans an object inside an input, or one of an answer.</summary>
    public RecordPlan Plan(string name, Schema schema, TypeSite site)
    {
        var builder = new MemberBuilder(types, name, site.IsInput, site.Label);
        AddProperties(builder, schema, name);
        EquatableArray<MemberPlan> members = builder.Members.ToEquatableArray();
        return new RecordPlan
        {
            Name = name,
            Role = site.IsInput ? RecordRole.Input : RecordRole.Output,
            Summary = Sentence.Of(schema.Description) ?? Sentence.Of(schema.Title) ?? $"The object {site.Label}.",
            Members = members,
            Rules = site.IsInput ? RulePlanner.Plan(schema, members, site.Label, problems) : default,
            Annotations = TypePlanner.Annotate(schema),
        };
    }

    /// <summary>Adds the properties of an object schema, and the map of those it does not name.</summary>
    public void AddProperties(MemberBuilder builder, Schema schema, string typeName)
    {
        foreach (Property property in schema.Properties)
        {
            Schema resolved = types.Resolve(property.Schema).Schema;
            bool isForOtherDirection = builder.IsInput ? resolved.ReadOnly : resolved.WriteOnly;
            if (!isForOtherDirection && resolved.Boolean != false)
            {
                bool isPresent = schema.Required.Contains(property.Name, StringComparer.Ordinal);
                MemberPlan member = builder.Add(property.Name, property.Schema, isPresent, typeName);
                ReportNullIsAbsence(builder, member, property.Schema.Pointer);
            }
        }

        AddUnnamedMembers(builder, schema, typeName);
        ReportRequiredWithoutSchema(builder, schema);
    }

    private void AddUnnamedMembers(MemberBuilder builder, Schema schema, string typeName)
    {
        bool allowsMore = schema.AdditionalProperties is AdditionalProperties.Any or AdditionalProperties.Typed;
        if (schema.Piggy?.Additional is string group && schema.AdditionalProperties != AdditionalProperties.Forbidden)
        {
            if (builder.Members.Any(member => member.WireName == group))
            {
                problems.Report(schema.Pointer, ActionRules.GroupNameTaken, builder.Label, group);
                return;
            }

            builder.AddMap(group, MemberKind.GroupedMembers, schema, typeName);
        }
        else if (allowsMore)
        {
            builder.AddMap("additional properties", MemberKind.OpenMembers, schema, typeName);
        }
    }

    private void ReportNullIsAbsence(MemberBuilder builder, MemberPlan member, string pointer)
    {
        if (builder.IsInput && !member.IsPresent && member.Value.Nullable)
        {
            problems.Report(pointer, ActionRules.NullIsAbsence, builder.Label + "." + member.WireName);
        }
    }

    private void ReportRequiredWithoutSchema(MemberBuilder builder, Schema schema)
    {
        if (builder.IsInput && schema.Required.Any(name => !schema.Properties.Any(property => property.Name == name)))
        {
            problems.Report(schema.Pointer, ActionRules.LimitNotChecked, builder.Label, "required (of a property that has no schema)");
        }
    }
}
